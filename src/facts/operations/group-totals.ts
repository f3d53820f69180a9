import { UNDEF, VALUE } from "../../logic/column";
import type { Numbering } from "../group-keys";

/** Whether an entry certainly is in its group, certainly in some group, or may not count at all. */
export type Certainty = "here" | "somewhere" | "possible";

/** What a row of a grouped operation may be: the set of possibilities, and the bounds of the value. */
export type Possible = readonly [can: number, lo: number, hi: number];

/** Bounds of the totals of groups, where some entries are not certain and of some the group is not known. */
export class GroupTotals {
  private readonly low: number[] = [];
  private readonly high: number[] = [];
  private readonly sure: boolean[] = [];
  /** Entries whose group is not known may add to any group, take away from it, or be one of their own. */
  private rest = { most: 0, least: Number.POSITIVE_INFINITY, negative: 0 };
  /** The greatest amount that certainly is in some group. */
  private somewhere = Number.NEGATIVE_INFINITY;

  constructor(private readonly numbering: Numbering) {
    numbering.clear();
  }

  add(key: number | string | null, least: number, most: number, certainty: Certainty): void {
    if (certainty !== "possible" && (key === null || certainty === "somewhere")) {
      this.somewhere = Math.max(this.somewhere, least);
    }
    if (key === null) {
      this.rest.most += Math.max(0, most);
      this.rest.least = Math.min(this.rest.least, least);
      this.rest.negative += Math.min(0, least);
      return;
    }
    const group = this.group(key);
    const sure = certainty === "here";
    this.low[group] = lowWith(this.low[group]!, this.sure[group]!, least, sure);
    this.sure[group] ||= sure;
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
    if (this.low.length === 0 && least === Number.POSITIVE_INFINITY) return [UNDEF, 0, 0];
    let sure = this.somewhere;
    let leastSure = Number.POSITIVE_INFINITY;
    for (let group = 0; group < this.low.length; group++) {
      if (!this.sure[group]) continue;
      sure = Math.max(sure, this.low[group]!);
      leastSure = Math.min(leastSure, this.high[group]!);
    }
    const can = sure === Number.NEGATIVE_INFINITY ? VALUE | UNDEF : VALUE;
    const lowest = this.low.reduce((a, b) => Math.min(a, b), least);
    const greatest = this.high.reduce((a, b) => Math.max(a, b), 0);
    if (which === "greatest") {
      return [can, (can === VALUE ? sure : Math.min(0, lowest)) + negative, greatest + most];
    }
    const upper = leastSure === Number.POSITIVE_INFINITY ? greatest : leastSure;
    return [can, lowest + negative, upper + most];
  }

  private group(key: number | string): number {
    const known = this.numbering.of(key, this.low.length);
    if (known >= 0) return known;
    this.high.push(0);
    this.sure.push(false);
    return this.low.push(Number.POSITIVE_INFINITY) - 1;
  }
}

/** The least total of a group with one more entry: if none of its entries is sure, one of them makes the group. */
function lowWith(low: number, settled: boolean, least: number, sure: boolean): number {
  if (settled) return low + (sure ? least : Math.min(0, least));
  if (!sure) return low === Number.POSITIVE_INFINITY ? least : Math.min(low, least, low + least);
  return least + Math.min(0, low === Number.POSITIVE_INFINITY ? 0 : low);
}
