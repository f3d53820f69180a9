import { defaultLimits, type Limits } from "../table/limits";
import { damaged } from "../table/problem";
import { readWorkbook } from "../table/read";
import { relationshipsOf } from "../table/xlsx/relationships";
import { readWorkbookPart } from "../table/xlsx/workbook-part";
import { encodingOf, XmlReader } from "../table/xml";
import { Archive } from "../table/zip/archive";
import { type AddedRows, cellsOf, rowXml, sheetXml, stylesIn } from "./added-sheet";
import { archiveOf } from "./archive";
import { declaration, element, namespaces } from "./xml";

/** The same workbook with lines added at the end of a sheet; no other part of it changes. Throws `InputError`. */
export function withAddedRows(
  bytes: Uint8Array,
  added: AddedRows,
  limits: Limits = defaultLimits,
): Uint8Array {
  const parts = new Parts(bytes, limits);
  const place = placeOf(bytes, added);
  if (place === null) parts.addSheet(added);
  else parts.addTo(place, added.rows);
  return archiveOf(parts.all);
}

interface Place {
  readonly sheet: string;
  /** Number of the column by its key. */
  readonly columns: ReadonlyMap<string, number>;
  readonly lastRow: number;
}

/** Where the keys of the columns stand, in whatever sheet. */
function placeOf(bytes: Uint8Array, { columns }: AddedRows): Place | null {
  const keys = new Set(columns.map(({ key }) => key));
  for (const { name, rows } of readWorkbook(bytes).sheets) {
    const row = rows.find(({ cells }) => cells.some(({ text }) => keys.has(text)));
    if (row === undefined) continue;
    const found = row.cells.filter(({ text }) => keys.has(text));
    return {
      sheet: name,
      columns: new Map(found.map(({ text, column }) => [text, column])),
      lastRow: Math.max(...rows.map(({ number }) => number)),
    };
  }
  return null;
}

class Parts {
  readonly all: Record<string, Uint8Array | string> = {};
  private readonly archive: Archive;
  private readonly again: Archive;
  private readonly book: string;
  private readonly xml: XmlReader;

  constructor(bytes: Uint8Array, limits: Limits) {
    this.archive = new Archive(bytes, limits);
    this.xml = new XmlReader(limits);
    for (const name of this.archive.names)
      if (!name.endsWith("/")) this.all[name] = joined(this.archive.read(name));
    // What is unpacked is counted; it has been once already.
    this.again = new Archive(bytes, limits);
    const root = relationshipsOf(this.again, "", this.xml);
    this.book = this.nameOf(root.find(({ type }) => type === "officeDocument")?.target ?? "xl/workbook.xml");
  }

  addTo({ sheet, columns, lastRow }: Place, rows: AddedRows["rows"]): void {
    const part = this.partOf(sheet);
    const text = this.textOf(part);
    const end = [...text.matchAll(/<(\/?)((?:[\w.-]+:)?)sheetData\s*(\/?)>/g)].pop();
    if (end === undefined) throw damaged(part);
    const prefix = end[2]!;
    const styles = stylesIn(text);
    const lines = rows
      .map((row, k) => rowXml(lastRow + 1 + k, cellsOf(row, columns), prefix, styles))
      .join("");
    const closed = end[3] === "/" ? `<${prefix}sheetData>${lines}</${prefix}sheetData>` : lines + end[0];
    // How far the sheet reaches is told by its rows; what some programs write beside them would be wrong now.
    this.all[part] = (text.slice(0, end.index) + closed + text.slice(end.index + end[0].length)).replace(
      /<(?:[\w.-]+:)?dimension\b[^>]*\/>/,
      "",
    );
  }

  addSheet(added: AddedRows): void {
    const { sheets } = readWorkbookPart(this.again, this.book, this.xml);
    const names = sheets.map(({ name }) => name);
    let title = added.sheet;
    for (let k = 2; names.includes(title); k++) title = `${added.sheet}${k}`;
    const folder = this.book.slice(0, this.book.lastIndexOf("/") + 1);
    let number = 1;
    while (this.archive.has(`${folder}worksheets/sheet${number}.xml`)) number++;
    const target = `worksheets/sheet${number}.xml`;
    this.all[folder + target] = sheetXml(added);
    const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
    this.insert("[Content_Types].xml", "Types", (prefix) =>
      element(`${prefix}Override`, { PartName: `/${folder}${target}`, ContentType: type }),
    );
    const id = "rIdAdded";
    const relations = `${folder}_rels/${this.book.slice(folder.length)}.rels`;
    const like = /Type="([^"]*\/)worksheet"/.exec(this.textOf(this.nameOf(relations)))?.[1];
    this.insert(relations, "Relationships", (prefix) =>
      element(`${prefix}Relationship`, {
        Id: id,
        Type: `${like ?? `${namespaces.relation}/`}worksheet`,
        Target: target,
      }),
    );
    const book = this.textOf(this.book);
    const ids = [...book.matchAll(/sheetId="(\d+)"/g)].map(([, found]) => Number(found));
    const attribute =
      /\s([\w.-]+:id)="/.exec(book.slice(book.search(/<(?:[\w.-]+:)?sheet\s/)))?.[1] ?? "r:id";
    this.insert(this.book, "sheets", (prefix) =>
      element(`${prefix}sheet`, { name: title, sheetId: Math.max(0, ...ids) + 1, [attribute]: id }),
    );
  }

  /** Before the end of an element. */
  private insert(part: string, name: string, xml: (prefix: string) => string): void {
    const own = this.nameOf(part);
    const text = this.textOf(own);
    const end = [...text.matchAll(new RegExp(`</((?:[\\w.-]+:)?)${name}\\s*>`, "g"))].pop();
    if (end === undefined) throw damaged(part);
    this.all[own] = text.slice(0, end.index) + xml(end[1]!) + text.slice(end.index);
  }

  private partOf(sheet: string): string {
    const entry = readWorkbookPart(this.again, this.book, this.xml).sheets.find(({ name }) => name === sheet);
    const link = relationshipsOf(this.again, this.book, this.xml).find(
      ({ id }) => id === entry?.relationship,
    );
    if (link === undefined) throw damaged(this.book);
    return this.nameOf(link.target);
  }

  /** As the archive spells it. */
  private nameOf(part: string): string {
    const name = Object.keys(this.all).find((one) => one.toLowerCase() === part.toLowerCase());
    if (name === undefined) throw damaged(part);
    return name;
  }

  private textOf(part: string): string {
    const found = this.all[part]!;
    if (typeof found === "string") return found;
    const encoding = encodingOf(found);
    const text = new TextDecoder(encoding).decode(found);
    return encoding === "utf-8" ? text : text.replace(/^<\?xml[^>]*\?>\s*/, declaration);
  }
}

function joined(pieces: Iterable<Uint8Array>): Uint8Array {
  const all = [...pieces];
  const bytes = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of all) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
