import type { Text } from "../base/language";
import { readPointer } from "../base/pointer";
import { written } from "../dossier/layout/written";
import type { Imported } from "../dossier/read/import";
import { placeToFill } from "../dossier/read/places";
import type { CellPlace } from "../dossier/remarks";
import type { Evaluation } from "../generated/evaluation";
import { type ListModel, model } from "../generated/model";
import type { EntryShown } from "./protocol";

/** Cells of entries and values that an evaluation speaks of, by pointer: 人员!C7. */
export function cellsOf(evaluation: Evaluation, imported: Imported): Record<string, string> {
  const cells: [string, string][] = [];
  const add = (pointer: string) => {
    const cell = cellAt(imported, pointer);
    if (cell !== null) cells.push([pointer, cell]);
  };
  for (const { items, evidence, missing } of evaluation.findings) {
    for (const item of items?.list ?? []) add(item.pointer);
    for (const pointer of evidence?.pointers ?? []) add(pointer);
    for (const one of missing?.list ?? []) add(one.pointer);
  }
  for (const { pointer } of evaluation.toSupply) add(pointer);
  return Object.fromEntries(cells);
}

/** Where a pointer stands in the workbooks that were opened. */
export function cellAt(imported: Imported | null, pointer: string): string | null {
  const place = imported === null ? undefined : placeToFill(imported, pointer, model);
  return place === undefined || place.sheet === "" ? null : cellText(place);
}

function cellText({ sheet, cell }: CellPlace): string {
  return cell === null ? sheet : `${sheet}!${cell}`;
}

/** An entry as it was recorded, field by field in the order of its list; what is not recorded is not in it. */
export function entryAt(document: unknown, pointer: string, imported: Imported | null): EntryShown {
  const cell = cellAt(imported, pointer);
  const entry = readPointer(document, pointer);
  const list = listOf(pointer);
  if (typeof entry !== "object" || entry === null || list === null) return { cell, fields: [] };
  const fields = Object.entries(list.fields).flatMap(([path, field]) => {
    const value = readPointer(entry, `/${path}`);
    if (value === undefined || Array.isArray(value)) return [];
    const cell = written(field, value)?.value;
    const text = cell?.kind === "text" ? cell.text : String(value ?? "");
    return [{ label: field.label as Text, text }];
  });
  return { cell, fields };
}

/** Pointers without their places are the paths of lists. */
function listOf(pointer: string): ListModel | null {
  const names = pointer.split("/").filter((name) => name !== "" && !/^\d+$/.test(name));
  const lists = Object.values(model.lists);
  return lists.find((list) => pathOf(list).join("/") === names.join("/")) ?? null;
}

function pathOf(list: ListModel): string[] {
  return list.parent === null ? [...list.path] : [...pathOf(model.lists[list.parent]!), ...list.path];
}
