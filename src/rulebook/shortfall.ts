import { flatMap } from "../base/es2018";
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
 * may hold after all lacking nothing at least. One must hold: the least. Nothing is told where a member decides that
 * lacks no quantity, or where missing data decide which quantity it is.
 */
export function shortfallOf(members: readonly Member[], truth: Truth, every: boolean): Shortfall | null {
  const lacking = flatMap(members, ({ truth, shortfall }) =>
    (truth & FALSE) === 0 || shortfall === null ? [] : [{ certain: truth === FALSE, shortfall }],
  );
  const certain = lacking.findIndex((member) => member.certain);
  if (certain === -1 && truth === FALSE) return null;
  const lead = Math.max(0, certain);
  const fact = lacking[lead]?.shortfall.fact;
  if (fact === undefined || lacking.slice(0, lead).some(({ shortfall }) => shortfall.fact !== fact)) {
    return null;
  }
  const same = lacking.filter(({ shortfall }) => shortfall.fact === fact);
  const least = same.map(({ certain, shortfall }) => (certain ? shortfall.atLeast : 0));
  const most = same.map(({ shortfall }) => shortfall.atMost ?? Number.POSITIVE_INFINITY);
  const pick = every ? Math.max : Math.min;
  const atMost = pick(...most);
  return { fact, atLeast: pick(...least), atMost: Number.isFinite(atMost) ? atMost : null };
}

type Pair = readonly [number, number];

/** Bounds of a row where it may have a value, or certainly has one. */
export function boundsOf(column: Column, row: number, certain: boolean): Pair | null {
  const can = column.can[row]!;
  const has = certain ? can === VALUE : (can & VALUE) !== 0;
  return has && column.lo.length > 0 ? [column.lo[row]!, column.hi[row]!] : null;
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
