import { columnName } from "../table/address";

/** '人员'!$A$3:$A$9, a range that stays where it is. */
export function absolute(sheet: string, column: number, rows: { from: number; to: number }): string {
  const name = columnName(column);
  return `${quoted(sheet)}!$${name}$${rows.from}:$${name}$${rows.to}`;
}

export function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}
