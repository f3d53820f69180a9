import fc from "fast-check";
import { expect, it } from "vitest";
import { byClause } from "../../../src/base/order";

const clauses = ["4", "4（条例19）", "6.2", "6.10", "7", "11", "44号第四条", "123号第三条", "二(一)", null];

it("orders clauses as a reader would", () => {
  expect([...clauses].reverse().sort(byClause)).toEqual(clauses);
});

it("gives one order, whatever the order before: engines sort in ways of their own", () => {
  const part = fc.oneof(
    fc.nat(120).map(String),
    fc.constantFrom("二(一)", "4（条例19）", "44号", "附则", ""),
  );
  const clause = fc.oneof(
    fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(".")),
    fc.constant(null),
  );
  fc.assert(
    fc.property(fc.tuple(clause, clause, clause), ([a, b, c]) => {
      expect(Math.sign(byClause(a, b))).toBe(0 - Math.sign(byClause(b, a)));
      if (byClause(a, b) <= 0 && byClause(b, c) <= 0) expect(byClause(a, c)).toBeLessThanOrEqual(0);
      expect(byClause(a, b) === 0).toBe(a === b);
    }),
    { numRuns: 2_000 },
  );
});
