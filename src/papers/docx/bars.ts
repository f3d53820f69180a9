import type { BarRow, Bars } from "../paper";
import { cell, ground, paragraph, row, run, table, textWidth } from "./parts";

/** Columns that a bar is divided into; a share is rounded to them, and none that is there is left out. */
const steps = 40;
const nameWidth = 0.3 * textWidth;
const barWidth = 0.36 * textWidth;
const valueWidth = textWidth - nameWidth - barWidth;

/** A chart as a table whose cells are shaded. */
export function barsXml({ title, note, rows }: Bars): string {
  const widths = [nameWidth, ...Array.from({ length: steps }, () => barWidth / steps), valueWidth];
  const inner = rows.map((one) =>
    row(cell(text(one.label), { width: nameWidth }) + bar(one) + cell(text(one.text), { width: valueWidth })),
  );
  return (
    paragraph("Cell", run(title, { strong: true }), { keepNext: true }) +
    table(widths, inner.join(""), { borders: false, label: title }) +
    (note === undefined ? "" : paragraph("Note", run(note, {})))
  );
}

function text(words: string): string {
  return paragraph("ChartCell", run(words, {}));
}

interface Piece {
  readonly span: number;
  readonly fill: string;
}

function bar({ parts, mark }: BarRow): string {
  const pieces: Piece[] = stepsOf(parts.map(({ share }) => share)).map((span, i) => ({
    span,
    fill: ground[parts[i]!.tone],
  }));
  const used = pieces.reduce((sum, { span }) => sum + span, 0);
  const all = [...pieces, { span: steps - used, fill: "E9EDF1" }].filter(({ span }) => span > 0);
  const at = mark === undefined ? null : Math.min(steps, Math.max(1, Math.round(mark * steps)));
  return divided(all, at)
    .map(({ span, fill, marked }) =>
      cell(paragraph("ChartCell", ""), {
        width: (span / steps) * barWidth,
        span,
        fill,
        ...(marked && { borders: "mark" as const }),
      }),
    )
    .join("");
}

/** Where the mark stands a piece is cut in two: the edge of a cell is the line. */
function divided(pieces: readonly Piece[], at: number | null): (Piece & { marked: boolean })[] {
  let end = 0;
  return pieces.flatMap(({ span, fill }) => {
    const start = end;
    end += span;
    if (at === null || at <= start || at > end) return [{ span, fill, marked: false }];
    const rest = end - at;
    const first = { span: at - start, fill, marked: true };
    return rest === 0 ? [first] : [first, { span: rest, fill, marked: false }];
  });
}

/** At least one step each; the largest gives up what is too much. */
function stepsOf(shares: readonly number[]): number[] {
  const spans = shares.map((share) => (share > 0 ? Math.max(1, Math.round(share * steps)) : 0));
  for (let over = spans.reduce((sum, span) => sum + span, 0) - steps; over > 0; over--)
    spans[spans.indexOf(Math.max(...spans))]!--;
  return spans;
}
