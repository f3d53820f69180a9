import { formatDay, parseDay } from "../../../src/base/dates";

export const period = { from: "2026-01-01", to: "2026-12-31" };

/** Days off besides weekends; invented for the examples, no official calendar. */
const daysOff: readonly [string, string][] = [
  ["2026-01-01", "2026-01-02"],
  ["2026-02-16", "2026-02-22"],
  ["2026-04-06", "2026-04-06"],
  ["2026-05-01", "2026-05-05"],
  ["2026-06-19", "2026-06-19"],
  ["2026-09-25", "2026-09-25"],
  ["2026-10-01", "2026-10-07"],
];

const first = parseDay(period.from);
const last = parseDay(period.to);
const offRanges = daysOff.map(([from, to]) => [parseDay(from), parseDay(to)] as const);
const isOff = (day: number) => offRanges.some(([from, to]) => day >= from && day <= to);

/** 0 is Sunday: 1970-01-01 was a Thursday. */
const weekday = (day: number) => (day + 4) % 7;

const allDays = Array.from({ length: last - first + 1 }, (_, i) => first + i).filter((day) => !isOff(day));

/** Monday to Friday without days off, as day numbers. */
export const workdays = allDays.filter((day) => weekday(day) % 6 !== 0);

/** Two Saturdays a month with half a day of work. */
export const halfDays = allDays.filter((day) => weekday(day) === 6).filter((_, i) => i % 2 === 0);

/** The first working day on or after a day. */
export function workdayFrom(day: number): number {
  return workdays.find((candidate) => candidate >= day) ?? workdays.at(-1)!;
}

export function inMonth(month: number, day: number): number {
  return workdayFrom(parseDay(`2026-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`));
}

export const text = formatDay;
export const dayOf = parseDay;
export const lastDayOfPeriod = last;
