/**
 * What a condition may turn out to be once all missing data are known: a set of the three answers
 * true, false and "undefined" (hinges on a value that does not exist, such as 0/0). One answer in
 * the set: decided. More: the missing data decide. All connectives are Kleene's, lifted to sets.
 */
export type Truth = number;
export const TRUE = 1;
export const FALSE = 2;
export const UNDEFINED = 4;
export const OPEN = TRUE | FALSE;
export const ANYTHING = TRUE | FALSE | UNDEFINED;

function table(one: (a: number, b: number) => number): ArrayLike<number> {
  const result = new Uint8Array(64);
  const answers = [TRUE, FALSE, UNDEFINED];
  for (let a = 1; a < 8; a++) {
    for (let b = 1; b < 8; b++) {
      for (const x of answers)
        for (const y of answers) if (a & x && b & y) result[(a << 3) | b]! |= one(x, y);
    }
  }
  return result;
}

/** Answers of two sets joined, by `(a << 3) | b`. */
export const conjunction = table((a, b) =>
  a === FALSE || b === FALSE ? FALSE : a === UNDEFINED || b === UNDEFINED ? UNDEFINED : TRUE,
);
export const disjunction = table((a, b) =>
  a === TRUE || b === TRUE ? TRUE : a === UNDEFINED || b === UNDEFINED ? UNDEFINED : FALSE,
);

export function and(a: Truth, b: Truth): Truth {
  return conjunction[(a << 3) | b]!;
}

export function or(a: Truth, b: Truth): Truth {
  return disjunction[(a << 3) | b]!;
}

export function not(a: Truth): Truth {
  return (a & UNDEFINED) | ((a & TRUE) << 1) | ((a & FALSE) >> 1);
}

/** True when only one answer is left. */
export function decided(a: Truth): boolean {
  return a === TRUE || a === FALSE || a === UNDEFINED;
}

/** Whether an entry is selected: an undefined condition selects nothing. */
export function selects(a: Truth): Truth {
  return a & UNDEFINED ? (a & TRUE) | FALSE : a;
}
