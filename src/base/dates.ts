/**
 * Days as whole numbers since 1970-01-01, without Date objects: no time zone can shift them.
 * A date in a submission is a day (2026-02-03) or a month (2026-02), read as the range of its days.
 * Calendar arithmetic: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
 */

/** Years outside these are taken for typing errors. */
export const firstYear = 1900;
export const lastYear = 2199;

/** Why a text is not a date: a stable reason with its arguments; the words are data elsewhere. */
export type DateProblem =
  | { reason: "date.shape"; expected: "YYYY-MM-DD" | "YYYY-MM-DD | YYYY-MM" }
  | { reason: "date.year"; actual: number; least: number; most: number }
  | { reason: "date.month"; actual: number }
  | { reason: "date.day"; actual: number; year: number; month: number; most: number };

/** Day number of a text YYYY-MM-DD; NaN when it is not a real day of the years 1900 to 2199. */
export function parseDay(text: string): number {
  return text.length === 10 ? dayIn(text) : Number.NaN;
}

/** First day of a text YYYY-MM-DD or YYYY-MM; NaN when it is neither. */
export function firstDay(text: string): number {
  if (text.length === 10) return dayIn(text);
  const month = text.length === 7 ? monthIn(text) : -1;
  return month < 0 ? Number.NaN : firstDayOfMonth(month);
}

/** Last day of a text YYYY-MM-DD or YYYY-MM; NaN when it is neither. */
export function lastDay(text: string): number {
  if (text.length === 10) return dayIn(text);
  const month = text.length === 7 ? monthIn(text) : -1;
  return month < 0 ? Number.NaN : firstDayOfMonth(month + 1) - 1;
}

/** The days a text YYYY-MM-DD or YYYY-MM may mean, both ends included; null when it is neither. */
export function parseDayOrMonth(text: string): { lo: number; hi: number } | null {
  const lo = firstDay(text);
  return Number.isNaN(lo) ? null : { lo, hi: lastDay(text) };
}

/** YYYY-MM-DD of a day number. Throws RangeError for what is not a whole day of the years 0 to 9999. */
export function formatDay(day: number): string {
  const month = monthIndex(day);
  if (!(Number.isInteger(day) && month >= 0 && month < 120_000)) throw new RangeError(`Not a day: ${day}`);
  const year = String(Math.floor(month / 12)).padStart(4, "0");
  return `${year}-${twoDigits((month % 12) + 1)}-${twoDigits(day - firstDayOfMonth(month) + 1)}`;
}

/** The same day n months later, or that month's last day where it is shorter; an open end stays open. */
export function addMonths(day: number, n: number): number {
  if (!Number.isFinite(day)) return day;
  const from = monthIndex(day);
  const first = firstDayOfMonth(from + n);
  return Math.min(first + day - firstDayOfMonth(from), firstDayOfMonth(from + n + 1) - 1);
}

/** The last day of the year that begins on a day: the eve of its anniversary, which of 29 February is 1 March. */
export function lastDayOfYearFrom(day: number): number {
  return Math.max(addMonths(day, 12) - 1, addMonths(day - 1, 12));
}

/** Number of days of a month; months count from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Running number of the month a day lies in: year × 12 + month, January being 0. */
export function monthIndex(day: number): number {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  return (era * 400 + yearOfEra) * 12 + monthFromMarch + 2;
}

/** First day of a month given by its running number. */
export function firstDayOfMonth(index: number): number {
  const fromMarch = index - 2;
  const year = Math.floor(fromMarch / 12);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (fromMarch - year * 12) + 2) / 5);
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * 146_097 + yearOfEra * 365 + leapDays + dayOfYear - 719_468;
}

/** Running number of the calendar quarter a day lies in: year × 4 + quarter, the first being 0. */
export function quarterIndex(day: number): number {
  return Math.floor(monthIndex(day) / 3);
}

/** First day of a quarter given by its running number. */
export function firstDayOfQuarter(index: number): number {
  return firstDayOfMonth(index * 3);
}

/** Why a text is not a real day YYYY-MM-DD of the years 1900 to 2199; null when it is one. */
export function explainDay(text: string): DateProblem | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (parts === null) return { reason: "date.shape", expected: "YYYY-MM-DD" };
  return explainParts(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** Why a text is neither a real day YYYY-MM-DD nor a month YYYY-MM; null when it is one of them. */
export function explainDayOrMonth(text: string): DateProblem | null {
  const parts = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text);
  if (parts === null) return { reason: "date.shape", expected: "YYYY-MM-DD | YYYY-MM" };
  return explainParts(Number(parts[1]), Number(parts[2]), parts[3] === undefined ? 1 : Number(parts[3]));
}

function explainParts(year: number, month: number, day: number): DateProblem | null {
  if (year < firstYear || year > lastYear) {
    return { reason: "date.year", actual: year, least: firstYear, most: lastYear };
  }
  if (month < 1 || month > 12) return { reason: "date.month", actual: month };
  const most = daysInMonth(year, month);
  return day < 1 || day > most ? { reason: "date.day", actual: day, year, month, most } : null;
}

function dayIn(text: string): number {
  const month = monthIn(text);
  const day = twoDigitsAt(text, 8);
  if (month < 0 || day < 1 || text.charCodeAt(7) !== hyphen) return Number.NaN;
  if (day > 28 && day > daysInMonth(Math.floor(month / 12), (month % 12) + 1)) return Number.NaN;
  return firstDayOfMonth(month) + day - 1;
}

/** Running number of the month at the start of a text; -1 when there is none. */
function monthIn(text: string): number {
  const century = twoDigitsAt(text, 0);
  const yearOfCentury = twoDigitsAt(text, 2);
  const month = twoDigitsAt(text, 5);
  if (century < 0 || yearOfCentury < 0 || month < 1 || month > 12 || text.charCodeAt(4) !== hyphen) return -1;
  const year = century * 100 + yearOfCentury;
  return year < firstYear || year > lastYear ? -1 : year * 12 + month - 1;
}

const hyphen = 45;

function twoDigitsAt(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}

function twoDigits(n: number): string {
  return n < 10 ? `0${n}` : String(n);
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
