import { firstDay, lastDay } from "../base/dates";
import type { FieldModel } from "../generated/model";
import { type Column, NONE, numbers, texts, VALUE } from "../logic/column";
import { earliestDay, latestDay } from "./day-limits";
import { pointsSomewhere } from "./identities";
import { type Entry, follow, isObject, listOf, type RecordList, type Records } from "./records";
import { historyOf, type Steps, withHistory } from "./step-dates";

/** The readings of one field over all entries of a list; made once. */
export function columnOf(records: Records, list: RecordList, path: string): Column {
  let column = list.columns.get(path);
  if (column === undefined) {
    const field = list.model.fields[path]!;
    const unique = path === list.model.idField;
    column = readColumn(valuesOf(list.entries, path), field, targetOf(records, field), unique);
    const history = historyOf(list.model, path);
    if (history !== null) column = withHistory(column, stepsOf(records, history.list), history.step);
    list.columns.set(path, column);
  }
  return column;
}

function stepsOf(records: Records, id: string): Steps {
  const list = listOf(records, id);
  return { list, step: columnOf(records, list, "step"), date: columnOf(records, list, "date") };
}

const namesIn = new Map<string, string[]>();

function valuesOf(entries: readonly Entry[], path: string): unknown[] {
  const values = new Array<unknown>(entries.length);
  if (!path.includes("/")) {
    for (let i = 0; i < entries.length; i++) values[i] = entries[i]![path];
    return values;
  }
  let names = namesIn.get(path);
  if (names === undefined) {
    names = path.split("/");
    if (namesIn.size < 1_000) namesIn.set(path, names);
  }
  for (let i = 0; i < entries.length; i++) values[i] = follow(entries[i], names);
  return values;
}

/** The reading of one field of the document itself. */
export function documentColumn(records: Records, pointer: string): Column {
  const field = records.model.document[pointer]!;
  const value = isObject(records.document)
    ? follow(records.document, pointer.slice(1).split("/"))
    : undefined;
  return readColumn([value], field, targetOf(records, field));
}

function targetOf(records: Records, field: FieldModel): RecordList | null {
  return field.references === undefined ? null : listOf(records, field.references);
}

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
