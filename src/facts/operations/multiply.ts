import { UNDEF, VALUE } from "../../logic/column";
import type { CompileOperation } from "../operation";
import { quantity } from "../quantity";
import { argumentsOf, pointwise } from "./arithmetic";

/** 0 × ∞ is 0 here: a bound that is open stays a bound of finite numbers. */
function product(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : a * b;
}

function corners(values: readonly number[]): readonly [number, number] {
  return [quantity(Math.min(...values)), quantity(Math.max(...values))];
}

function times(a: readonly [number, number], b: readonly [number, number]): readonly [number, number] {
  return corners([product(a[0], b[0]), product(a[0], b[1]), product(a[1], b[0]), product(a[1], b[1])]);
}

/** `{ multiply: [E…] }` */
export const multiply: CompileOperation = (context, json, pointer) => {
  const compiled = argumentsOf(context, json.multiply!, `${pointer}/multiply`, ["number"]);
  if (compiled === null) return null;
  return pointwise("number", compiled.parts, compiled.per, (lo, hi) => {
    let result: readonly [number, number] = [lo[0]!, hi[0]!];
    for (let k = 1; k < lo.length; k++) result = times(result, [lo[k]!, hi[k]!]);
    return result;
  });
};

/** `{ divide: [E, E] }`: undefined where the divisor is 0. */
export const divide: CompileOperation = (context, json, pointer) => {
  const compiled = argumentsOf(context, json.divide!, `${pointer}/divide`, ["number"]);
  if (compiled === null) return null;
  return pointwise(
    "number",
    compiled.parts,
    compiled.per,
    (lo, hi) => quotient([lo[0]!, hi[0]!], [lo[1]!, hi[1]!]),
    (lo, hi) => {
      if (lo[1] === 0 && hi[1] === 0) return UNDEF;
      return lo[1]! <= 0 && hi[1]! >= 0 ? VALUE | UNDEF : VALUE;
    },
  );
};

function quotient(a: readonly [number, number], b: readonly [number, number]): readonly [number, number] {
  if (b[0] < 0 && b[1] > 0) return [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const inverse: [number, number] = [
    b[1] === 0 ? Number.NEGATIVE_INFINITY : 1 / b[1],
    b[0] === 0 ? Number.POSITIVE_INFINITY : 1 / b[0],
  ];
  if (inverse.every(Number.isFinite)) {
    return corners(
      [a[0] / b[0], a[0] / b[1], a[1] / b[0], a[1] / b[1]].map((q) => (Number.isNaN(q) ? 0 : q)),
    );
  }
  return times(a, inverse);
}
