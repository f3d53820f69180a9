import { UNDEF, VALUE } from "../../logic/column";
import type { Numbering } from "../numbering";

/** Whether an entry certainly is in its group, certainly in some group, or may not count at all. */
export const here = 2;
export const somewhere = 1;
export const possible = 0;
export type Certainty = typeof here | typeof somewhere | typeof possible;

/** What a row of a grouped operation may be: the set of possibilities, and the bounds of the value. */
export type Possible = readonly [can: number, lo: number, hi: number];

/** Bounds of the totals of groups, where some entries are not certain and of some the group is not known. */
export class GroupTotals {
  private readonly low: Float64Array;
  private readonly high: Float64Array;
  private readonly sure: Uint8Array;
  private groups = 0;
  /** Entries whose group is not known may add to any group, take away from it, or be one of their own. */
  private rest = { most: 0, least: Number.POSITIVE_INFINITY, negative: 0 };
  /** The greatest amount that certainly is in some group. */
  private somewhere = Number.NEGATIVE_INFINITY;

  /** For so many entries at most. */
  constructor(
    private readonly numbering: Numbering,
    most: number,
  ) {
    this.low = new Float64Array(most);
    this.high = new Float64Array(most);
    this.sure = new Uint8Array(most);
  }

  /** Begins anew. */
  clear(): void {
    this.numbering.clear();
    this.groups = 0;
    this.rest = { most: 0, least: Number.POSITIVE_INFINITY, negative: 0 };
    this.somewhere = Number.NEGATIVE_INFINITY;
  }

  /** An entry of a group; the key is -1 where that is not known. */
  add(key: number, least: number, most: number, certainty: Certainty): void {
    if (certainty === somewhere || (key < 0 && certainty === here)) {
      this.somewhere = Math.max(this.somewhere, least);
    }
    if (key < 0) {
      this.rest.most += Math.max(0, most);
      this.rest.least = Math.min(this.rest.least, least);
      this.rest.negative += Math.min(0, least);
      return;
    }
    const group = this.group(key);
    const sure = certainty === here;
    this.low[group] = lowWith(this.low[group]!, this.sure[group] === 1, least, sure);
    if (sure) this.sure[group] = 1;
    this.high[group]! += Math.max(0, most);
  }

  /** Entries that are not present may be in any group. */
  addUnseen(mayBeNegative: boolean): void {
    this.rest.most = Number.POSITIVE_INFINITY;
    this.rest.least = Math.min(0, this.rest.least);
    if (mayBeNegative) this.rest.negative = Number.NEGATIVE_INFINITY;
  }

  take(which: "greatest" | "least"): Possible {
    const { most, least, negative } = this.rest;
    const { groups, low, high } = this;
    if (groups === 0 && least === Number.POSITIVE_INFINITY) return [UNDEF, 0, 0];
    let sure = this.somewhere;
    let leastSure = Number.POSITIVE_INFINITY;
    let lowest = least;
    let greatest = 0;
    for (let group = 0; group < groups; group++) {
      lowest = Math.min(lowest, low[group]!);
      greatest = Math.max(greatest, high[group]!);
      if (this.sure[group] === 0) continue;
      sure = Math.max(sure, low[group]!);
      leastSure = Math.min(leastSure, high[group]!);
    }
    const can = sure === Number.NEGATIVE_INFINITY ? VALUE | UNDEF : VALUE;
    if (which === "greatest") {
      return [can, (can === VALUE ? sure : Math.min(0, lowest)) + negative, greatest + most];
    }
    const upper = leastSure === Number.POSITIVE_INFINITY ? greatest : leastSure;
    return [can, lowest + negative, upper + most];
  }

  private group(key: number): number {
    const next = this.groups;
    const known = this.numbering.of(key, next);
    if (known >= 0) return known;
    this.low[next] = Number.POSITIVE_INFINITY;
    this.high[next] = 0;
    this.sure[next] = 0;
    this.groups++;
    return next;
  }
}

/** The least total of a group with one more entry: if none of its entries is sure, one of them makes the group. */
function lowWith(low: number, settled: boolean, least: number, sure: boolean): number {
  if (settled) return low + (sure ? least : Math.min(0, least));
  if (!sure) return low === Number.POSITIVE_INFINITY ? least : Math.min(low, least, low + least);
  return least + Math.min(0, low === Number.POSITIVE_INFINITY ? 0 : low);
}
