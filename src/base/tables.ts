/** A table as it goes to paper, a page, a workbook or a file with commas: words and numbers, nothing of their form. */
export interface Table {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
}

export interface TableColumn {
  readonly title: string;
  /** In characters of the Latin alphabet, for workbooks. */
  readonly width?: number;
}

export type TableCell = string | number | null;

/** A sheet of a workbook: a table under a name. */
export interface NamedTable extends Table {
  readonly name: string;
}
