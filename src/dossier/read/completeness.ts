import type { ListModel } from "../../generated/model";
import { type CellPlace, type Remark, remark } from "../remarks";
import { cellName } from "../table/address";
import { plain } from "../values/spelling";
import { type Reader, readValue } from "../values/value";
import { written } from "./grid";
import { headingKey } from "./headings";
import type { Recognised } from "./recognised";
import type { LedgerRow } from "./rows";

export type Stated =
  | { readonly kind: "complete" | "partial" | "none" }
  | { readonly kind: "days"; readonly from: string; readonly to: string };

export interface StatedList {
  readonly stated: Stated;
  readonly place: CellPlace;
}

const words: Readonly<Record<string, Stated["kind"]>> = {
  完整: "complete",
  全部: "complete",
  complete: "complete",
  部分: "partial",
  不完整: "partial",
  partial: "partial",
  无: "none",
  没有: "none",
  none: "none",
};

/** What is said of each list's completeness. A word that is not known, or days that are not read, leave it unsaid. */
export function readCompleteness(
  found: Recognised,
  rows: readonly LedgerRow[],
  file: string | null,
  sheet: string,
  lists: readonly ListModel[],
  reader: Reader,
  tell: (remark: Remark) => void,
): Map<string, StatedList> {
  const stated = new Map<string, StatedList>();
  const unsaid = new Set<string>();
  const byName = listsByName(lists);
  for (const row of rows) {
    const texts = new Map([...row.cells].map(([column, { cell }]) => [column.path[0]!, cell]));
    const place = (name: string): CellPlace => {
      const at = [...row.cells].find(([column]) => column.path[0] === name)?.[1].name;
      return { file, sheet, cell: at ?? cellName(row.number, 1) };
    };
    const list = byName.get(headingKey(written(texts.get("list"))));
    if (list === undefined) {
      tell(remark("error", "listUnknown", place("list"), {}, written(texts.get("list"))));
      continue;
    }
    const status = plain(written(texts.get("status"))).toLowerCase();
    const days = ["from", "to"].map((name) => readDay(texts.get(name), found, name, reader));
    const kind = Object.hasOwn(words, status) ? words[status] : undefined;
    // Days that nobody can read, and a first without a last one, say nothing about what is covered.
    const half = days.filter((day) => day === null).length === 1;
    if (days.includes(undefined) || half || (texts.has("status") && kind === undefined)) {
      const at = days.includes(undefined) || half ? "from" : "status";
      tell(remark("error", "completenessUnclear", place(at), {}, written(texts.get(at))));
      unsaid.add(list.id);
    } else if (days[0] != null && kind !== "none") {
      state(list.id, { kind: "days", from: days[0], to: days[1]! }, place("list"));
    } else if (kind !== undefined) state(list.id, { kind } as Stated, place("status"));
  }
  // Said twice and differently, or said once in a way nobody can read: it is left unsaid.
  for (const id of unsaid) stated.delete(id);
  return stated;

  function state(id: string, given: Stated, at: CellPlace) {
    const other = stated.get(id);
    if (other !== undefined && JSON.stringify(other.stated) !== JSON.stringify(given)) {
      tell(remark("error", "completenessUnclear", at));
      unsaid.add(id);
    } else stated.set(id, { stated: given, place: at });
  }
}

/** Where it is said of each list, or would be, by `/completeness/` and its id. */
export function statusCells(
  { columns }: Recognised,
  rows: readonly LedgerRow[],
  place: Omit<CellPlace, "cell">,
  lists: readonly ListModel[],
): [string, CellPlace][] {
  const byName = listsByName(lists);
  const status = [...columns].find(([, { path }]) => path[0] === "status")?.[0];
  if (status === undefined) return [];
  return rows.flatMap(({ number, cells }): [string, CellPlace][] => {
    const named = [...cells].find(([{ path }]) => path[0] === "list")?.[1].cell;
    const list = byName.get(headingKey(written(named)));
    return list === undefined
      ? []
      : [[`/completeness/${list.id}`, { ...place, cell: cellName(number, status) }]];
  });
}

function listsByName(lists: readonly ListModel[]): Map<string, ListModel> {
  return new Map(
    lists.flatMap((list) =>
      [list.id, list.label["zh-CN"], list.label.en].map((name) => [headingKey(name), list] as const),
    ),
  );
}

/** `null` where nothing stands, undefined where it is no day. */
function readDay(
  cell: Parameters<typeof readValue>[0],
  found: Recognised,
  name: string,
  reader: Reader,
): string | null | undefined {
  const column = found.ledger.columns.find(({ path }) => path[0] === name)!;
  const reading = readValue(cell, column.field!, column.key, reader);
  if (reading.kind === "empty" || reading.kind === "none") return null;
  const day = reading.kind === "value" ? String(reading.value) : "";
  return day.length === 10 ? day : undefined;
}
