/** The last row and column any program knows. */
export const lastRow = 1_048_576;
export const lastColumn = 16_384;

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

/** Row and column of C7; null for what is no cell, or lies beyond the last one. */
export function parseCellName(name: string): { row: number; column: number } | null {
  let column = 0;
  let at = 0;
  for (; at < name.length; at++) {
    // Letters of either case.
    const letter = (name.charCodeAt(at) | 32) - 96;
    if (letter < 1 || letter > 26 || name.charCodeAt(at) < 65) break;
    column = column * 26 + letter;
    if (column > lastColumn) return null;
  }
  const row = wholeNumber(name, at);
  return column > 0 && row >= 1 && row <= lastRow ? { row, column } : null;
}

/** A row number written in digits; NaN for anything else. */
export function wholeNumber(text: string, from = 0): number {
  let number = 0;
  if (from >= text.length || text.length - from > 9) return Number.NaN;
  for (let at = from; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}
