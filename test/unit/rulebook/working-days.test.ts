import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { formatDay, parseDay } from "../../../src/base/dates";

interface Year {
  readonly year: number;
  readonly off: readonly (readonly [from: string, to: string])[];
  readonly worked: readonly string[];
}

/** The notices of the State Council on the holidays of a year, as month and day. */
const notices: readonly Year[] = [
  {
    year: 2025,
    off: [
      ["01-01", "01-01"],
      ["01-28", "02-04"],
      ["04-04", "04-06"],
      ["05-01", "05-05"],
      ["05-31", "06-02"],
      ["10-01", "10-08"],
    ],
    worked: ["01-26", "02-08", "04-27", "09-28", "10-11"],
  },
  {
    year: 2026,
    off: [
      ["01-01", "01-03"],
      ["02-15", "02-23"],
      ["04-04", "04-06"],
      ["05-01", "05-05"],
      ["06-19", "06-21"],
      ["09-25", "09-27"],
      ["10-01", "10-07"],
    ],
    worked: ["01-04", "02-14", "02-28", "05-09", "09-20", "10-10"],
  },
];

const worked = new Set(notices.flatMap(({ year, worked: days }) => days.map((day) => `${year}-${day}`)));
const ranges = notices.flatMap(({ year, off }) =>
  off.map(([from, to]) => [parseDay(`${year}-${from}`), parseDay(`${year}-${to}`)] as const),
);

function isWorked(day: number): boolean {
  if (worked.has(formatDay(day))) return true;
  const weekend = ((day + 4) % 7) % 6 === 0;
  return !weekend && !ranges.some(([from, to]) => day >= from && day <= to);
}

/** How many days the working days after a day take. */
function daysOf(workingDays: number, from: number): number {
  let day = from;
  for (let left = workingDays; left > 0; ) {
    day += 1;
    if (isWorked(day)) left -= 1;
  }
  return day - from;
}

interface Parameters {
  readonly parameters: Record<string, { values: readonly { from: string; value: number }[] }>;
}

const { parameters } = JSON.parse(readFileSync("rules/mca-order-67/parameters.json", "utf8")) as Parameters;
const valueIn = (name: string, year: number) =>
  parameters[name]!.values.find(({ from }) => from === `${year}-01-01`)!.value;

describe.each(notices)("ten working days after any day of $year", ({ year }) => {
  const first = parseDay(`${year}-01-01`);
  const days = Array.from({ length: 365 }, (_, i) => daysOf(10, first + i));

  it("take no less and no more than the rulebook says", () => {
    expect(Math.min(...days)).toBe(valueIn("calendar.leastDays", year));
    expect(Math.max(...days)).toBe(valueIn("calendar.mostDays", year));
  });
});
