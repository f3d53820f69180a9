/** C for 3, AA for 27. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

/** C7: how people call a cell. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row}`;
}

/** '人员'!$A$3:$A$9, a range that stays where it is. */
export function absolute(sheet: string, column: number, rows: { from: number; to: number }): string {
  const name = columnName(column);
  return `${quoted(sheet)}!$${name}$${rows.from}:$${name}$${rows.to}`;
}

export function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}
