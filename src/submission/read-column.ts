import { firstDay, lastDay } from "../base/dates";
import type { FieldModel } from "../generated/model";
import { type Column, NONE, numbers, texts, VALUE } from "../logic/column";
import { earliestDay, latestDay } from "./day-limits";

/** What a text says: the id it means, the code it is; `undefined` where that is not known. */
export type Meaning = (text: string) => string | undefined;

/** Turns raw values into readings: a value, `null` = known none, anything else = not known. */
export function readColumn(
  values: readonly unknown[],
  field: FieldModel,
  meaning: Meaning | null,
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
      return unique ? readPlain(values, "string") : readTexts(values, field, meaning);
    case "texts":
      return readLists(values, field, meaning);
  }
}

function readNumbers(values: readonly unknown[], field: FieldModel): Column {
  const n = values.length;
  const can = new Array<number>(n);
  const lo = new Array<number>(n);
  let hi = lo;
  const least = field.range?.[0] ?? Number.NEGATIVE_INFINITY;
  const most = field.range?.[1] ?? Number.POSITIVE_INFINITY;
  const scale = field.scale ?? 1;
  for (let i = 0; i < n; i++) {
    const value = values[i];
    if (typeof value === "number") {
      can[i] = VALUE;
      // 0.1 + 0.2 is accepted as 0.3, and then is 0.3.
      const exact = scale === 1 ? value : Math.round(value * scale) / scale;
      lo[i] = exact;
      if (hi !== lo) hi[i] = exact;
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

/** A code outside its list may be a slip for any other, or for none at all. A reference names something. */
function canWithoutMeaning(field: FieldModel): number {
  return field.codes === undefined ? VALUE : VALUE | NONE;
}

/** Numbers the different texts. Of an identifier that may mean several things, or nothing, and of a code outside its list, the value is not known. */
function readTexts(values: readonly unknown[], field: FieldModel, meaning: Meaning | null): Column {
  const n = values.length;
  const meaningless = canWithoutMeaning(field);
  let unlisted = false;
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
      const text = meaning === null ? value : meaning(value);
      code = text === undefined ? -1 : (codeOf.get(text) ?? -2);
      if (code === -2) {
        code = dictionary.push(text!) - 1;
        sample.push(i);
        codeOf.set(text!, code);
      }
      codeOf.set(value, code);
    }
    can[i] = code < 0 ? meaningless : VALUE;
    known[i] = code < 0 ? undefined : dictionary[code];
    codes[i] = code;
    if (code < 0 && field.codes !== undefined) unlisted = true;
  }
  return texts(can, known, { of: codes, dictionary, sample }, unlisted);
}

function readLists(values: readonly unknown[], field: FieldModel, meaning: Meaning | null): Column {
  const meaningless = canWithoutMeaning(field);
  let unlisted = false;
  const can = new Array<number>(values.length);
  const known = new Array<unknown>(values.length);
  const element = (value: unknown) =>
    typeof value !== "string" ? undefined : meaning === null ? value : meaning(value);
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (Array.isArray(value)) {
      const elements = value.map(element);
      const says = elements.length === 0 || elements.some((one) => one !== undefined);
      can[i] = says ? VALUE : meaningless;
      known[i] = elements;
      if (field.codes !== undefined && elements.includes(undefined)) unlisted = true;
    } else {
      can[i] = value === null ? NONE : VALUE | NONE;
      known[i] = undefined;
    }
  }
  return texts(can, known, null, unlisted);
}
