import type { Relationship } from "../table/xlsx/relationships";
import { drawingPart, shape } from "../write/notes";
import { element } from "../write/xml";
import type { Package } from "./package";
import { addContentType, addRelation } from "./relations";
import { elementsAt, prefixedAttributeOf } from "./tags";

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
  readonly links: readonly Relationship[];
}

const vmlType = "application/vnd.openxmlformats-officedocument.vmlDrawing";

/** The boxes in which programs show notes. */
export function addShapes(book: Package, sheet: NotedSheet, notes: readonly CellNote[]): void {
  const boxes = notes.map(({ row, column, text }) => ({ row: row - 1, column: column - 1, text }));
  const text = book.text(sheet.part);
  const drawing = elementsAt(text, 1).find(({ open }) => open.name === "legacyDrawing");
  if (drawing === undefined) {
    const part = book.freeName("xl/drawings/vmlDrawing", ".vml");
    book.write(part, drawingPart(boxes, sheet.number));
    addContentType(book, part, vmlType);
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

const before: ReadonlySet<string> = new Set(
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
