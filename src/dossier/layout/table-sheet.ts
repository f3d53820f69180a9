import { blank, type CellPlan, type Check, type ColumnPlan, type SheetPlan, type Tone, text } from "./plan";
import { sheetName } from "./sheet-name";

/** A column of a sheet that is no ledger. */
export interface TableColumn {
  readonly key: string;
  readonly title: string;
  readonly width: number;
  readonly format?: ColumnPlan["format"];
  readonly hidden?: true;
  readonly note?: string;
  readonly check?: Check;
  /** For reading: given by the program. */
  readonly fixed?: true;
}

/** Headings, the hidden row of keys and the rows; a cell of a row is found by the key of its column. */
export function tableSheet(
  title: string,
  columns: readonly TableColumn[],
  rows: readonly Readonly<Record<string, CellPlan | undefined>>[],
  tab: Tone,
): SheetPlan {
  const headings = columns.map(
    ({ title, note }): CellPlan => ({
      ...text(title, "heading"),
      ...(note !== undefined && { note }),
    }),
  );
  const looking = (cell: CellPlan | undefined, { fixed }: TableColumn): CellPlan => ({
    ...(cell ?? blank),
    look: fixed ? "fixed" : "body",
  });
  return {
    name: sheetName(title),
    columns: columns.map(({ width, format = "text", hidden, check }) => ({
      width,
      format,
      ...(hidden && { hidden }),
      ...(check !== undefined && { check }),
    })),
    rows: [
      { cells: headings },
      { cells: columns.map(({ key }) => text(key)), hidden: true },
      ...rows.map((row) => ({ cells: columns.map((column) => looking(row[column.key], column)) })),
    ],
    frozenRows: 2,
    landscape: true,
    tab,
  };
}
