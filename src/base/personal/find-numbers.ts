import { parseDay } from "../dates";
import { itemAt, replaceAll } from "../es2018";

/** A resident identity number or a mobile number inside a text. */
export interface FoundNumber {
  readonly kind: "identity" | "mobile";
  readonly start: number;
  readonly end: number;
  /** The number in plain digits: however it is written, the same number has the same. */
  readonly digits: string;
}

const shortest = 11;

/** Digits without a break, and whether a single space or hyphen joins them to what stands before. */
interface Digits {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly joined: boolean;
}

/**
 * Whether a text may hold such a number, at the price of looking at every eleventh character: a run of eleven
 * digits, spaces and hyphens cannot lie between them.
 */
export function mayHoldNumber(text: string): boolean {
  for (let at = shortest - 1; at < text.length; at += shortest) {
    const c = text.charCodeAt(at);
    if (digitOf(c) >= 0 || isSeparator(c)) return true;
  }
  return false;
}

/**
 * Resident identity numbers (18 characters, GB 11643: a real day of birth and the right check character) and mobile
 * numbers (11 digits from 13 to 19, with or without 86), in half or full width, also in groups with single spaces or
 * hyphens. Part of a longer run of digits is neither. Old numbers of 15 digits have no check and are not looked for.
 */
export function findNumbers(text: string): FoundNumber[] {
  if (!mayHoldNumber(text)) return [];
  const runs = runsIn(text);
  const found: FoundNumber[] = [];
  for (let k = 0; k < runs.length; ) {
    const hit = identityAt(text, runs, k) ?? mobileAt(runs, k);
    if (hit !== null) found.push(hit.number);
    k = hit === null ? k + 1 : hit.next;
  }
  return found;
}

/** The same of a JSON number. One of 18 digits has lost its last ones and with them the check character. */
export function findInNumber(value: number): FoundNumber[] {
  if (value < smallest || !Number.isInteger(value)) return [];
  const digits = String(value);
  if (digits.length !== 18) return findNumbers(digits);
  return hasDayOfBirth(digits) ? [{ kind: "identity", start: 0, end: 18, digits }] : [];
}

/** The smallest mobile number. */
export const smallest = 13_000_000_000;

type Hit = { readonly number: FoundNumber; readonly next: number };

function runsIn(text: string): Digits[] {
  const runs: Digits[] = [];
  for (let at = 0; at < text.length; ) {
    const start = at;
    let digits = "";
    for (let digit = digitOf(text.charCodeAt(at)); digit >= 0; digit = digitOf(text.charCodeAt(at))) {
      digits += digit;
      at++;
    }
    if (digits === "") {
      at++;
      continue;
    }
    const joined = itemAt(runs, -1)?.end === start - 1 && isSeparator(text.charCodeAt(start - 1));
    runs.push({ text: digits, start, end: at, joined });
  }
  return runs;
}

/** Joined runs of 18 digits together, or of 17 and an X. */
function identityAt(text: string, runs: readonly Digits[], from: number): Hit | null {
  let digits = "";
  const limit = Math.min(runs.length, from + mostGroups);
  for (let k = from; k < limit && (k === from || runs[k]!.joined); k++) {
    const { text: more, end } = runs[k]!;
    digits += more;
    if (digits.length > 18) return null;
    const closed = digits.length === 17 && isX(text.charCodeAt(end)) ? 1 : 0;
    const whole = closed === 1 ? `${digits}X` : digits;
    if (whole.length !== 18 || !isIdentityNumber(whole)) continue;
    const number: FoundNumber = {
      kind: "identity",
      start: runs[from]!.start,
      end: end + closed,
      digits: whole,
    };
    return { number, next: k + 1 };
  }
  return null;
}

function mobileAt(runs: readonly Digits[], from: number): Hit | null {
  const { text, start, end } = runs[from]!;
  const alone = /^(?:86|0086)?(1[3-9]\d{9})$/.exec(text)?.[1];
  if (alone !== undefined) {
    const number: FoundNumber = { kind: "mobile", start: end - shortest, end, digits: alone };
    return { number, next: from + 1 };
  }
  if (text.length !== 3) return null;
  const [second, third] = [runs[from + 1], runs[from + 2]];
  const grouped = second?.joined && third?.joined ? `${text} ${second.text} ${third.text}` : "";
  if (!/^1[3-9]\d \d{4} \d{4}$/.test(grouped)) return null;
  const digits = replaceAll(grouped, " ", "");
  return { number: { kind: "mobile", start, end: third!.end, digits }, next: from + 3 };
}

/** People write an identity number in two to six groups. */
const mostGroups = 6;

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

function isIdentityNumber(number: string): boolean {
  if (!hasDayOfBirth(number)) return false;
  const sum = weights.reduce((total, weight, k) => total + weight * Number(number[k]), 0);
  return number[17] === "10X98765432"[sum % 11];
}

function hasDayOfBirth(number: string): boolean {
  return !Number.isNaN(parseDay(`${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`));
}

/** Value of a digit in half or full width; -1 of anything else. */
function digitOf(c: number): number {
  if (c >= 48 && c <= 57) return c - 48;
  return c >= 0xff10 && c <= 0xff19 ? c - 0xff10 : -1;
}

function isX(c: number): boolean {
  return c === 88 || c === 120 || c === 0xff38 || c === 0xff58;
}

/** Space, hyphen, and what stands for them in Chinese text. */
function isSeparator(c: number): boolean {
  return c === 32 || c === 45 || c === 0xa0 || c === 0x3000 || c === 0xff0d || (c >= 0x2010 && c <= 0x2014);
}
