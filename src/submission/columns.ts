import { flatMap, hasOwn } from "../base/es2018";
import type { FieldModel } from "../generated/model";
import { type Column, NONE, numbers, VALUE } from "../logic/column";
import { earliestDay, latestDay } from "./day-limits";
import { follow, isObject } from "./entry";
import { identitiesOf, identityKey } from "./identities";
import { disagrees, quantityOf } from "./instead";
import { type Meaning, readColumn } from "./read-column";
import { listOf, type RecordList, type Records } from "./records";
import { meaningsOf } from "./references";
import { withMeaning } from "./resolve";
import { historyOf, type Steps, withHistory } from "./step-dates";

/** The readings of one field over all entries of a list; made once. What contradicts itself is not known. */
export function columnOf(records: Records, list: RecordList, path: string): Column {
  const place = list.plan.places.get(path)!;
  if (list.entries.length === 0) return list.plan.empty[place]!;
  let column = list.columns[place];
  if (column === undefined) {
    column = recordedColumnOf(records, list, path);
    const rows = list.model.order.length === 0 ? [] : contradictions(records, list, path);
    if (rows.length > 0) column = withoutDates(column, rows);
    list.columns[place] = column;
  }
  return column;
}

/** The same with contradictions left in: for the checks that look for them. */
export function recordedColumnOf(records: Records, list: RecordList, path: string): Column {
  const place = list.plan.places.get(path)!;
  if (list.entries.length === 0) return list.plan.empty[place]!;
  let column = list.recorded[place];
  if (column === undefined) {
    column =
      fromReading(records, list, place) ??
      fromParent(records, list, path) ??
      fromEntries(records, list, path);
    list.recorded[place] = column;
  }
  return column;
}

/** From the walk over all entries; null where more than the field itself says what it is. */
function fromReading(records: Records, list: RecordList, place: number): Column | null {
  const { reading, plan } = list;
  if (reading === null) return null;
  const field = plan.fields[place]!;
  if (plan.paths[place] === list.model.idField && identitiesOf(list).spellings !== null) return null;
  if (reading.hasFinerUnits && (field.instead ?? field.insteadOf) !== undefined) return null;
  const column = reading.columns[place]!;
  const meaning = plan.speaking.includes(place) ? meaningsOf(records, field) : null;
  return meaning === null ? column : withMeaning(column, meaning);
}

/** Where each entry of the parent implies one, its fields are those of the parent. */
function fromParent(
  records: Records,
  { isImplied, parent, entries, model }: RecordList,
  path: string,
): Column | null {
  const isSame = isImplied && parent?.reading && entries.length === parent.entries.length;
  return isSame ? recordedColumnOf(records, parent, model.implied![path]!) : null;
}

function fromEntries(records: Records, list: RecordList, path: string): Column {
  const field = list.model.fields[path]!;
  const unique = path === list.model.idField;
  const values = unique ? idsOf(list, path) : statedIn(list, path, field);
  const column = readColumn(values, field, meaningOf(records, field), unique);
  const history = historyOf(list.model, path);
  return history === null ? column : withHistory(column, stepsOf(records, history.list), history.step);
}

/** Ids of the entries; those that look alike are spelled alike, so that they are compared as what they may be. */
function idsOf(list: RecordList, field: string): unknown[] {
  if (identitiesOf(list).spellings === null) return valuesOf(list, field);
  return list.entries.map((entry, row) => {
    const key = identityKey(list, row);
    if (key === null) return entry[field];
    return list.parent === null ? key : key.slice(key.indexOf("/") + 1);
  });
}

/** The raw values of a field, with what another field gives in its place. */
function statedIn(list: RecordList, path: string, field: FieldModel): unknown[] {
  const { entries, model } = list;
  const { instead, insteadOf } = field;
  if (instead !== undefined) return entries.map((entry) => quantityOf(entry, path, instead));
  if (insteadOf === undefined) return valuesOf(list, path);
  const other = model.fields[insteadOf]!.instead!;
  return entries.map((entry) => (disagrees(entry, insteadOf, other) ? undefined : entry[path]));
}

/** Rows in which this date and another certainly stand in the wrong order. */
function contradictions(records: Records, list: RecordList, path: string): readonly number[] {
  const pairs = list.model.order.filter((pair) => pair.includes(path));
  return flatMap(pairs, (pair) => reversedRows(records, list, pair));
}

/** Rows in which the first date of a pair lies after the second, whatever days of their months are meant. */
export function reversedRows(
  records: Records,
  list: RecordList,
  [first, second]: readonly [string, string],
): readonly number[] {
  const from = recordedColumnOf(records, list, first);
  const to = recordedColumnOf(records, list, second);
  const rows: number[] = [];
  for (let row = 0; row < list.entries.length; row++) {
    if (from.can[row] === VALUE && to.can[row] === VALUE && from.lo[row]! > to.hi[row]!) rows.push(row);
  }
  return rows;
}

function withoutDates(column: Column, rows: readonly number[]): Column {
  const [can, lo, hi] = [column.can.slice(), column.lo.slice(), column.hi.slice()];
  for (const row of rows) {
    can[row] = VALUE | NONE;
    lo[row] = earliestDay;
    hi[row] = latestDay;
  }
  return numbers(can, lo, hi);
}

function stepsOf(records: Records, id: string): Steps {
  const list = listOf(records, id);
  return { list, step: columnOf(records, list, "step"), date: columnOf(records, list, "date") };
}

function valuesOf({ entries, plan }: RecordList, path: string): unknown[] {
  const values = new Array<unknown>(entries.length);
  if (!path.includes("/")) {
    for (let i = 0; i < entries.length; i++) values[i] = entries[i]![path];
    return values;
  }
  const names = plan.ways[plan.places.get(path)!]!;
  for (let i = 0; i < entries.length; i++) values[i] = follow(entries[i], names);
  return values;
}

/** The reading of one field of the document itself; an identifier stays as it is spelled. */
export function documentColumn(records: Records, pointer: string): Column {
  const field = records.model.document[pointer]!;
  const value = isObject(records.document)
    ? follow(records.document, records.plans.document.get(pointer)!)
    : undefined;
  return readColumn([value], field, field.identifies === undefined ? meaningOf(records, field) : null);
}

function meaningOf(records: Records, field: FieldModel): Meaning | null {
  const codes = field.codes === undefined ? undefined : records.codes[field.codes]?.codes;
  if (codes === undefined) return meaningsOf(records, field);
  return (text) => (hasOwn(codes, text) ? text : undefined);
}
