import { firstDay, lastDay } from "../base/dates";
import type { FieldModel } from "../generated/model";
import { type Column, NONE, numbers, texts, VALUE } from "../logic/column";
import { pointsSomewhere } from "./identities";
import type { RecordList } from "./records";

/** Days outside which no record of this kind can lie (1900-01-01 to 2199-12-31). */
export const earliestDay = firstDay("1900-01-01");
export const latestDay = lastDay("2199-12-31");

/** Turns raw values into readings: a value, `null` = known none, anything else = not known. */
export function readColumn(
  values: readonly unknown[],
  field: FieldModel,
  target: RecordList | null,
  unique = false,
): Column {
  switch (field.type) {
    case "number":
      return readNumbers(values, field);
    case "date":
      return readDates(values);
    case "boolean":
      return readPlain(values, "boolean");
    case "text":
      return unique ? readPlain(values, "string") : readTexts(values, target);
    case "texts":
      return readLists(values, target);
  }
}

function readNumbers(values: readonly unknown[], field: FieldModel): Column {
  const n = values.length;
  const can = new Array<number>(n);
  const lo = new Array<number>(n);
  let hi = lo;
  const least = field.range?.[0] ?? Number.NEGATIVE_INFINITY;
  const most = field.range?.[1] ?? Number.POSITIVE_INFINITY;
  for (let i = 0; i < n; i++) {
    const value = values[i];
    if (typeof value === "number") {
      can[i] = VALUE;
      lo[i] = value;
      if (hi !== lo) hi[i] = value;
      continue;
    }
    if (hi === lo) hi = lo.slice();
    can[i] = value === null ? NONE : VALUE | NONE;
    lo[i] = value === null ? 0 : least;
    hi[i] = value === null ? 0 : most;
  }
  return numbers(can, lo, hi);
}

function readDates(values: readonly unknown[]): Column {
  const n = values.length;
  const can = new Array<number>(n);
  const lo = new Array<number>(n);
  let hi = lo;
  for (let i = 0; i < n; i++) {
    const value = values[i];
    const first = typeof value === "string" ? firstDay(value) : Number.NaN;
    if (!Number.isNaN(first)) {
      const last = (value as string).length === 10 ? first : lastDay(value as string);
      if (hi === lo && last !== first) hi = lo.slice();
      can[i] = VALUE;
      lo[i] = first;
      if (hi !== lo) hi[i] = last;
      continue;
    }
    if (hi === lo) hi = lo.slice();
    can[i] = value === null ? NONE : VALUE | NONE;
    lo[i] = value === null ? 0 : earliestDay;
    hi[i] = value === null ? 0 : latestDay;
  }
  return numbers(can, lo, hi);
}

function readPlain(values: readonly unknown[], type: "boolean" | "string"): Column {
  const n = values.length;
  const can = new Array<number>(n);
  const known = new Array<unknown>(n);
  for (let i = 0; i < n; i++) {
    const value = values[i];
    const valid = typeof value === type;
    can[i] = valid ? VALUE : value === null ? NONE : VALUE | NONE;
    known[i] = valid ? value : undefined;
  }
  return texts(can, known);
}

/** Numbers the different texts. A reference that points nowhere may mean any entry: its value is not known. */
function readTexts(values: readonly unknown[], target: RecordList | null): Column {
  const n = values.length;
  const can = new Array<number>(n);
  const known = new Array<unknown>(n);
  const codes = new Array<number>(n);
  const codeOf = new Map<string, number>();
  const dictionary: string[] = [];
  const sample: number[] = [];
  for (let i = 0; i < n; i++) {
    const value = values[i];
    if (typeof value !== "string") {
      can[i] = value === null ? NONE : VALUE | NONE;
      known[i] = undefined;
      codes[i] = -1;
      continue;
    }
    let code = codeOf.get(value);
    if (code === undefined) {
      code = target === null || pointsSomewhere(target, value) ? dictionary.push(value) - 1 : -1;
      if (code >= 0) sample.push(i);
      codeOf.set(value, code);
    }
    can[i] = VALUE;
    known[i] = code < 0 ? undefined : value;
    codes[i] = code;
  }
  return texts(can, known, { of: codes, dictionary, sample });
}

function readLists(values: readonly unknown[], target: RecordList | null): Column {
  const can = new Array<number>(values.length);
  const known = new Array<unknown>(values.length);
  const element = (value: unknown) =>
    typeof value === "string" && (target === null || pointsSomewhere(target, value)) ? value : undefined;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (Array.isArray(value)) {
      can[i] = VALUE;
      known[i] = value.map(element);
    } else {
      can[i] = value === null ? NONE : VALUE | NONE;
      known[i] = undefined;
    }
  }
  return texts(can, known);
}
