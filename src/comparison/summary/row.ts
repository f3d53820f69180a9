import type { Frame } from "./frame";

/** One site of one period, as short as it can be kept: what is said of each rule is a code unit of a text. */
export interface Row {
  readonly frame: Frame;
  readonly id: string;
  readonly name: string | null;
  readonly tier: string;
  readonly division: string | null;
  readonly from: string;
  readonly to: string;
  readonly on: string;
  /** Place of the conclusion, worst first. */
  readonly conclusion: number;
  /** Of each rule a code unit: the place of its outcome, worst first, and `waived` where it is accepted. */
  readonly outcomes: string;
  /** Rule, quantity and amount in ten-thousandths, three by three. */
  readonly short: readonly number[];
  /** Gap, whether something that decides waits for it, findings and deciding findings that wait for nothing else. */
  readonly gaps: string;
}

export const waived = 8;
/** No rule of the frame is without an outcome; a document that lacks one is refused. */
export const noOutcome = 7;
/** Code units of a gap. */
export const perGap = 4;

export function outcomeAt(row: Row, rule: number): number {
  return row.outcomes.charCodeAt(rule) & 7;
}

export function isWaived(row: Row, rule: number): boolean {
  return (row.outcomes.charCodeAt(rule) & waived) !== 0;
}

/**
 * Which of two rows of one site and period counts: that of the later day. On one day it is settled by what stands in
 * them, so that the order in which they come never matters.
 */
export function newer(a: Row, b: Row): Row {
  if (a.on !== b.on) return a.on > b.on ? a : b;
  return keyOf(a) >= keyOf(b) ? a : b;
}

/** Places of gaps and quantities depend on what came first, what they stand for does not. */
function keyOf(row: Row): string {
  const { frame, conclusion, outcomes, name, tier, division } = row;
  const short = inThrees(row.short).map(([rule, fact, amount]) => [
    rule,
    frame.facts.list[fact]!.fact,
    amount,
  ]);
  const gaps = gapsOf(row).map(({ place, ...counts }) => JSON.stringify([frame.gaps.list[place], counts]));
  return JSON.stringify([frame.name, conclusion, outcomes, name, tier, division, short, gaps.sort()]);
}

function inThrees(numbers: readonly number[]): (readonly [number, number, number])[] {
  const threes: [number, number, number][] = [];
  for (let k = 0; k < numbers.length; k += 3) threes.push([numbers[k]!, numbers[k + 1]!, numbers[k + 2]!]);
  return threes;
}

export interface RowGap {
  readonly place: number;
  readonly decides: boolean;
  readonly settles: number;
  readonly settlesDeciding: number;
}

export function gapsOf({ gaps }: Row): RowGap[] {
  const all: RowGap[] = [];
  for (let k = 0; k < gaps.length; k += perGap) {
    const [place, decides, settles, settlesDeciding] = [0, 1, 2, 3].map((n) => gaps.charCodeAt(k + n));
    all.push({ place: place!, decides: decides === 1, settles: settles!, settlesDeciding: settlesDeciding! });
  }
  return all;
}
