import { columnName } from "../table/address";
import { content, declaration, element, escaped, namespaces } from "./xml";

/** A sheet of ours to which lines are added; it is made where there is none. */
export interface AddedRows {
  readonly sheet: string;
  readonly columns: readonly {
    readonly key: string;
    readonly title: string;
    readonly width: number;
    readonly hidden?: true;
  }[];
  /** Texts by the key of the column. */
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** How empty cells of each column look. */
export function stylesIn(sheet: string): (column: number) => string | undefined {
  const columns = [...sheet.matchAll(/<(?:[\w.-]+:)?col\s([^>]*)>/g)].map(([, attributes]) => {
    const of = (name: string) => new RegExp(`\\b${name}="(\\d+)"`).exec(attributes!)?.[1];
    return { min: Number(of("min")), max: Number(of("max")), style: of("style") };
  });
  return (column) => columns.find(({ min, max }) => min <= column && column <= max)?.style;
}

export function cellsOf(
  row: Readonly<Record<string, string>>,
  columns: ReadonlyMap<string, number>,
): [number, string][] {
  return Object.entries(row)
    .flatMap(([key, text]): [number, string][] => {
      const column = columns.get(key);
      return column === undefined || text === "" ? [] : [[column, text]];
    })
    .sort(([a], [b]) => a - b);
}

/** Text in the cell itself: no other part has to change. */
export function rowXml(
  number: number,
  cells: readonly (readonly [column: number, text: string])[],
  prefix: string,
  style: (column: number) => string | undefined,
  hidden = false,
): string {
  const inner = cells.map(([column, text]) =>
    element(
      `${prefix}c`,
      { r: `${columnName(column)}${number}`, s: style(column), t: "inlineStr" },
      `<${prefix}is>${content(`${prefix}t`, text)}</${prefix}is>`,
    ),
  );
  return element(`${prefix}row`, { r: number, hidden }, inner.join(""));
}

export function sheetXml({ columns, rows }: AddedRows): string {
  const at = new Map(columns.map(({ key }, k) => [key, k + 1]));
  const line = (texts: readonly string[]) => texts.map((text, k) => [k + 1, text] as const);
  const plain = () => undefined;
  const data = [
    rowXml(1, line(columns.map(({ title }) => title)), "", plain),
    rowXml(2, line(columns.map(({ key }) => key)), "", plain, true),
    ...rows.map((row, k) => rowXml(k + 3, cellsOf(row, at), "", plain)),
  ];
  const pane = { ySplit: 2, topLeftCell: "A3", activePane: "bottomLeft", state: "frozen" };
  const parts = [
    element("sheetViews", {}, element("sheetView", { workbookViewId: 0 }, element("pane", pane))),
    element(
      "cols",
      {},
      columns
        .map(({ width, hidden }, k) =>
          element("col", { min: k + 1, max: k + 1, width, hidden, customWidth: true }),
        )
        .join(""),
    ),
    element("sheetData", {}, data.join("")),
  ];
  return `${declaration}${element("worksheet", { xmlns: escaped(namespaces.sheet) }, parts.join(""))}`;
}
