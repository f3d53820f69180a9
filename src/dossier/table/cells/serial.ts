import { formatDay, parseDay } from "../../../base/dates";
import type { Content } from "../model";
import type { Shown } from "./formats";
import { numberText } from "./numbers";

const secondsOfDay = 86_400;
/** Day number of the day that stands before day 1, for 1900 and 1904. */
const before1900 = -25_568;
const before1904 = -24_107;
/** 31 December 9999; the next one no program shows. */
const last1900 = 2_958_465;
/** A day that never was: the year 1900 had no 29 February, but the first spreadsheets thought so. */
const noSuchDay = 60;

/**
 * A number as its cell shows it. What its format takes for a date and is none (0 January, negative, beyond the year
 * 9999) stays a number: nobody wrote a day there.
 */
export function numberContent(raw: string, value: number, shown: Shown, date1904: boolean): Content {
  if (shown !== "number") {
    const content = shown === "time" ? timeContent(value) : dateContent(value, shown, date1904);
    if (content !== null) return content;
  }
  return { kind: "number", value, text: numberText(raw, value) };
}

function dateContent(serial: number, shown: Shown, date1904: boolean): Content | null {
  const seconds = Math.round(serial * secondsOfDay);
  const whole = Math.floor(seconds / secondsOfDay);
  const day = dayOf(whole, date1904);
  if (day === null) return null;
  const date = formatDay(day);
  if (shown === "month") return { kind: "date", value: date.slice(0, 7), text: date.slice(0, 7), serial };
  if (shown === "year") return { kind: "date", value: date.slice(0, 4), text: date.slice(0, 4), serial };
  const rest = seconds - whole * secondsOfDay;
  if (rest === 0) return { kind: "date", value: date, text: date, serial };
  const time = clock(rest, 2);
  return { kind: "date", value: date, text: `${date} ${time}`, time, serial };
}

/** Day number of a serial; null where there is no such day. */
function dayOf(whole: number, date1904: boolean): number | null {
  if (date1904) return whole >= 0 && whole <= last1900 - 1462 ? before1904 + whole : null;
  if (whole < 1 || whole > last1900 || whole === noSuchDay) return null;
  return before1900 + whole + (whole > noSuchDay ? -1 : 0);
}

/** A length of time may be longer than a day; where a day stands in a cell that shows the hour alone, it is told as one. */
function timeContent(serial: number): Content | null {
  const seconds = Math.round(serial * secondsOfDay);
  if (seconds < 0 || serial > last1900) return null;
  const text = clock(seconds, 1);
  return { kind: "time", value: text, text, serial };
}

function clock(seconds: number, digits: number): string {
  const two = (n: number) => String(n).padStart(2, "0");
  const hours = String(Math.floor(seconds / 3600)).padStart(digits, "0");
  const rest = seconds % 60;
  return `${hours}:${two(Math.floor(seconds / 60) % 60)}${rest === 0 ? "" : `:${two(rest)}`}`;
}

const iso = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::(\d{2}))?(?:\.\d+)?Z?)?$/;

/** A date that the file has as text, as the strict form of the format may; null for what is none. */
export function isoContent(raw: string): Content | null {
  const parts = iso.exec(raw.trim());
  if (parts === null) return null;
  const date = parts[1] as string;
  if (Number.isNaN(parseDay(date))) return null;
  const seconds = parts[3] === undefined || parts[3] === "00" ? "" : `:${parts[3]}`;
  const time = parts[2] === undefined ? "00:00" : parts[2] + seconds;
  if (time === "00:00") return { kind: "date", value: date, text: date };
  return { kind: "date", value: date, text: `${date} ${time}`, time };
}
