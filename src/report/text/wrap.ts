import { matchAll } from "../../base/es2018";
import type { Width } from "./columns";

/** What is kept together: a colour code, a Latin word, a character with the marks that may not begin a line. */
const pieces =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colour codes begin with one
  /\u001b\[[\d;]*m|[ ]+|[!-~\u2013]+|[^ !-~\u001b][，。；：、！？）》”’〕]*/gu;

/** A line as lines of at most so many cells; those that follow stand under the text of the first. */
export function wrapped(line: string, width: Width, columns: number): string[] {
  if (!(columns < Number.POSITIVE_INFINITY)) return [line];
  const lead = /^ *(?:- |\d+\. |\S+(?: \S+)* {2,})?/.exec(line)?.[0] ?? "";
  const hanging = " ".repeat(Math.min(width(lead), Math.max(0, columns - 20)));
  const lines: string[] = [];
  let current = "";
  let cells = 0;
  for (const [piece] of matchAll(line, pieces)) {
    const own = piece.startsWith("\u001b") ? 0 : width(piece);
    if (cells + own > columns && cells > hanging.length) {
      lines.push(current.replace(/ +$/, ""));
      current = hanging;
      cells = hanging.length;
      if (piece.trim() === "") continue;
    }
    current += piece;
    cells += own;
  }
  return [...lines, current];
}
