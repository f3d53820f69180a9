import type { Text } from "../../base/language";
import type { Column } from "../form/columns";
import { type CellPlace, type Question, type Remark, remark } from "../remarks";
import { known, none, type Reading, type Unclear, unclear } from "../values/reading";
import { plain, saysNone } from "../values/spelling";
import { textOf } from "../values/texts";
import { type Reader, readValue } from "../values/value";
import { type Entry, valueFrom } from "./entry";
import { type Identifiers, kindOf } from "./identifiers";
import { isNobody, looksLikeName } from "./names";
import type { Recognised } from "./recognised";
import type { LedgerRow, RowCell } from "./rows";

/** A ledger in a sheet, with the rows that are its entries. */
export interface FoundLedger {
  readonly found: Recognised;
  readonly place: { readonly file: string | null; readonly sheet: string };
  readonly rows: readonly LedgerRow[];
  /** Which of the sheets of this list it is, from 1. */
  readonly ordinal: number;
}

/** Ids of the rows, so that other sheets can refer to them; what cannot be an id is told when the row is read. */
export function noteIds(
  ledger: FoundLedger,
  identifiers: Identifiers,
  readers: Reader,
): Map<number, Reading> {
  const { list } = ledger.found.ledger;
  const ids = new Map<number, Reading>();
  if (list.idField === null) return ids;
  const columns = [...ledger.found.columns.values()];
  const own = columns.find(({ kind, path }) => kind === "value" && path.join("/") === list.idField);
  const named = columns.find(({ kind, people }) => kind === "name" && people === list.id);
  const seen = new Set<string>();
  for (const row of ledger.rows) {
    const reading = idOfRow(ledger, row, own, named, identifiers, readers, seen);
    ids.set(row.number, reading);
    if (reading.kind === "value") identifiers.add(list.id, String(reading.value));
  }
  return ids;
}

function idOfRow(
  ledger: FoundLedger,
  row: LedgerRow,
  own: Column | undefined,
  named: Column | undefined,
  identifiers: Identifiers,
  reader: Reader,
  seen: Set<string>,
): Reading {
  const { list } = ledger.found.ledger;
  const kind = kindOf(list.id);
  const field = list.fields[list.idField!]!;
  const given: Reading =
    own === undefined ? { kind: "empty" } : readValue(row.cells.get(own)?.cell, field, own.key, reader);
  if (given.kind === "value" && given.exact !== true && kind !== null && looksLikeName(String(given.value)))
    return identifiers.names.idOfRow(kind, String(given.value), seen);
  if (given.kind !== "empty") return given;
  const name = named === undefined ? undefined : row.cells.get(named)?.cell;
  const text = name === undefined ? "" : textOf(name);
  if (kind !== null && typeof text === "string" && isNobody(text)) return unclear("nameUnknown");
  if (kind !== null && typeof text === "string" && plain(text) !== "")
    return identifiers.names.idOfRow(kind, text, seen);
  // A ledger without a column of ids counts its rows itself; an id left out among others may be anybody's.
  if (own !== undefined || named !== undefined || mayHaveIds(ledger.found)) return given;
  return known(ledger.ordinal === 1 ? `R${row.number}` : `R${ledger.ordinal}-${row.number}`);
}

/** A column of ids may be there and not have been read. */
function mayHaveIds({ keyed, unmatched, doubled, ledger }: Recognised): boolean {
  const isId = ({ path }: Column) => path.join("/") === ledger.list.idField;
  return (
    keyed ||
    doubled.some(({ column }) => isId(column)) ||
    unmatched.some(({ heading }) => /编号|编码|[^序]号$|\bid\b/i.test(heading))
  );
}

/** The entries of a ledger, and what was not understood. */
export function entriesOf(
  ledger: FoundLedger,
  ids: ReadonlyMap<number, Reading>,
  identifiers: Identifiers,
  reader: Reader,
  tell: (remark: Remark) => void,
): Entry[] {
  const { found, place, rows } = ledger;
  const { list } = found.ledger;
  return rows.map((row) => {
    const readings = new Map<Column, Reading>();
    const cells = new Map<string, string>();
    const unread = new Map<string, string>();
    let parent: string | null = null;
    const without = new Set<string>();
    const take = (column: Column, reading: Reading, at: RowCell | undefined) => {
      // What a program made of a text is not what was written.
      if (reading.kind === "unclear" && column.kind === "value" && at?.cell.kind === "text")
        unread.set(column.path.join("/"), at.cell.value);
      if (reading.kind === "unclear")
        tell(notRead({ ...place, cell: at?.name ?? `${row.number}` }, list.id, column, reading, reader, at));
      else if (column.kind === "nested" && reading.kind === "none") without.add(column.list!.id);
      else if (column.kind === "parent" && reading.kind === "value") parent = String(reading.value);
      if (at !== undefined) cells.set(pathOf(column, reading), at.name);
    };
    for (const column of found.ledger.columns) {
      const at = row.cells.get(column);
      const isId = column.kind === "value" && column.path.join("/") === list.idField;
      const reading = isId
        ? (ids.get(row.number) ?? readColumn(column, at, identifiers, reader))
        : readColumn(column, at, identifiers, reader);
      readings.set(column, reading);
      take(column, reading, at);
    }
    const client = clientNamed(found, row, readings, identifiers);
    if (client !== null) {
      readings.set(client.column, client.reading);
      if (client.reading.kind === "unclear") take(client.column, client.reading, client.at);
    }
    return {
      sheet: place.sheet,
      row: row.number,
      value: valueFrom(list, readings),
      cells,
      unread,
      parent,
      without,
    };
  });
}

function pathOf(column: Column, reading: Reading): string {
  return reading.kind === "value" && reading.field !== undefined ? reading.field : column.path.join("/");
}

function readColumn(
  column: Column,
  at: RowCell | undefined,
  identifiers: Identifiers,
  reader: Reader,
): Reading {
  if (column.kind === "nested") return readNested(at);
  const reading = readValue(at?.cell, column.field!, column.key, reader);
  const { field } = column;
  const ofPeople =
    field?.personal === true || (field?.identifies !== undefined && field.references === undefined);
  if (!ofPeople || reading.kind !== "value" || reading.exact === true) return reading;
  if (typeof reading.value !== "string") return reading;
  return identifiers.person(field, reading.value);
}

function readNested(at: RowCell | undefined): Reading {
  if (at === undefined) return { kind: "empty" };
  const text = at.cell.kind === "text" ? plain(at.cell.value) : at.cell.text;
  if (text === "" || /^(?:有|见.*|\d+.*)$/.test(text)) return { kind: "empty" };
  return saysNone(text) || text === "[]" ? none : unclear("nestedUnclear");
}

/** A client's name stands for the code where there is none. */
function clientNamed(
  found: Recognised,
  row: LedgerRow,
  readings: ReadonlyMap<Column, Reading>,
  identifiers: Identifiers,
): { column: Column; reading: Reading; at: RowCell } | null {
  const personal = found.ledger.columns.find(({ field }) => field?.personal === true);
  const names = [...found.columns.values()].find(
    ({ kind, people }) => kind === "name" && people === "clients",
  );
  if (personal === undefined || names === undefined) return null;
  const at = row.cells.get(names);
  const text = at === undefined ? "" : textOf(at.cell);
  if (at === undefined || typeof text !== "string" || plain(text) === "") return null;
  if (readings.get(personal)?.kind !== "empty") return null;
  const reading = isNobody(text) ? unclear("nameUnknown") : identifiers.names.idOf(kindOf("clients")!, text);
  return { column: personal, reading, at };
}

/** A code with its titles alone. */
function titleOf({ "zh-CN": zh, en }: Text): Text {
  return { "zh-CN": zh, en };
}

function notRead(
  place: CellPlace,
  list: string,
  column: Column,
  reading: Unclear,
  { codeLists }: Reader,
  at?: RowCell,
): Remark {
  const args = { column: column.title, ...reading.args };
  const known = codeLists[column.field?.codes ?? ""];
  const { written } = reading.args ?? {};
  if (reading.choices === undefined || known === undefined || typeof written !== "string")
    return remark("error", reading.code, place, args, at?.cell.text);
  const choices = reading.choices.map((code) => ({ means: code, title: titleOf(known.codes[code]!) }));
  const question: Question = { kind: "code", list, field: column.path.join("/"), written, choices };
  return remark("error", reading.code, place, args, at?.cell.text, question);
}
