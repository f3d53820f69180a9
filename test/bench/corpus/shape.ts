import type { Random } from "./random";

export type Size = "small" | "medium" | "large";
export type Manner = "complete" | "failing" | "incomplete";
export type Json = Record<string, unknown>;

/** What is decided about a site before its lists are written. */
export interface Shape {
  readonly random: Random;
  readonly number: number;
  readonly size: Size;
  readonly manner: Manner;
  readonly tier: "serviceCentre" | "station" | "workRoom";
  readonly town: string;
  readonly months: readonly [number, number];
  readonly workers: readonly string[];
  readonly counts: Counts;
}

interface Counts {
  readonly log: number;
  readonly casework: number;
  readonly groups: number;
  readonly visits: number;
  readonly orders: number;
  readonly activities: number;
  readonly volunteers: number;
}

/** How many entries of each kind make about 5 KB, 60 KB and 1 MB. */
export const counts: Record<Size, Counts> = {
  small: { log: 6, casework: 1, groups: 0, visits: 2, orders: 1, activities: 0, volunteers: 1 },
  medium: { log: 225, casework: 9, groups: 2, visits: 24, orders: 12, activities: 8, volunteers: 6 },
  large: { log: 4_900, casework: 60, groups: 12, visits: 260, orders: 130, activities: 60, volunteers: 60 },
};

export function day(month: number, dayOfMonth: number): string {
  return `2026-${String(month).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}`;
}

export function someDay({ random, months }: Shape): string {
  return day(random.between(months[0], months[1]), random.between(1, 28));
}

/** A list of so many entries. */
export function list<T>(count: number, entry: (k: number) => T): T[] {
  return Array.from({ length: count }, (_, k) => entry(k));
}
