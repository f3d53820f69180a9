import type { Format, Look } from "../layout/plan";
import { declaration, element, namespaces } from "./xml";

/** Numbers of looks and formats, in the order in which they are first asked for. */
export class Styles {
  private readonly numbers = new Map<string, number>([[keyOf("plain", "general"), 0]]);

  of(look: Look | "plain", format: Format): number {
    const key = keyOf(look, format);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.numbers.size);
    return this.numbers.size - 1;
  }

  part(): string {
    const formats = [...this.numbers.keys()].map((key) => {
      const [look, format] = key.split("|") as [Look | "plain", Format];
      const appearance = looks[look];
      // Days stand like the words beside them: a month and 无 are text.
      return cellFormat(format === "day" ? { ...appearance, left: true } : appearance, numberFormats[format]);
    });
    const normal = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 };
    return `${declaration}${element(
      "styleSheet",
      { xmlns: namespaces.sheet },
      [
        counted("numFmts", [element("numFmt", { numFmtId: day, formatCode: "yyyy\\-mm\\-dd" })]),
        counted("fonts", fonts.map(fontOf)),
        counted("fills", fills.map(fillOf)),
        counted("borders", borders.map(borderOf)),
        counted("cellStyleXfs", [element("xf", normal)]),
        counted("cellXfs", formats),
        counted("cellStyles", [element("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 })]),
        element("dxfs", { count: 0 }),
      ].join(""),
    )}`;
  }
}

function keyOf(look: Look | "plain", format: Format): string {
  return `${look}|${format}`;
}

/** The first free number of a format that is not built in. */
const day = 164;

const numberFormats: Readonly<Record<Format, number>> = { general: 0, text: 49, day };

interface Appearance {
  readonly font: number;
  readonly fill: number;
  readonly border: number;
  readonly wrap: boolean;
  readonly vertical: "top" | "center";
  readonly left?: true;
}

const fonts = [
  { size: 11, bold: false, color: "FF000000" },
  { size: 16, bold: true, color: "FF1F3864" },
  { size: 11, bold: true, color: "FF1F3864" },
  { size: 11, bold: true, color: "FF7F3F00" },
  { size: 11, bold: false, color: "FF595959" },
];

/** The first two are the same in every workbook. */
const fills = ["none", "gray125", "FFDCE6F1", "FFFCE0B8", "FFF2F2F2"];

const borders = [null, "FFBFBFBF"];

const looks: Readonly<Record<Look | "plain", Appearance>> = {
  plain: { font: 0, fill: 0, border: 0, wrap: false, vertical: "center" },
  body: { font: 0, fill: 0, border: 1, wrap: true, vertical: "top", left: true },
  title: { font: 1, fill: 0, border: 0, wrap: false, vertical: "center" },
  heading: { font: 2, fill: 2, border: 1, wrap: true, vertical: "center" },
  marked: { font: 3, fill: 3, border: 1, wrap: true, vertical: "center" },
  label: { font: 2, fill: 0, border: 0, wrap: true, vertical: "top" },
  fixed: { font: 4, fill: 4, border: 1, wrap: true, vertical: "top" },
  prose: { font: 0, fill: 0, border: 0, wrap: true, vertical: "top" },
};

/** Whether text goes over several lines in it. */
export function wraps(look: Look): boolean {
  return looks[look].wrap;
}

function cellFormat({ font, fill, border, wrap, vertical, left }: Appearance, format: number): string {
  return element(
    "xf",
    {
      numFmtId: format,
      fontId: font,
      fillId: fill,
      borderId: border,
      xfId: 0,
      applyNumberFormat: format !== 0,
      applyFont: font !== 0,
      applyFill: fill !== 0,
      applyBorder: border !== 0,
      applyAlignment: true,
    },
    element("alignment", { horizontal: left && "left", vertical, wrapText: wrap }),
  );
}

/** A font every office program has, or replaces by one that shows Chinese. */
function fontOf({ size, bold, color }: (typeof fonts)[number]): string {
  return element(
    "font",
    {},
    (bold ? "<b/>" : "") +
      element("sz", { val: size }) +
      element("color", { rgb: color }) +
      element("name", { val: "宋体" }) +
      element("charset", { val: 134 }),
  );
}

function fillOf(fill: string): string {
  const inner = fill.startsWith("FF")
    ? element("patternFill", { patternType: "solid" }, element("fgColor", { rgb: fill }))
    : element("patternFill", { patternType: fill });
  return element("fill", {}, inner);
}

function borderOf(color: string | null): string {
  const sides = ["left", "right", "top", "bottom"].map((side) =>
    color === null ? element(side, {}) : element(side, { style: "thin" }, element("color", { rgb: color })),
  );
  return element("border", {}, `${sides.join("")}<diagonal/>`);
}

function counted(name: string, items: readonly string[]): string {
  return element(name, { count: items.length }, items.join(""));
}
