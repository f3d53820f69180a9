import { cellName } from "../table/address";
import { content, declaration, element } from "../write/xml";
import { addShapes, type CellNote, type NotedSheet } from "./drawing";
import { Edits } from "./edits";
import type { Package } from "./package";
import { addContentType, addRelation } from "./relations";
import { attributeOf, elementsAt, type Found, filled, type Tag } from "./tags";

const commentsType = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";

/** Adds notes to a sheet; those that are there stay, and ours follow them, also at one cell. */
export function addNotes(book: Package, sheet: NotedSheet, notes: readonly CellNote[]): void {
  const known = sheet.links.find(({ type, target }) => type === "comments" && book.has(target));
  const added = known === undefined ? notes : withoutThere(notes, addToComments(book, known.target, notes));
  if (known === undefined) {
    const part = book.freeName("xl/comments", ".xml");
    book.write(part, newComments(sheet.main, notes));
    addContentType(book, part, commentsType);
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
