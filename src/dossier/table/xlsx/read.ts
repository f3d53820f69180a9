import type { Limits } from "../limits";
import type { Sheet, Workbook } from "../model";
import { notice, refusal } from "../problem";
import { Budget, SheetBuilder } from "../sheet-builder";
import { XmlReader } from "../xml";
import { Archive } from "../zip/archive";
import type { Shared } from "./cell";
import { ignoredParts } from "./harmless";
import { type Relationship, relationshipsOf } from "./relationships";
import { readSharedStrings } from "./shared-strings";
import { readSheetPart } from "./sheet-part";
import { readStyles } from "./styles";
import { readWorkbookPart, type SheetEntry } from "./workbook-part";

/** Reads .xlsx and .xlsm, also in the strict form of the format. */
export function readXlsx(bytes: Uint8Array, limits: Limits): Workbook {
  const archive = new Archive(bytes, limits);
  const xml = new XmlReader(limits);
  const part = workbookPartIn(archive, xml);
  const { sheets: entries, date1904 } = readWorkbookPart(archive, part, xml);
  if (entries.length > limits.sheets) throw refusal("tooManySheets", { limit: limits.sheets });
  const links = relationshipsOf(archive, part, xml);
  const parts = new Map(
    links.filter(({ type }) => type === "worksheet").map(({ id, target }) => [id, target]),
  );
  const [worksheets, others] = divided(entries, ({ relationship }) => parts.has(relationship));
  if (worksheets.length === 0) throw refusal("workbookEmpty");
  const shared = sharedParts(archive, links, date1904, xml);
  const budget = new Budget(limits);
  const sheets = worksheets.map((entry): Sheet => {
    const builder = new SheetBuilder(entry.name, entry.visibility, budget);
    readSheetPart(archive, parts.get(entry.relationship) as string, shared, xml, builder);
    return builder.build();
  });
  const names = others.map(({ name }) => name);
  const left = names.length === 0 ? [] : [notice("otherSheetsIgnored", { names })];
  return {
    source: { kind: "xlsx" },
    sheets,
    date1904,
    notices: [...ignoredParts(archive.names), ...left],
  };
}

/** Name of the part that lists the sheets; throws for files of other kinds. */
export function workbookPartIn(archive: Archive, xml: XmlReader): string {
  const usual = "xl/workbook.xml";
  const named = relationshipsOf(archive, "", xml).find(({ type }) => type === "officeDocument");
  const part = named !== undefined && archive.has(named.target) ? named.target : usual;
  if (/\.bin$/i.test(part) || archive.has("xl/workbook.bin")) throw refusal("saveAsXlsx", { kind: ".xlsb" });
  if (archive.has("content.xml")) throw refusal("saveAsXlsx", { kind: openDocument });
  if (!archive.has(part) || /^(word|ppt)\//i.test(part)) throw refusal("notWorkbook");
  return part;
}

const openDocument = { "zh-CN": "OpenDocument 文件（.ods）", en: "an OpenDocument file (.ods)" };

function sharedParts(
  archive: Archive,
  links: readonly Relationship[],
  date1904: boolean,
  xml: XmlReader,
): Shared {
  const target = (kind: string) => {
    const link = links.find(({ type }) => type === kind);
    return link !== undefined && archive.has(link.target) ? link.target : null;
  };
  const strings = target("sharedStrings");
  const styles = target("styles");
  return {
    strings: strings === null ? [] : readSharedStrings(archive, strings, xml),
    styles: styles === null ? [] : readStyles(archive, styles, xml),
    date1904,
  };
}

function divided(
  entries: readonly SheetEntry[],
  is: (entry: SheetEntry) => boolean,
): [SheetEntry[], SheetEntry[]] {
  return [entries.filter(is), entries.filter((entry) => !is(entry))];
}
