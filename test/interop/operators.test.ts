import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainOperators } from "../../src/interop/operators";
import {
  type Column,
  exactly,
  known,
  noneColumn,
  texts,
  VALUE,
  type ValueType,
} from "../../src/logic/column";
import { comparisonFor, operators, rightTypeFor } from "../../src/logic/compare";
import { TRUE } from "../../src/logic/truth";

const days = fc.integer({ min: -5, max: 5 });
const words = fc.constantFrom("a", "b", "c");
const values: Record<ValueType, fc.Arbitrary<unknown>> = {
  number: days,
  date: days,
  text: words,
  boolean: fc.boolean(),
  texts: fc.array(words, { maxLength: 3 }),
};

function columnOf(type: ValueType, value: unknown): Column {
  if (value === null) return noneColumn;
  if (type === "number" || type === "date") return exactly(value as number);
  return type === "texts" ? texts([VALUE], [value]) : known(value);
}

function rightValues(operator: (typeof operators)[number], left: ValueType): fc.Arbitrary<unknown> {
  if (operator === "exists") return fc.boolean();
  if (operator === "in" || operator === "notIn")
    return fc.array(values[left], { minLength: 1, maxLength: 3 });
  const right = rightTypeFor(operator, left);
  return fc.option(values[right], { freq: 4, nil: null });
}

describe.each(operators)("%s", (operator) => {
  const types = (Object.keys(values) as ValueType[]).filter((type) => comparisonFor(operator, type));

  it.each(types)("says of an exact %s what the library says", (type) => {
    const compare = comparisonFor(operator, type)!;
    const right = rightTypeFor(operator, type);
    fc.assert(
      fc.property(fc.option(values[type], { nil: null }), rightValues(operator, type), (a, b) => {
        const here = compare(columnOf(type, a), 0, columnOf(right, b), 0) === TRUE;
        expect(plainOperators[operator](a, b)).toBe(here);
      }),
    );
  });

  it("refuses what it cannot compare", () => {
    const wrong: [unknown, unknown][] = [
      [undefined, 1],
      [{}, {}],
      [Number.NaN, Number.NaN],
      ...(operator === "exists" ? [[1, "true"] as [unknown, unknown]] : [["10", 9] as [unknown, unknown]]),
    ];
    for (const [a, b] of wrong) expect(() => plainOperators[operator](a, b)).toThrow(TypeError);
  });
});

it("does not compare texts by order, whatever digits they start with", () => {
  expect(() => plainOperators.greaterThan("2025-2-5", "2025-12-31")).toThrow(
    'operator "greaterThan" does not compare "2025-2-5" with "2025-12-31"',
  );
});
