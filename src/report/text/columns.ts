/** How many terminal cells a text takes; Chinese characters take two. */
export type Width = (text: string) => number;

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** Good enough for Chinese and Latin text; a program with a terminal passes a full table of widths. */
export const plainWidth: Width = (text) => {
  let cells = 0;
  for (const character of text) cells += wide.test(character) ? 2 : 1;
  return cells;
};

export interface Cell {
  readonly text: string;
  readonly align?: "right";
  /** Applied after the padding is measured, so that colour codes do not count. */
  readonly paint?: (text: string) => string;
}

/** Rows of cells as lines, each column as wide as its widest cell; the last column is not padded. */
export function columns(
  rows: readonly (readonly Cell[])[],
  width: Width,
  indent: string,
  gap = "  ",
): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [i, cell] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, width(cell.text));
  }
  return rows.map((row) => {
    const cells = row.map((cell, i) => {
      const space = " ".repeat((widths[i] ?? 0) - width(cell.text));
      const painted = cell.paint ? cell.paint(cell.text) : cell.text;
      if (cell.align === "right") return space + painted;
      return i === row.length - 1 ? painted : painted + space;
    });
    return `${indent}${cells.join(gap)}`;
  });
}
