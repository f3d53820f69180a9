import { addMonths as shift } from "../../base/dates";
import { UNDEF, VALUE } from "../../logic/column";
import { magnitudeOf, quantity } from "../quantity";

type Numbers = readonly number[];

/** Bounds of one result from the bounds of so many arguments. */
export type Bounds = (lo: Numbers, hi: Numbers, count: number) => readonly [number, number];

export interface Calculation {
  readonly bounds: Bounds;
  /** What the result may be where all arguments have values; a value, if not said. */
  readonly extra?: (lo: Numbers, hi: Numbers) => number;
}

function total(values: Numbers, from: number, count: number): number {
  let sum = 0;
  for (let k = from; k < count; k++) sum += values[k]!;
  return sum;
}

const extreme =
  (pick: (a: number, b: number) => number): Bounds =>
  (lo, hi, count) => {
    let [least, most] = [lo[0]!, hi[0]!];
    for (let k = 1; k < count; k++) {
      least = pick(least, lo[k]!);
      most = pick(most, hi[k]!);
    }
    return [least, most];
  };

/** Sums and differences of decimals, freed from what binary fractions add. */
const exact =
  (bounds: Bounds): Bounds =>
  (lo, hi, count) => {
    const [least, most] = bounds(lo, hi, count);
    if (Number.isInteger(least) && Number.isInteger(most)) return [least, most];
    const magnitude = magnitudeOf(...lo.slice(0, count), ...hi.slice(0, count));
    return [quantity(least, magnitude), quantity(most, magnitude)];
  };

/** 0 × ∞ is 0 here: a bound that is open stays a bound of finite numbers. */
function product(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : a * b;
}

function corners(a: number, b: number, c: number, d: number): readonly [number, number] {
  return [quantity(Math.min(a, b, c, d)), quantity(Math.max(a, b, c, d))];
}

function times(a: readonly [number, number], b: readonly [number, number]): readonly [number, number] {
  return corners(product(a[0], b[0]), product(a[0], b[1]), product(a[1], b[0]), product(a[1], b[1]));
}

function quotient(a: readonly [number, number], b: readonly [number, number]): readonly [number, number] {
  if (b[0] < 0 && b[1] > 0) return [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const inverse: [number, number] = [
    b[1] === 0 ? Number.NEGATIVE_INFINITY : 1 / b[1],
    b[0] === 0 ? Number.POSITIVE_INFINITY : 1 / b[0],
  ];
  if (inverse.every(Number.isFinite)) {
    return corners(...(ratios(a, b) as [number, number, number, number]));
  }
  return times(a, inverse);
}

function ratios(a: readonly [number, number], b: readonly [number, number]): number[] {
  return [a[0] / b[0], a[0] / b[1], a[1] / b[0], a[1] / b[1]].map((q) => (Number.isNaN(q) ? 0 : q));
}

/** As far as a calendar reaches: an open number of months moves a day by a hundred years. */
function wholeMonths(months: number): number {
  return Math.max(-1_200, Math.min(1_200, Math.floor(months)));
}

const rounding = (round: (value: number) => number): Calculation => ({
  bounds: (lo, hi) => [round(quantity(lo[0]!)), round(quantity(hi[0]!))],
});

/** What is calculated row by row from one or more readings, by operation. */
export const calculations: Readonly<Record<string, Calculation>> = {
  add: { bounds: exact((lo, hi, count) => [total(lo, 0, count), total(hi, 0, count)]) },
  subtract: {
    bounds: exact((lo, hi, count) => [lo[0]! - total(hi, 1, count), hi[0]! - total(lo, 1, count)]),
  },
  greatest: { bounds: extreme(Math.max) },
  least: { bounds: extreme(Math.min) },
  multiply: {
    bounds: (lo, hi, count) => {
      let result: readonly [number, number] = [lo[0]!, hi[0]!];
      for (let k = 1; k < count; k++) result = times(result, [lo[k]!, hi[k]!]);
      return result;
    },
  },
  divide: {
    bounds: (lo, hi) => quotient([lo[0]!, hi[0]!], [lo[1]!, hi[1]!]),
    extra: (lo, hi) => {
      if (lo[1] === 0 && hi[1] === 0) return UNDEF;
      return lo[1]! <= 0 && hi[1]! >= 0 ? VALUE | UNDEF : VALUE;
    },
  },
  ceiling: rounding(Math.ceil),
  floor: rounding(Math.floor),
  days: { bounds: (lo, hi) => [lo[1]! - hi[0]!, hi[1]! - lo[0]!] },
  addMonths: {
    bounds: (lo, hi) => [shift(lo[0]!, wholeMonths(lo[1]!)), shift(hi[0]!, wholeMonths(hi[1]!))],
  },
};
