import { cellName } from "../table/address";
import type { Relationship } from "../table/xlsx/relationships";
import { drawingPart, shape } from "../write/notes";
import { content, declaration, element } from "../write/xml";
import { Edits } from "./edits";
import type { Package } from "./package";
import { addContentType, addRelation } from "./relations";
import { attributeOf, elementsAt, type Found, filled, prefixedAttributeOf, type Tag } from "./tags";

/** A note at a cell; rows and columns count from 1. */
export interface CellNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** The sheet the notes are for, and how its file names things. */
export interface NotedSheet {
  readonly part: string;
  readonly number: number;
  readonly main: string;
  readonly relations: string;
  readonly links: readonly (Relationship & { readonly id: string })[];
}

const documents = "application/vnd.openxmlformats-officedocument";

/** Adds notes to a sheet; those that are there stay, and ours follow them, also at one cell. */
export function addNotes(book: Package, sheet: NotedSheet, notes: readonly CellNote[]): void {
  const known = sheet.links.find(({ type, target }) => type === "comments" && book.has(target));
  const added = known === undefined ? notes : withoutThere(notes, addToComments(book, known.target, notes));
  if (known === undefined) {
    const part = book.freeName("xl/comments", ".xml");
    book.write(part, newComments(sheet.main, notes));
    addContentType(book, part, `${documents}.spreadsheetml.comments+xml`);
    addRelation(book, sheet.part, `${sheet.relations}/comments`, part);
  }
  if (added.length > 0) addShapes(book, sheet, added);
}

function withoutThere(notes: readonly CellNote[], there: ReadonlySet<string>): CellNote[] {
  return notes.filter(({ row, column }) => !there.has(cellName(row, column)));
}

/** Gives the cells that had a note before. */
function addToComments(book: Package, part: string, notes: readonly CellNote[]): Set<string> {
  const text = book.checkedText(part);
  const parts = elementsAt(text, 1);
  const authors = parts.find(({ open }) => open.name === "authors");
  const list = parts.find(({ open }) => open.name === "commentList");
  const edits = new Edits(text);
  const prefix = (list ?? authors ?? elementsAt(text, 0)[0]!).open.prefix;
  const authorId = authors === undefined ? 0 : within(text, authors).length;
  const byCell = new Map(notes.map((note) => [cellName(note.row, note.column), note]));
  const there = new Set<string>();
  for (const comment of list === undefined ? [] : within(text, list)) {
    const cell = (attributeOf(comment.open, "ref") ?? "").toUpperCase();
    const note = byCell.get(cell);
    if (note === undefined || there.has(cell)) continue;
    there.add(cell);
    appendTo(edits, text, comment, note);
  }
  const rest = withoutThere(notes, there);
  if (rest.length > 0) {
    const inner = rest.map((note) => comment(note, prefix, authorId)).join("");
    addInto(edits, text, prefix, authors, "authors", element(`${prefix}author`, {}));
    addInto(edits, text, prefix, list, "commentList", inner);
  }
  book.write(part, edits.done());
  return there;
}

function addInto(
  edits: Edits,
  text: string,
  prefix: string,
  found: Found | undefined,
  name: string,
  inner: string,
): void {
  if (found === undefined) {
    const root = elementsAt(text, 0)[0]!;
    edits.insert(root.close.from, element(prefix + name, {}, inner));
  } else if (found.open === found.close)
    edits.replace(found.open.from, found.open.to, filled(found.open, inner));
  else edits.insert(found.close.from, inner);
}

/** After what a note says already; a text without runs becomes the first of them. */
function appendTo(edits: Edits, text: string, comment: Found, note: CellNote): void {
  const body = within(text, comment).find(({ open }) => open.name === "text");
  if (body === undefined) return;
  const { prefix } = body.open;
  if (body.open === body.close) {
    edits.replace(body.open.from, body.open.to, filled(body.open, run(note.text, prefix)));
    return;
  }
  const inside = within(text, body);
  const plain = inside.find(({ open }) => open.name === "t");
  const last = inside.filter(({ open }) => open.name === "t" || open.name === "r").pop();
  if (plain !== undefined) {
    edits.insert(plain.open.from, `<${prefix}r>`);
    edits.insert(plain.close.to, `</${prefix}r>`);
  }
  edits.insert(last?.close.to ?? body.open.to, run(`\n${note.text}`, prefix));
}

function newComments(main: string, notes: readonly CellNote[]): string {
  const inner = `<authors><author/></authors>${element(
    "commentList",
    {},
    notes.map((note) => comment(note, "", 0)).join(""),
  )}`;
  return declaration + element("comments", { xmlns: main }, inner);
}

function comment({ row, column, text }: CellNote, prefix: string, authorId: number): string {
  const inner = element(`${prefix}text`, {}, run(text, prefix));
  return element(`${prefix}comment`, { ref: cellName(row, column), authorId }, inner);
}

function run(text: string, prefix: string): string {
  const look = [
    element(`${prefix}sz`, { val: 10 }),
    element(`${prefix}color`, { indexed: 81 }),
    element(`${prefix}rFont`, { val: "宋体" }),
    element(`${prefix}charset`, { val: 134 }),
  ];
  return element(`${prefix}r`, {}, element(`${prefix}rPr`, {}, look.join("")) + content(`${prefix}t`, text));
}

/** Elements right inside of another. */
function within(text: string, { open, close }: Found): Found[] {
  if (open === close) return [];
  const moved = (tag: Tag) => ({ ...tag, from: tag.from + open.to, to: tag.to + open.to });
  return elementsAt(text.slice(open.to, close.from), 0).map((one) => {
    const first = moved(one.open);
    return { open: first, close: one.close === one.open ? first : moved(one.close) };
  });
}

/** The boxes in which programs show notes. */
function addShapes(book: Package, sheet: NotedSheet, notes: readonly CellNote[]): void {
  const boxes = notes.map(({ row, column, text }) => ({ row: row - 1, column: column - 1, text }));
  const text = book.text(sheet.part);
  const drawing = elementsAt(text, 1).find(({ open }) => open.name === "legacyDrawing");
  if (drawing === undefined) {
    const part = book.freeName("xl/drawings/vmlDrawing", ".vml");
    book.write(part, drawingPart(boxes, sheet.number));
    addContentType(book, part, `${documents}.vmlDrawing`);
    const id = addRelation(book, sheet.part, `${sheet.relations}/vmlDrawing`, part);
    book.write(sheet.part, withDrawing(text, id, sheet.relations));
    return;
  }
  const id = prefixedAttributeOf(drawing.open, "id");
  const target = sheet.links.find((link) => link.id === id)?.target;
  if (target !== undefined && book.has(target)) book.write(target, withShapes(book.text(target), boxes));
}

/** These parts are no strict XML in every program: nothing in them is read but numbers and the end. */
function withShapes(text: string, boxes: Parameters<typeof drawingPart>[0]): string {
  const end = /<\/(?:[\w.-]+:)?xml\s*>\s*$/.exec(text)?.index;
  if (end === undefined) return text;
  const numbers = [...text.matchAll(/_x0000_s(\d{1,9})/g)].map((match) => Number(match[1]));
  const first = numbers.reduce((most, number) => Math.max(most, number), 1024) + 1;
  const kind = text.includes('id="_x0000_t202"') ? "" : (shapeType.exec(drawingPart([], 1))?.[0] ?? "");
  const shapes = boxes.map((box, k) => shape(box, first + k)).join("");
  const known = names.every((name) => text.includes(name));
  return text.slice(0, end) + (known ? kind + shapes : withNames(kind + shapes)) + text.slice(end);
}

const shapeType = /<v:shapetype[\s\S]*?<\/v:shapetype>/;
const names = [
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:x="urn:schemas-microsoft-com:office:excel"',
];

/** Where the part calls its namespaces otherwise, each of ours says itself what it means. */
function withNames(shapes: string): string {
  return shapes.replace(/<v:shape(?:type)? /g, (tag) => `${tag}${names.join(" ")} `);
}

const before = new Set(
  (
    "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios " +
    "autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations " +
    "hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches " +
    "ignoredErrors smartTags drawing"
  ).split(" "),
);

/** In its place among the elements of a sheet, which have one order. */
function withDrawing(text: string, id: string, relations: string): string {
  const earlier = elementsAt(text, 1).filter(({ open }) => before.has(open.name));
  const last = earlier[earlier.length - 1]!;
  const own = element(`${last.open.prefix}legacyDrawing`, { "xmlns:r": relations, "r:id": id });
  return text.slice(0, last.close.to) + own + text.slice(last.close.to);
}
