/** A reading as three variables of the printed code: what it can be, and its bounds. */
export interface Reading {
  readonly can: string;
  readonly lo: string;
  readonly hi: string;
  /** Certainly a value. */
  readonly sure?: boolean;
  /** May be undefined. */
  readonly loose?: boolean;
}

const orders = ["lessThan", "lessThanInclusive", "greaterThan", "greaterThanInclusive", "equal", "notEqual"];

export function compares(operator: string): boolean {
  return orders.includes(operator);
}

/** The answer to a comparison of numbers or days, as an expression. */
export function comparison(operator: string, a: Reading, b: Reading): string {
  if (operator === "notEqual") return negated(comparison("equal", a, b));
  if (operator === "greaterThan") return comparison("lessThan", b, a);
  if (operator === "greaterThanInclusive") return comparison("lessThanInclusive", b, a);
  if (a.loose || b.loose) {
    const code = orders.indexOf(operator);
    return `f.compare(${code}, ${a.can}, ${a.lo}, ${a.hi}, ${b.can}, ${b.lo}, ${b.hi})`;
  }
  const values = valuesOf(operator, a, b);
  if (a.sure && b.sure) return values;
  const [one, other] = a.sure ? [b, a] : [a, b];
  if (other.sure) return `((${one.can} & 1 ? ${values} : 0) | (${one.can} & 2))`;
  return `((${a.can} & ${b.can} & 1 ? ${values} : 0) | ((${a.can} | ${b.can}) & 2))`;
}

function valuesOf(operator: string, a: Reading, b: Reading): string {
  if (operator === "lessThan") return `((${a.lo} < ${b.hi} ? 1 : 0) | (${a.hi} >= ${b.lo} ? 2 : 0))`;
  if (operator === "lessThanInclusive") return `((${a.lo} <= ${b.hi} ? 1 : 0) | (${a.hi} > ${b.lo} ? 2 : 0))`;
  return `((${a.lo} <= ${b.hi} && ${b.lo} <= ${a.hi} ? 1 : 0) | (${a.lo} === ${a.hi} && ${b.lo} === ${b.hi} && ${a.lo} === ${b.lo} ? 0 : 2))`;
}

export function negated(answer: string): string {
  return `N[${answer}]`;
}
