import { issueHeadings } from "../form/issue-list";
import { columnName } from "../table/address";
import { heightOf } from "../write/heights";
import { content, declaration, element } from "../write/xml";
import { type Issue, type IssueKind, kindLooks } from "./issue";
import type { ListLook } from "./styles";

/** An issue as it is listed: its number, and what stands in the cell with numbers of persons masked. */
export interface Listed extends Issue {
  readonly number: number;
}

/** Where lists become too long to be read, the rest is counted. */
export const mostListed = 10_000;

const widths = [6, 11, 16, 9, 24, 60, 36, 10] as const;

const columns = issueHeadings.map((title, k) => ({ title, width: widths[k]! }));

type Format = (look: ListLook) => number;

/** The sheet of issues: texts in the cells themselves, so that no other part has to change. */
export function listPart(main: string, issues: readonly Listed[], format: Format): string {
  const shown = issues.slice(0, mostListed);
  const rows = [
    rowOf(
      1,
      columns.map(({ title }) => [title, "heading"]),
    ),
    ...shown.map((issue, k) => rowOf(k + 2, cellsOf(issue))),
  ];
  const rest = issues.length - shown.length;
  if (rest > 0)
    rows.push(
      rowOf(shown.length + 2, [
        ["", "body"],
        [`另有${rest}处没有列出，见各单元格的批注。`, "body"],
      ]),
    );
  const links = shown.flatMap(({ place }, k) =>
    place === null ? [] : [link(`${columnName(place.cell === null ? 3 : 4)}${k + 2}`, place)],
  );
  const pane = { ySplit: 1, topLeftCell: "A2", activePane: "bottomLeft", state: "frozen" };
  const inner = [
    element(
      "sheetPr",
      {},
      element("tabColor", { rgb: "FFC00000" }) + element("pageSetUpPr", { fitToPage: true }),
    ),
    element("sheetViews", {}, element("sheetView", { workbookViewId: 0 }, element("pane", pane))),
    element("sheetFormatPr", { defaultRowHeight: 15 }),
    element("cols", {}, columns.map(({ width }, k) => columnOf(k + 1, width)).join("")),
    element("sheetData", {}, rows.map((cells) => cells(format)).join("")),
    links.length === 0 ? "" : element("hyperlinks", {}, links.join("")),
    element("pageMargins", { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 }),
    element("pageSetup", { paperSize: 9, orientation: "landscape", fitToWidth: 1, fitToHeight: 0 }),
  ];
  return declaration + element("worksheet", { xmlns: main }, inner.join(""));
}

function columnOf(number: number, width: number): string {
  return element("col", { min: number, max: number, width, customWidth: true });
}

type ListCell = readonly [text: string, look: ListLook];

function cellsOf({ number, kind, place, written, text, rule }: Listed): ListCell[] {
  return [
    [String(number), "body"],
    [kindLooks[kind].title, kind satisfies IssueKind],
    [place?.sheet ?? "", place !== null && place.cell === null ? "link" : "body"],
    [place?.cell ?? "", "link"],
    [written ?? "", "body"],
    [text, "body"],
    [rule?.title ?? "", "body"],
    [rule?.clause ?? "", "body"],
  ];
}

function rowOf(number: number, cells: readonly ListCell[]): (format: Format) => string {
  return (format) => {
    const plans = cells.map(([text]) => ({ value: { kind: "text", text }, look: "prose" }) as const);
    const ht = heightOf(
      { cells: plans },
      columns.map(({ width }) => ({ width, format: "text" }) as const),
    );
    const inner = cells.map(([text, look], k) => {
      const at = { r: `${columnName(k + 1)}${number}`, s: format(look) };
      if (text === "") return element("c", at);
      // Text in the cell: it is never taken for a formula, however it begins.
      return element("c", { ...at, t: "inlineStr" }, element("is", {}, content("t", text)));
    });
    return element("row", { r: number, ht, customHeight: ht !== undefined }, inner.join(""));
  };
}

function link(ref: string, { sheet, cell }: NonNullable<Issue["place"]>): string {
  return element("hyperlink", { ref, location: `'${sheet.replace(/'/g, "''")}'!${cell ?? "A1"}` });
}
