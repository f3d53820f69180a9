import { describe, expect, it } from "vitest";
import {
  type Column,
  known,
  NONE,
  noneColumn,
  numbers,
  texts,
  UNDEF,
  undefinedColumn,
  VALUE,
} from "../../../src/logic/column";
import { comparisonFor, type Operator, operators, rightTypeFor } from "../../../src/logic/compare";
import { FALSE, TRUE, UNDEFINED } from "../../../src/logic/truth";

type Single = number | string | boolean | null | undefined;

/** The total meaning on known values; `undefined` stands for a value that does not exist. */
function meaning(operator: Operator, a: Single, b: Single): number {
  const truth = (answer: boolean) => (answer ? TRUE : FALSE);
  if (operator === "exists") return a === undefined ? UNDEFINED : truth((a !== null) === b);
  if (a === undefined || b === undefined) return UNDEFINED;
  const none = a === null || b === null;
  switch (operator) {
    case "equal":
      return truth(!none && a === b);
    case "notEqual":
      return truth(none || a !== b);
    case "lessThan":
      return truth(!none && a! < b!);
    case "lessThanInclusive":
      return truth(!none && a! <= b!);
    case "greaterThan":
      return truth(!none && a! > b!);
    default:
      return truth(!none && a! >= b!);
  }
}

interface Reading {
  readonly column: Column;
  readonly values: readonly Single[];
}

const possibilities: [number, Single][] = [
  [NONE, null],
  [UNDEF, undefined],
];

function withBits(bits: number, column: Column, values: readonly Single[]): Reading {
  const others = possibilities.filter(([bit]) => bits & bit).map(([, value]) => value);
  return { column: { ...column, can: [bits] }, values: [...(bits & VALUE ? values : []), ...others] };
}

const bitSets = [1, 2, 3, 4, 5, 6, 7];
const ranges = [0, 1, 2].flatMap((lo) => [0, 1, 2].filter((hi) => hi >= lo).map((hi) => [lo, hi] as const));
const numeric = bitSets.flatMap((bits) =>
  ranges.map(([lo, hi]) =>
    withBits(
      bits,
      numbers([bits], [lo], [hi]),
      [0, 1, 2].filter((n) => n >= lo && n <= hi),
    ),
  ),
);
const textual = bitSets.flatMap((bits) => [
  withBits(bits, texts([bits], ["a"]), ["a"]),
  withBits(bits, texts([bits], ["b"]), ["b"]),
  withBits(bits, texts([bits], [undefined]), ["a", "b", "c"]),
]);

function every(
  operator: Operator,
  type: "number" | "text",
  left: readonly Reading[],
  right: readonly Reading[],
) {
  const compare = comparisonFor(operator, type)!;
  for (const a of left) {
    for (const b of right) {
      const answers = a.values.flatMap((x) => b.values.map((y) => meaning(operator, x, y)));
      const expected = answers.reduce((set, answer) => set | answer, 0);
      expect(compare(a.column, 0, b.column, 0), `${a.values} ${operator} ${b.values}`).toBe(expected);
    }
  }
}

describe("a comparison of readings gives exactly the answers their values may give", () => {
  it.each([
    "equal",
    "notEqual",
    "lessThan",
    "lessThanInclusive",
    "greaterThan",
    "greaterThanInclusive",
  ] as const)("%s, on numbers", (operator) => every(operator, "number", numeric, numeric));

  it.each(["equal", "notEqual"] as const)("%s, on texts", (operator) =>
    every(operator, "text", textual, textual));

  it.each([true, false])("exists %s", (wanted) => {
    const right = [{ column: known(wanted), values: [wanted] }];
    every("exists", "number", numeric, right);
    every("exists", "text", textual, right);
  });

  it("exists, where the answer asked for is not known itself", () => {
    const unknown = texts([VALUE], [undefined]);
    expect(comparisonFor("exists", "number")!(numbers([VALUE], [1], [1]), 0, unknown, 0)).toBe(
      TRUE | FALSE | UNDEFINED,
    );
  });
});

describe("lists", () => {
  const list = texts([VALUE], [["a", "b"]]);
  const compare = (operator: Operator, type: "text" | "number" | "texts", left: Column, right: Column) =>
    comparisonFor(operator, type)!(left, 0, right, 0);

  it.each([
    [known("a"), TRUE],
    [known("c"), FALSE],
    [texts([VALUE], [undefined]), TRUE | FALSE],
    [noneColumn, FALSE],
    [undefinedColumn, UNDEFINED],
    [texts([VALUE | NONE], [undefined]), TRUE | FALSE],
  ])("in a list", (column, expected) => expect(compare("in", "text", column, list)).toBe(expected));

  it.each([
    [[1, 1], TRUE],
    [[0, 0], FALSE],
    [[1, 2], TRUE | FALSE],
    [[4, 9], FALSE],
  ])("the number range %j in 1, 3", ([lo, hi], expected) => {
    const column = numbers([VALUE], [lo!], [hi!]);
    expect(compare("in", "number", column, texts([VALUE], [[1, 3]]))).toBe(expected);
  });

  it.each([
    [["a"], "a", TRUE],
    [["b"], "a", FALSE],
    [[], "a", FALSE],
    [["b", undefined], "a", TRUE | FALSE],
    [["a", undefined], "a", TRUE],
    [undefined, "a", TRUE | FALSE],
    [["b"], undefined, TRUE | FALSE],
    [[], undefined, FALSE],
  ])("%j contains %j", (values, value, expected) => {
    const [left, right] = [texts([VALUE], [values]), texts([VALUE], [value])];
    expect(compare("contains", "texts", left, right)).toBe(expected);
  });
});

describe("operators are typed", () => {
  it("and refuse what they do not take", () => {
    const taken = (type: "number" | "date" | "text" | "boolean" | "texts") =>
      operators.filter((operator) => comparisonFor(operator, type) !== undefined);
    expect(taken("text")).toEqual(["equal", "notEqual", "in", "notIn", "exists"]);
    expect(taken("boolean")).toEqual(["equal", "notEqual", "exists"]);
    expect(taken("texts")).toEqual(["contains", "doesNotContain", "exists"]);
    expect(taken("date")).not.toContain("in");
    expect(rightTypeFor("contains", "texts")).toBe("text");
  });
});
