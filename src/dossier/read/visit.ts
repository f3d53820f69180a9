import type { FieldModel } from "../../generated/model";
import { sheetTitles } from "../form/sheets";
import { type Visit, type VisitField, type VisitLine, visitKey, visitLines } from "../form/visit";
import { none } from "../layout/written";
import { type CellPlace, remark } from "../remarks";
import { cellName } from "../table/address";
import type { Cell } from "../table/model";
import { known, type Reading } from "../values/reading";
import { type Reader, readValue } from "../values/value";
import { type Context, type Page, readerOf } from "./context";
import { type Grid, written } from "./grid";
import { headingKey } from "./headings";

/** What workbooks say of the assessment itself, and in which cells. */
export interface VisitRead {
  readonly visit: Visit;
  readonly places: ReadonlyMap<VisitField, CellPlace>;
}

/** Two sheets that say different things of one of them say nothing of it, which is told. */
export function visitIn(pages: readonly Page[], context: Context): VisitRead {
  const said = new Map<VisitField, { readonly value: string; readonly place: CellPlace }[]>();
  for (const page of pages) {
    if (!isVisit(page)) continue;
    for (const { field, value, place } of linesOf(page, context))
      said.set(field, [...(said.get(field) ?? []), { value, place }]);
  }
  const visit: Partial<Record<VisitField, string>> = {};
  const places = new Map<VisitField, CellPlace>();
  for (const [field, all] of said) {
    if (all.some(({ value }) => value !== all[0]!.value)) {
      const column = visitLines.find((line) => line.field === field)!.label;
      for (const { place } of all) context.tell(remark("error", "saidTwice", place, { column }));
      continue;
    }
    visit[field] = all[0]!.value;
    places.set(field, all[0]!.place);
  }
  return { visit, places };
}

function isVisit({ grid }: Page): boolean {
  return headingKey(grid.sheet.name) === headingKey(sheetTitles.visit["zh-CN"]);
}

function linesOf(page: Page, context: Context) {
  const { file, grid } = page;
  const reader = readerOf(page, context);
  return grid.rows.flatMap((row) => {
    const found = askedIn(grid, row);
    if (found === undefined) return [];
    const { line, at } = found;
    const cell = grid.at(row, at);
    const place = { file, sheet: grid.sheet.name, cell: cellName(row, at) };
    const reading = readLine(cell, line, reader);
    if (reading.kind === "unclear") {
      const args = { column: line.label, ...reading.args };
      context.tell(remark("error", reading.code, place, args, cell?.text));
    }
    return reading.kind === "value" ? [{ field: line.field, value: String(reading.value), place }] : [];
  });
}

/** By the hidden key or, where somebody deleted it, by the label; the answer stands behind the label. */
function askedIn(grid: Grid, row: number): { line: VisitLine; at: number } | undefined {
  const columns = grid.columnsOf(row);
  const texts = columns.map((at) => written(grid.at(row, at)));
  const labelled = texts.findIndex((text) =>
    visitLines.some(({ label }) => headingKey(label) === headingKey(text)),
  );
  const line =
    visitLines.find(({ field }) => texts.includes(visitKey(field))) ??
    visitLines.find(({ label }) => labelled >= 0 && headingKey(label) === headingKey(texts[labelled]!));
  return line && { line, at: (labelled < 0 ? columns[0]! : columns[labelled]!) + 1 };
}

/** A text is kept as somebody wrote it; one that a program took for a day, as that day. */
function readLine(cell: Cell | undefined, line: VisitLine, reader: Reader): Reading {
  if (line.type === undefined && cell?.kind === "date") return known(cell.value);
  const field: FieldModel = { type: line.type ?? "text", label: { "zh-CN": line.label, en: line.label } };
  const reading = readValue(cell, field, visitKey(line.field), reader);
  // 无 of a remark or a recipient is something to print.
  if (reading.kind === "none" && line.type === undefined) return known(none);
  const isDay = line.type === undefined || reading.kind !== "value" || String(reading.value).length === 10;
  return isDay ? reading : { kind: "unclear", code: "dateUnclear" };
}
