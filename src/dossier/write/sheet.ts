import type { CellPlan, ColumnPlan, RowPlan, SheetPlan, Tone } from "../layout/plan";
import { cellName } from "../table/address";
import { checksOf } from "./checks";
import { filterOf } from "./filter";
import { heightOf } from "./heights";
import type { SharedStrings } from "./strings";
import type { Styles } from "./styles";
import { declaration, element, namespaces } from "./xml";

export interface Tables {
  readonly styles: Styles;
  readonly strings: SharedStrings;
}

/** The elements of a sheet in the one order programs take. */
export function sheetPart(sheet: SheetPlan, tables: Tables, hasNotes: boolean): string {
  const { columns, rows, tab } = sheet;
  const parts = [
    element(
      "sheetPr",
      {},
      (tab === undefined ? "" : element("tabColor", { rgb: tones[tab] })) +
        element("pageSetUpPr", { fitToPage: true }),
    ),
    element("dimension", { ref: `A1:${cellName(Math.max(rows.length, 1), Math.max(columns.length, 1))}` }),
    element("sheetViews", {}, view(sheet)),
    element("sheetFormatPr", { defaultRowHeight: 15 }),
    element("cols", {}, columns.map((column, index) => columnOf(column, index + 1, tables)).join("")),
    element("sheetData", {}, rows.map((row, index) => rowOf(row, index + 1, columns, tables)).join("")),
    filterOf(sheet),
    mergedOf(sheet),
    checksOf(sheet),
    // Lines on paper, as on the screen.
    sheet.frozenRows > 0 ? element("printOptions", { gridLines: true }) : "",
    element("pageMargins", { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 }),
    element("pageSetup", {
      // A4.
      paperSize: 9,
      orientation: sheet.landscape ? "landscape" : "portrait",
      fitToWidth: pagesAcross(columns),
      fitToHeight: 0,
    }),
    element("headerFooter", {}, "<oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter>"),
    hasNotes ? element("legacyDrawing", { "r:id": "rId1" }) : "",
  ];
  const attributes = { xmlns: namespaces.sheet, "xmlns:r": namespaces.relation };
  return `${declaration}${element("worksheet", attributes, parts.join(""))}`;
}

function mergedOf({ merged = [] }: SheetPlan): string {
  const areas = merged.map(({ rows, columns }) =>
    element("mergeCell", {
      ref: `${cellName(rows.from, columns.from)}:${cellName(rows.to, columns.to)}`,
    }),
  );
  return areas.length === 0 ? "" : element("mergeCells", { count: areas.length }, areas.join(""));
}

const tones: Readonly<Record<Tone, string>> = { fill: "FF2F75B5", read: "FFA6A6A6", person: "FF548235" };

function view({ frozenRows, frozenColumn }: SheetPlan): string {
  if (frozenRows === 0) return element("sheetView", { showGridLines: "0", workbookViewId: 0 });
  const corner = cellName(frozenRows + 1, frozenColumn ? 2 : 1);
  const activePane = frozenColumn ? "bottomRight" : "bottomLeft";
  const pane = {
    xSplit: frozenColumn && 1,
    ySplit: frozenRows,
    topLeftCell: corner,
    activePane,
    state: "frozen",
  };
  const selection = { pane: activePane, activeCell: corner, sqref: corner };
  return element("sheetView", { workbookViewId: 0 }, element("pane", pane) + element("selection", selection));
}

/** What a landscape page holds while it can still be read, in characters. */
const pageWidth = 200;

function pagesAcross(columns: readonly ColumnPlan[]): number {
  const width = columns.reduce((sum, column) => sum + (column.hidden ? 0 : column.width), 0);
  return Math.max(1, Math.ceil(width / pageWidth));
}

function columnOf({ width, format, hidden }: ColumnPlan, number: number, { styles }: Tables): string {
  const style = styles.of("plain", format);
  return element("col", { min: number, max: number, width, style, hidden, customWidth: true });
}

function rowOf(row: RowPlan, number: number, columns: readonly ColumnPlan[], tables: Tables): string {
  const cells = row.cells.map((cell, index) => cellOf(cell, number, index + 1, columns[index], tables));
  const attributes = {
    r: number,
    ht: heightOf(row, columns),
    customHeight: row.height !== undefined,
    hidden: row.hidden,
  };
  return element("row", attributes, cells.join(""));
}

function cellOf(
  { value, format, look }: CellPlan,
  row: number,
  column: number,
  plan: ColumnPlan | undefined,
  { styles, strings }: Tables,
): string {
  if (value.kind === "blank" && look === undefined && format === undefined) return "";
  const s = styles.of(look ?? "plain", format ?? plan?.format ?? "general");
  // Written out: a sheet may have a million of them, and there is nothing to escape.
  const at = `<c r="${cellName(row, column)}" s="${s}"`;
  switch (value.kind) {
    case "blank":
      return `${at}/>`;
    case "text":
      return `${at} t="s"><v>${strings.of(value.text)}</v></c>`;
    case "number":
      return `${at}><v>${value.number}</v></c>`;
    case "day":
      return `${at}><v>${value.day + firstSerial}</v></c>`;
  }
}

/** Day 0 of programs is 1899-12-30: they take 1900 for a leap year, so that it holds from March 1900 on. */
const firstSerial = 25569;
