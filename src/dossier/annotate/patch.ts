import { listSheetName } from "../form/issue-list";
import { parseCellName } from "../table/address";
import type { Limits } from "../table/limits";
import { workbookPartIn } from "../table/xlsx/read";
import { type Relationship, relationshipsOf } from "../table/xlsx/relationships";
import { readWorkbookPart } from "../table/xlsx/workbook-part";
import { XmlReader } from "../table/xml";
import { Archive } from "../table/zip/archive";
import { element, namespaces } from "../write/xml";
import { addNotes } from "./comments";
import type { CellNote } from "./drawing";
import { type Issue, type IssueKind, worst } from "./issue";
import { type Listed, listPart } from "./list-sheet";
import { listed, noteOf } from "./notes";
import { Package } from "./package";
import { addContentType, addRelation } from "./relations";
import { markCells } from "./sheet";
import { AddedStyles, noStyles } from "./styles";
import { attributeOf, elementsAt, tagsIn } from "./tags";

/** How a file is put together: names of its parts, and of what it is written in. */
interface Plan {
  readonly workbook: string;
  readonly links: readonly Relationship[];
  readonly sheets: ReadonlyMap<string, { readonly part: string; readonly links: readonly Relationship[] }>;
  readonly names: readonly string[];
  readonly main: string;
  readonly relations: string;
}

/** Patches the parts of an archive that has been read already: what is wrong with it was told then. */
export function annotatePackage(bytes: Uint8Array, issues: readonly Issue[], limits: Limits): Uint8Array {
  const book = new Package(bytes, limits);
  const plan = planOf(bytes, book, limits);
  const all = listed(issues);
  const stylesPart = stylesOf(book, plan);
  const styles = new AddedStyles(book.text(stylesPart));
  let number = 0;
  for (const [name, { part, links }] of plan.sheets) {
    number++;
    const own = all.filter(({ place }) => place?.sheet === name && place.cell !== null);
    if (own.length === 0) continue;
    const cells = byCell(own);
    const marks = marksOf(cells);
    book.write(
      part,
      markCells(book.text(part), marks, (base, kind) => styles.coloured(base, kind)),
    );
    const notes = [...cells.values()].map(noteAt);
    addNotes(book, { part, number, main: plan.main, relations: plan.relations, links }, notes);
  }
  addListSheet(book, plan, all, styles);
  book.write(stylesPart, styles.done());
  return book.done();
}

function planOf(bytes: Uint8Array, book: Package, limits: Limits): Plan {
  const archive = new Archive(bytes, limits);
  const xml = new XmlReader(limits);
  const workbook = workbookPartIn(archive, xml);
  const { sheets: entries } = readWorkbookPart(archive, workbook, xml);
  const links = relationshipsOf(archive, workbook, xml);
  const parts = new Map(
    links.filter(({ type }) => type === "worksheet").map((link) => [link.id, link.target]),
  );
  const sheets = new Map<string, { part: string; links: Relationship[] }>();
  for (const { name, relationship } of entries) {
    const part = parts.get(relationship);
    if (part !== undefined && !sheets.has(name))
      sheets.set(name, { part, links: relationshipsOf(archive, part, xml) });
  }
  const names = entries.map(({ name }) => name);
  return { workbook, links, sheets, names, ...spacesOf(book.text(workbook)) };
}

/** The strict form of the format calls its namespaces otherwise. */
function spacesOf(workbook: string): Pick<Plan, "main" | "relations"> {
  const { open } = elementsAt(workbook, 0)[0]!;
  const main = attributeOf(open, open.prefix === "" ? "xmlns" : `xmlns:${open.prefix.slice(0, -1)}`);
  const strict = main?.startsWith("http://purl.oclc.org/ooxml/") === true;
  return {
    main: main ?? namespaces.sheet,
    relations: strict ? "http://purl.oclc.org/ooxml/officeDocument/relationships" : namespaces.relation,
  };
}

const documents = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The part of the formats; made where there is none. */
function stylesOf(book: Package, { workbook, links, main, relations }: Plan): string {
  const known = links.find(({ type, target }) => type === "styles" && book.has(target));
  if (known !== undefined) {
    const [root] = elementsAt(book.text(known.target), 0);
    if (root?.open === root?.close) book.write(known.target, noStyles(main));
    return known.target;
  }
  const part = book.has("xl/styles.xml") ? book.freeName("xl/styles", ".xml") : "xl/styles.xml";
  book.write(part, noStyles(main));
  addContentType(book, part, `${documents}.styles+xml`);
  addRelation(book, workbook, `${relations}/styles`, part);
  return part;
}

/** Last of the sheets: what else counts sheets by their place still means the same. */
function addListSheet(
  book: Package,
  { workbook, names, main, relations }: Plan,
  all: readonly Listed[],
  styles: AddedStyles,
): void {
  const part = book.freeName("xl/worksheets/sheet", ".xml");
  book.write(
    part,
    listPart(main, all, (look) => styles.ofList(look)),
  );
  addContentType(book, part, `${documents}.worksheet+xml`);
  const id = addRelation(book, workbook, `${relations}/worksheet`, part);
  const text = book.text(workbook);
  const sheets = elementsAt(text, 1).find(({ open }) => open.name === "sheets")!;
  const ids = [...tagsIn(text.slice(sheets.open.from, sheets.close.to))].map((tag) =>
    Number(attributeOf(tag, "sheetId") ?? 0),
  );
  const own = element(`${sheets.open.prefix}sheet`, {
    name: listSheetName(names),
    sheetId: ids.reduce((most, one) => Math.max(most, one), 0) + 1,
    "xmlns:r": relations,
    "r:id": id,
  });
  const at = sheets.close.from;
  book.write(workbook, text.slice(0, at) + own + text.slice(at));
}

function byCell(issues: readonly Listed[]): Map<string, Listed[]> {
  const cells = new Map<string, Listed[]>();
  for (const issue of issues) {
    const cell = issue.place!.cell!;
    const known = cells.get(cell);
    if (known === undefined) cells.set(cell, [issue]);
    else known.push(issue);
  }
  return cells;
}

function marksOf(cells: ReadonlyMap<string, readonly Listed[]>): Map<number, Map<number, IssueKind>> {
  const marks = new Map<number, Map<number, IssueKind>>();
  for (const [cell, issues] of cells) {
    const { row, column } = parseCellName(cell)!;
    const own = marks.get(row) ?? new Map<number, IssueKind>();
    own.set(column, worst(issues.map(({ kind }) => kind)));
    marks.set(row, own);
  }
  return marks;
}

function noteAt(issues: readonly Listed[]): CellNote {
  return { ...parseCellName(issues[0]!.place!.cell!)!, text: noteOf(issues) };
}
