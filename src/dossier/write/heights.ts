import type { ColumnPlan, RowPlan } from "../layout/plan";
import { wraps } from "./styles";

/** In points, of one line of text. */
const line = 15;

/** More no program takes. */
const highest = 409;

/**
 * Height of a row whose texts go over several lines; undefined for one line. Programs fit rows when they are written
 * in, but not all of them when a file is opened.
 */
export function heightOf(
  { cells, height, hidden }: RowPlan,
  columns: readonly ColumnPlan[],
): number | undefined {
  if (height !== undefined || hidden) return height;
  const lines = cells.map(({ value, look }, index) =>
    value.kind === "text" && look !== undefined && wraps(look)
      ? linesOf(value.text, columns[index]!.width)
      : 1,
  );
  const most = Math.max(1, ...lines);
  return most === 1 ? undefined : Math.min(most * line, highest);
}

function linesOf(text: string, width: number): number {
  // A little is left for the edges, a line ends before what does not fit, and fonts differ.
  const room = Math.max(2, width * 0.9 - 1);
  return text.split("\n").reduce((sum, part) => sum + Math.max(1, Math.ceil(widthOf(part) / room)), 0);
}

/** In letters of the Latin alphabet. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += isWide(character.codePointAt(0)!) ? 2 : 1;
  return width;
}

/** From the quotation marks and dashes on, Chinese fonts take the whole square. */
function isWide(code: number): boolean {
  return code >= 0x2010;
}
