import type { SheetPlan } from "../layout/plan";
import { cellName } from "../table/address";
import { content, declaration, element, escaped, namespaces } from "./xml";

export interface Note {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export function notesOf(sheet: SheetPlan): Note[] {
  return sheet.rows.flatMap(({ cells }, row) =>
    cells.flatMap(({ note }, column) => (note === undefined ? [] : [{ row, column, text: note }])),
  );
}

/** What the notes say. */
export function notesPart(notes: readonly Note[]): string {
  const list = notes.map(({ row, column, text }) =>
    element(
      "comment",
      { ref: cellName(row + 1, column + 1), authorId: 0 },
      element("text", {}, `<r>${look}${content("t", text)}</r>`),
    ),
  );
  return `${declaration}${element(
    "comments",
    { xmlns: namespaces.sheet },
    `<authors><author/></authors>${element("commentList", {}, list.join(""))}`,
  )}`;
}

const look = '<rPr><sz val="10"/><color indexed="81"/><rFont val="宋体"/><charset val="134"/></rPr>';

/** Boxes in which the notes are shown: programs know them only in the old drawing language. */
export function drawingPart(notes: readonly Note[], sheet: number): string {
  const shapes = notes.map((note, index) => shape(note, sheet * 1024 + index + 1));
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${sheet}"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${shapes.join("")}</xml>`;
}

const width = 200;
const lineHeight = 14;
/** Chinese characters in a line of the box. */
const lineLength = 18;

/** As high as its text, so that nobody has to pull it open. */
export function shape({ row, column, text }: Note, id: number): string {
  const lines = text
    .split("\n")
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / lineLength)), 0);
  const height = lines * lineHeight + 12;
  const rows = Math.ceil(height / 15);
  // From the cell to its right: column, offset, row, offset; then the same of the other corner.
  const anchor = [column + 1, 12, row, 4, column + 4, 12, row + rows, 4].join(", ");
  const style = `position:absolute;margin-left:60pt;margin-top:2pt;width:${width}pt;height:${height}pt;z-index:${id % 1024};visibility:hidden`;
  return `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="${escaped(style)}" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
}
