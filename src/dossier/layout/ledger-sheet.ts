import { codes } from "../../generated/codes";
import type { FieldModel, Model } from "../../generated/model";
import type { Column } from "../form/columns";
import type { Ledger } from "../form/sheets";
import type { Choices } from "./choices";
import { checkOf, type Targets } from "./column-checks";
import { noteOf } from "./column-notes";
import { type CellPlan, type ColumnPlan, type Format, type SheetPlan, text } from "./plan";
import { sheetName } from "./sheet-name";

export interface LedgerContext {
  readonly model: Model;
  readonly targets: Targets;
  readonly choices: Choices;
  /** Keys of the columns that bear on a conclusion. */
  readonly marked: ReadonlySet<string>;
}

/** Headings, the hidden row of keys, and a row for each entry. */
export function ledgerSheet(
  { list, title, columns }: Ledger,
  rows: readonly (readonly CellPlan[])[],
  { model, targets, choices, marked }: LedgerContext,
): SheetPlan {
  const headings = columns.map((column): CellPlan => {
    const look = marked.has(column.key) ? "marked" : "heading";
    return { ...text(column.title["zh-CN"], look), note: noteOf(list, column, model) };
  });
  return {
    name: sheetName(title["zh-CN"]),
    columns: columns.map((column) => columnPlan(column, targets, choices)),
    rows: [
      { cells: headings },
      { cells: columns.map(({ key }) => text(key)), hidden: true },
      ...rows.map((cells) => ({ cells })),
    ],
    frozenRows: 2,
    frozenColumn: true,
    landscape: true,
    tab: "fill",
  };
}

function columnPlan(column: Column, targets: Targets, choices: Choices): ColumnPlan {
  const check = checkOf(column, targets, choices);
  return { width: widthOf(column), format: formatOf(column.field), ...(check !== undefined && { check }) };
}

export function formatOf(field: FieldModel | null): Format {
  if (field?.type === "date") return "day";
  return field?.type === "number" ? "general" : "text";
}

/** Headings take three lines at most. */
function widthOf({ field, title }: Column): number {
  const heading = Math.ceil(title["zh-CN"].length / 3) * 2 + 3;
  return Math.max(heading, valueWidth(field));
}

function valueWidth(field: FieldModel | null): number {
  if (field === null) return 12;
  if (field.type === "texts") return 28;
  if (field.codes !== undefined) return codeWidth(field.codes);
  if (field.type === "date") return 13;
  if (field.type !== "text") return 10;
  return field.references !== undefined || field.identifies !== undefined ? 12 : 16;
}

function codeWidth(list: string): number {
  const lengths = Object.values(codes[list]?.codes ?? {}).map((code) => code["zh-CN"].length * 2);
  return Math.min(30, Math.max(8, ...lengths) + 4);
}
