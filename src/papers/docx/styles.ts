import type { Locale } from "../../base/language";
import { word } from "./parts";

/** Fonts that Word and WPS bring with them; other programs put their own Chinese ones in their place. */
const body = { ascii: "Times New Roman", eastAsia: "宋体" };
const display = { ascii: "Arial", eastAsia: "黑体" };

export function stylesPart(locale: Locale): string {
  return defaults(locale) + styles.map(styleXml).join("") + tables;
}

function defaults(locale: Locale): string {
  const language = word("lang", { "w:val": locale === "en" ? "en-GB" : "en-US", "w:eastAsia": "zh-CN" });
  return word(
    "docDefaults",
    {},
    word("rPrDefault", {}, word("rPr", {}, fonts(body) + size(10.5) + language)) +
      word("pPrDefault", {}, word("pPr", {}, spacing(0, 60))),
  );
}

interface Style {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly font?: typeof body;
  readonly bold?: true;
  readonly color?: string;
  readonly align?: "center" | "right";
  readonly space?: readonly [before: number, after: number];
  readonly outline?: number;
  readonly line?: true;
  readonly keepNext?: true;
  /** Distance of its lines in points, whatever font is there; without it, that of the font. */
  readonly exact?: number;
}

const styles: readonly Style[] = [
  { id: "Normal", name: "Normal", size: 10.5, space: [0, 60], exact: 16 },
  { id: "Title", name: "Title", size: 20, font: display, bold: true, align: "center", space: [0, 160] },
  { id: "Above", name: "Above Title", size: 12, align: "center", space: [0, 40] },
  {
    id: "Heading1",
    name: "heading 1",
    size: 13,
    font: display,
    bold: true,
    color: "163D60",
    space: [240, 100],
    outline: 0,
    line: true,
    keepNext: true,
  },
  {
    id: "Heading2",
    name: "heading 2",
    size: 11,
    font: display,
    bold: true,
    space: [140, 60],
    outline: 1,
    keepNext: true,
  },
  { id: "Verdict", name: "Verdict", size: 18, font: display, bold: true, align: "center", space: [80, 80] },
  { id: "Conclusion", name: "Conclusion", size: 10.5, space: [0, 100], exact: 16 },
  { id: "Note", name: "Note", size: 9, color: "3F464E", space: [0, 20], exact: 13 },
  { id: "Cell", name: "Cell Text", size: 10.5, space: [0, 0], exact: 14 },
  { id: "CellNote", name: "Cell Note", size: 9, color: "3F464E", space: [0, 0], exact: 12 },
  { id: "ChartCell", name: "Chart Cell", size: 9, space: [0, 0], exact: 12 },
  { id: "Closing", name: "Closing", size: 10.5, align: "right", space: [60, 0] },
  { id: "Header", name: "header", size: 9, color: "3F464E", space: [0, 0], line: true },
  { id: "Footer", name: "footer", size: 9, color: "3F464E", align: "center", space: [0, 0] },
];

function styleXml(style: Style): string {
  const paragraph =
    (style.keepNext ? word("keepNext", {}) : "") +
    (style.line
      ? word("pBdr", {}, word("bottom", { "w:val": "single", "w:sz": 6, "w:space": 1, "w:color": "AAB2BB" }))
      : "") +
    (style.space === undefined ? "" : spacing(...style.space, style.exact)) +
    (style.align === undefined ? "" : word("jc", { "w:val": style.align })) +
    (style.outline === undefined ? "" : word("outlineLvl", { "w:val": style.outline }));
  const run =
    (style.font === undefined ? "" : fonts(style.font)) +
    (style.bold ? word("b", {}) : "") +
    (style.color === undefined ? "" : word("color", { "w:val": style.color })) +
    size(style.size);
  const isDefault = style.id === "Normal" ? { "w:default": 1 } : {};
  return word(
    "style",
    { "w:type": "paragraph", ...isDefault, "w:styleId": style.id },
    word("name", { "w:val": style.name }) +
      (style.id === "Normal" ? "" : word("basedOn", { "w:val": "Normal" })) +
      word("qFormat", {}) +
      word("pPr", {}, paragraph) +
      word("rPr", {}, run),
  );
}

const edges = ["top", "left", "bottom", "right", "insideH", "insideV"] as const;
const margins = word(
  "tblCellMar",
  {},
  ["left", "right"].map((side) => word(side, { "w:w": 70, "w:type": "dxa" })).join(""),
);

/** White lines keep the bars of a chart apart. */
const between = word(
  "tblBorders",
  {},
  word("insideH", { "w:val": "single", "w:sz": 22, "w:space": 0, "w:color": "FFFFFF" }),
);

/** Every table names one of them; a program that shows none of its borders would show neither. */
const tables = ["Grid", "Plain"]
  .map((id) =>
    word(
      "style",
      { "w:type": "table", "w:styleId": id },
      word("name", { "w:val": id === "Grid" ? "Table Grid" : "Table Plain" }) +
        word(
          "tblPr",
          {},
          (id === "Grid" ? word("tblBorders", {}, edges.map(edge).join("")) : between) + margins,
        ),
    ),
  )
  .join("");

function edge(side: string): string {
  return word(side, { "w:val": "single", "w:sz": 4, "w:space": 0, "w:color": "AAB2BB" });
}

function fonts({ ascii, eastAsia }: typeof body): string {
  return word("rFonts", { "w:ascii": ascii, "w:hAnsi": ascii, "w:eastAsia": eastAsia, "w:cs": ascii });
}

/** Half points are what Word counts in. */
function size(points: number): string {
  return word("sz", { "w:val": points * 2 }) + word("szCs", { "w:val": points * 2 });
}

function spacing(before: number, after: number, exact?: number): string {
  const line =
    exact === undefined
      ? { "w:line": 264, "w:lineRule": "auto" }
      : { "w:line": exact * 20, "w:lineRule": "exact" };
  return word("spacing", { "w:before": before, "w:after": after, ...line });
}
