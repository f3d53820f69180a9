import { parseDayOrMonth } from "../../base/dates";
import type { Cell } from "../table/model";
import { known, none, type Reading, unclear } from "./reading";
import { plain, saysNone } from "./spelling";

/** First and last day of the assessment, for dates written without a year; null where it is not known yet. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

const day = /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?$/;
const closeDay = /^(\d{4})(\d{2})(\d{2})$/;
const month = /^(\d{4})(?:[-/.]|年)(\d{1,2})月?$/;
const dayOfYear = /^(\d{1,2})(?:月(\d{1,2})[日号]?|\/(\d{1,2}))$/;
const monthOfYear = /^(\d{1,2})月份?$/;
/** A time of day behind a day says no more about the day. */
const timeBehind = /(?:\s+|T)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/;

/** Serial numbers that are days of 1990 to 2099, where a cell has lost its format. */
const firstSerial = 32_874;
const lastSerial = 73_050;

/**
 * YYYY-MM-DD or YYYY-MM of what people write. A day without a year is one of the period; where two years of the period
 * have it, or none, it is open.
 */
export function readDate(
  cell: Cell,
  period: Period | null,
  dayOfSerial: (serial: number) => string | null,
): Reading {
  if (cell.kind === "date") return cell.value.length >= 7 ? checked(cell.value) : unclear("dateUnclear");
  if (cell.kind === "number") return ofNumber(cell.value, cell.text, dayOfSerial);
  if (cell.kind !== "text") return unclear("dateUnclear");
  if (saysNone(cell.value)) return none;
  return ofText(plain(cell.value), period);
}

function ofNumber(value: number, text: string, dayOfSerial: (serial: number) => string | null): Reading {
  const close = closeDay.exec(text);
  if (close !== null) return checked(joined(close));
  const inRange = Number.isInteger(value) && value >= firstSerial && value <= lastSerial;
  const found = inRange ? dayOfSerial(value) : null;
  return found === null ? unclear("dateUnclear") : known(found);
}

function ofText(written: string, period: Period | null): Reading {
  // Programs and people put spaces between the parts: 2023 年 4 月 13 日.
  const text = written.replace(timeBehind, "").replace(/\s+/g, "");
  const whole = day.exec(text) ?? closeDay.exec(text) ?? month.exec(text);
  if (whole !== null) return checked(joined(whole));
  const some = dayOfYear.exec(text) ?? monthOfYear.exec(text);
  return some === null ? unclear("dateUnclear") : inPeriod(some[1]!, some[2] ?? some[3], period);
}

function joined([, year, ...rest]: RegExpExecArray): string {
  return [year, ...rest.filter((part) => part !== undefined).map(twoDigits)].join("-");
}

function checked(date: string): Reading {
  return parseDayOrMonth(date) === null ? unclear("noSuchDate", { date }) : known(date);
}

function inPeriod(month: string, day: string | undefined, period: Period | null): Reading {
  if (period === null) return unclear("dateWithoutYear");
  const [first, last] = [Number(period.from.slice(0, 4)), Number(period.to.slice(0, 4))];
  const found: string[] = [];
  for (let year = first; year <= last && year < first + 100; year++) {
    const date = [year, twoDigits(month), ...(day === undefined ? [] : [twoDigits(day)])].join("-");
    if (parseDayOrMonth(date) !== null && within(date, period)) found.push(date);
  }
  if (found.length === 1) return known(found[0]);
  return unclear(found.length === 0 ? "dateOutsidePeriod" : "dateOfSeveralYears", {
    from: period.from,
    to: period.to,
  });
}

/** Any of its days lies in the period. */
function within(date: string, { from, to }: Period): boolean {
  return date <= to.slice(0, date.length) && date >= from.slice(0, date.length);
}

function twoDigits(text: string): string {
  return text.padStart(2, "0");
}
