import type { Problem } from "../../../base/errors";
import type { Limits } from "../limits";
import type { Sheet, Workbook } from "../model";
import { damaged, notice, refusal } from "../problem";
import { Budget, SheetBuilder } from "../sheet-builder";
import { type CompoundEntry, CompoundFile } from "./compound";
import { type Globals, old, readGlobals } from "./globals";
import { RecordReader } from "./records";
import { readXlsSheet } from "./sheet";

/** Reads .xls of Excel 97 to 2003, which WPS writes as well (.et). */
export function readXls(bytes: Uint8Array, limits: Limits): Workbook {
  try {
    const file = new CompoundFile(bytes);
    const stream = file.stream(workbookStream(file.entries));
    return workbookOf(stream, file.entries, limits);
  } catch (error) {
    // A field that lies outside the bytes.
    throw error instanceof RangeError ? damaged("OLE") : error;
  }
}

function workbookStream(entries: readonly CompoundEntry[]): CompoundEntry {
  const named = (name: string) => entries.find((entry) => entry.name.toLowerCase() === name);
  // A newer workbook with a password lies inside an old file.
  if (named("encryptedpackage") !== undefined) throw refusal("passwordProtected");
  const stream = named("workbook");
  if (stream !== undefined && stream.kind === "stream") return stream;
  throw named("book") === undefined ? refusal("notWorkbook") : refusal("saveAsXlsx", { kind: old });
}

function workbookOf(stream: Uint8Array, entries: readonly CompoundEntry[], limits: Limits): Workbook {
  const records = new RecordReader(stream, limits);
  const globals = readGlobals(records);
  const worksheets = globals.sheets.filter(({ worksheet }) => worksheet);
  if (worksheets.length === 0) throw refusal("workbookEmpty");
  if (worksheets.length > limits.sheets) throw refusal("tooManySheets", { limit: limits.sheets });
  const budget = new Budget(limits);
  const sheets = worksheets.map(({ name, visibility, at }): Sheet => {
    const builder = new SheetBuilder(name, visibility, budget);
    readXlsSheet(records, at, globals, builder);
    return builder.build();
  });
  const { date1904 } = globals;
  return { source: { kind: "xls" }, sheets, date1904, notices: noticesOf(globals, entries) };
}

function noticesOf(globals: Globals, entries: readonly CompoundEntry[]): Problem[] {
  const others = globals.sheets.filter(({ worksheet }) => !worksheet).map(({ name }) => name);
  const has = (pattern: RegExp) => entries.some(({ name, kind }) => kind === "storage" && pattern.test(name));
  return [
    ...(has(/^_VBA_PROJECT/i) ? [notice("macrosIgnored")] : []),
    ...(globals.links ? [notice("linksIgnored")] : []),
    ...(has(/^MBD/) ? [notice("embeddedIgnored")] : []),
    ...(others.length === 0 ? [] : [notice("otherSheetsIgnored", { names: others })]),
  ];
}
