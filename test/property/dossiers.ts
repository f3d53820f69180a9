import { formatDay } from "../../src/base/dates";
import { planDossier } from "../../src/dossier/layout/dossier";
import type { CellPlan, SheetPlan, WorkbookPlan } from "../../src/dossier/layout/plan";
import { type Imported, importWorkbooks } from "../../src/dossier/read/import";
import type { Cell, Content, Sheet, Workbook } from "../../src/dossier/table/model";
import { model } from "../../src/generated/model";
import type { Document } from "./submissions";

/** A submission as a workbook would have it, without the bytes of a file between. */
export function workbookOf(submission: unknown): Workbook {
  const { plan } = planDossier({ model, requirements: [], rules: [], submission });
  return tableOf(plan);
}

export function tableOf({ sheets }: WorkbookPlan): Workbook {
  return { source: { kind: "xlsx" }, date1904: false, notices: [], sheets: sheets.map(sheetOf) };
}

/** With another text in the line of 站点与周期 that has this key; the answer stands in the second column. */
export function withSite(workbook: Workbook, pointer: string, text: string): Workbook {
  const cell = { column: 2, kind: "text", value: text, text } as const;
  const sheets = workbook.sheets.map((sheet) => {
    if (sheet.name !== "站点与周期") return sheet;
    const rows = sheet.rows.map((row) => {
      if (!row.cells.some((one) => one.text === pointer)) return row;
      const others = row.cells.filter(({ column }) => column !== 2);
      const cells = text === "" ? others : [...others, cell].sort((a, b) => a.column - b.column);
      return { ...row, cells };
    });
    return { ...sheet, rows };
  });
  return { ...workbook, sheets };
}

export function imported(workbook: Workbook): Imported {
  return importWorkbooks([{ file: "dossier.xlsx", workbook }]);
}

function sheetOf({ name, rows, hidden }: SheetPlan): Sheet {
  return {
    name,
    visibility: hidden ? "hidden" : "visible",
    rows: rows.flatMap(({ cells }, k) => {
      const filled = cells.flatMap((cell, at): Cell[] => {
        const content = contentOf(cell);
        return content === null ? [] : [{ column: at + 1, ...content }];
      });
      return filled.length === 0 ? [] : [{ number: k + 1, cells: filled }];
    }),
    hiddenRows: [],
    hiddenColumns: [],
    merged: [],
  };
}

function contentOf({ value }: CellPlan): Content | null {
  switch (value.kind) {
    case "blank":
      return null;
    case "text":
      return { kind: "text", value: value.text, text: value.text };
    case "number":
      return { kind: "number", value: value.number, text: String(value.number) };
    case "day":
      return { kind: "date", value: formatDay(value.day), text: formatDay(value.day) };
  }
}

/**
 * What two submissions that say the same have in common: a list nobody speaks of is complete, an object of which
 * every property is none is none itself, completeness of lists that are not there says nothing.
 */
export function normal(document: Document): unknown {
  const copy = structuredClone(document) as Record<string, unknown>;
  delete copy.$schema;
  copy.formatVersion = 2;
  const said = { ...(copy.completeness as Record<string, unknown>) };
  for (const [list, value] of Object.entries(said)) {
    if (value === "complete" || !isThere(copy, list)) delete said[list];
  }
  copy.completeness = said;
  return nullsJoined(copy);
}

function isThere(document: Record<string, unknown>, id: string): boolean {
  const list = model.lists[id];
  if (list === undefined) return false;
  const within = (at: unknown, path: readonly string[]) =>
    path.reduce<unknown>((inner, name) => (inner as Record<string, unknown> | null | undefined)?.[name], at);
  if (list.parent === null) return within(document, list.path) !== undefined;
  const owners = within(document, model.lists[list.parent]!.path);
  return Array.isArray(owners) && owners.some((owner) => within(owner, list.path) !== undefined);
}

function nullsJoined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(nullsJoined);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]) => [name, nullsJoined(inner)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
