import { strFromU8, unzipSync } from "fflate";
import { annotateWorkbook } from "../../../src/dossier/annotate/annotate";
import type { Issue, IssueKind } from "../../../src/dossier/annotate/issue";
import { readWorkbook } from "../../../src/dossier/table/read";
import { attribute } from "./parts";
import { cellsOf } from "./table/reading";

export function issue(sheet: string, cell: string | null, kind: IssueKind = "data", text = "有误。"): Issue {
  return { kind, place: { sheet, cell }, text };
}

/** Names of the parts that a file has now and had not, and of those that are not the same, byte for byte. */
export function changes(before: Uint8Array, after: Uint8Array): { added: string[]; changed: string[] } {
  const old = unzipSync(before);
  const now = unzipSync(after);
  const same = (a: Uint8Array, b: Uint8Array | undefined) => b !== undefined && Buffer.compare(a, b) === 0;
  return {
    added: Object.keys(now).filter((name) => old[name] === undefined),
    changed: Object.keys(old).filter((name) => !same(old[name]!, now[name])),
  };
}

/** A part without formats of cells, cells that hold nothing, rows without any, and what shows notes. */
export function withoutMarks(xml: string): string {
  return xml
    .replace(/(<(?:\w+:)?c\b[^>]*?) s="\d+"/g, "$1")
    .replace(/<(?:\w+:)?c(?: r="\w+")?\/>/g, "")
    .replace(/(<((?:\w+:)?row)\b[^>]*)><\/\2>/g, "$1/>")
    .replace(/<(?:\w+:)?row(?: r="\d+")?\/>/g, "")
    .replace(/(<((?:\w+:)?sheetData)\b[^>]*)><\/\2>/g, "$1/>")
    .replace(/<(?:\w+:)?legacyDrawing xmlns:r="[^"]*" r:id="\w+"\/>/g, "");
}

export function part(bytes: Uint8Array, name: string): string {
  return strFromU8(unzipSync(bytes)[name]!);
}

/** The cells of every sheet but the list, as our reader has them. */
export function valuesOf(bytes: Uint8Array): Record<string, Record<string, string>> {
  const { sheets } = readWorkbook(bytes);
  const own = sheets.filter(({ name }) => !name.startsWith("问题清单"));
  return Object.fromEntries(own.map((sheet) => [sheet.name, cellsOf(sheet)]));
}

/** The list of issues as rows of texts. */
export function listOf(bytes: Uint8Array, name = "问题清单"): string[][] {
  const sheet = readWorkbook(bytes).sheets.find((one) => one.name === name)!;
  return sheet.rows.map(({ cells }) =>
    Array.from({ length: 8 }, (_, k) => cells.find(({ column }) => column === k + 1)?.text ?? ""),
  );
}

/** The colour of the fill of a cell, read without our own code. */
export function colourOf(bytes: Uint8Array, sheet: string, cell: string): string | undefined {
  const format = formatOf(bytes, sheet, cell);
  const fills = /<((?:\w+:)?fills)\b[\s\S]*?<\/\1>/.exec(part(bytes, "xl/styles.xml"))?.[0] ?? "";
  const fill = [...fills.matchAll(/<((?:\w+:)?fill)>[\s\S]*?<\/\1>/g)][Number(attribute(format, "fillId"))];
  return /fgColor rgb="(\w+)"/.exec(fill?.[0] ?? "")?.[1];
}

export function formatOf(bytes: Uint8Array, sheet: string, cell: string): string {
  const tag = new RegExp(`<(?:\\w+:)?c\\b[^>]*r="${cell}"[^>]*>`).exec(part(bytes, sheet))?.[0] ?? "";
  const formats = /<((?:\w+:)?cellXfs)\b[\s\S]*?<\/\1>/.exec(part(bytes, "xl/styles.xml"))?.[0] ?? "";
  return [...formats.matchAll(/<(?:\w+:)?xf\b[^>]*?(?:\/>|>)/g)][Number(attribute(tag, "s") ?? 0)]?.[0] ?? "";
}

export function annotated(bytes: Uint8Array, ...issues: Issue[]): Uint8Array {
  return annotateWorkbook(bytes, issues);
}
