import { magnitudeOf, quantity } from "../facts/quantity";
import { type Column, VALUE } from "../logic/column";
import type { Operator } from "../logic/compare";
import { FALSE, type Truth } from "../logic/truth";

/** How much of a quantity is missing, whatever the missing data turn out to be. */
export interface Shortfall {
  readonly fact: string;
  readonly atLeast: number;
  /** `null`: no bound. */
  readonly atMost: number | null;
}

/** One member of a group of conditions: what it may be, and what it then lacks. */
export interface Member {
  readonly truth: Truth;
  readonly shortfall: Shortfall | null;
}

/**
 * What a group lacks, told of one quantity. All must hold: the greatest of what its members lack, a member that
 * may hold after all lacking nothing at least. One must hold: the least. Where missing data decide which quantity
 * it is, nothing is told.
 */
export function shortfallOf(members: readonly Member[], every: boolean): Shortfall | null {
  const lacking = members.filter(({ truth, shortfall }) => (truth & FALSE) !== 0 && shortfall !== null);
  const lead = lacking.findIndex(({ truth }) => truth === FALSE);
  const first = lacking[lead === -1 ? 0 : lead]?.shortfall ?? null;
  if (first === null || lacking.slice(0, lead).some(({ shortfall }) => shortfall!.fact !== first.fact)) {
    return null;
  }
  const same = lacking.filter(({ shortfall }) => shortfall!.fact === first.fact);
  const least = same.map(({ truth, shortfall }) => (truth === FALSE ? shortfall!.atLeast : 0));
  const most = same.map(({ shortfall }) => shortfall!.atMost ?? Number.POSITIVE_INFINITY);
  const pick = every ? Math.max : Math.min;
  const atMost = pick(...most);
  return {
    fact: first.fact,
    atLeast: pick(...least),
    atMost: Number.isFinite(atMost) ? atMost : null,
  };
}

type Pair = readonly [number, number];

/** Bounds of a row where it has a value. */
export function boundsOf(column: Column, row: number): Pair | null {
  const has = (column.can[row]! & VALUE) !== 0 && column.lo.length > 0;
  return has ? [column.lo[row]!, column.hi[row]!] : null;
}

/** How far one range lies from another that it is compared with; `null` for what is no threshold. */
export function distance(operator: Operator, a: Pair, b: Pair, fact: string): Shortfall | null {
  const magnitude = magnitudeOf(...a, ...b);
  const short = (least: number, most: number): Shortfall => ({
    fact,
    atLeast: quantity(Math.max(0, least), magnitude),
    atMost: Number.isFinite(most) ? quantity(Math.max(0, most), magnitude) : null,
  });
  if (operator.startsWith("greaterThan")) return short(b[0] - a[1], b[1] - a[0]);
  if (operator.startsWith("lessThan")) return short(a[0] - b[1], a[1] - b[0]);
  return null;
}
