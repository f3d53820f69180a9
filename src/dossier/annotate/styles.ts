import { declaration, element, namespaces } from "../write/xml";
import { Edits } from "./edits";
import { type IssueKind, issueKinds, kindLooks } from "./issue";
import { elementsAt, type Found, filled, type Tag, tagsIn, withAttribute } from "./tags";

/** How cells of the list look. */
export type ListLook = "heading" | "body" | "link" | IssueKind;

/** Formats that are added to those a workbook has: each a copy of one that is there, with another fill. */
export class AddedStyles {
  private readonly prefix: string;
  private readonly parts: ReadonlyMap<string, Found>;
  private readonly formats: readonly string[];
  private readonly added: string[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly firstFill: number;
  private readonly firstFont: number;

  constructor(private readonly text: string) {
    const [root] = elementsAt(text, 0);
    this.prefix = root!.open.prefix;
    this.parts = new Map(elementsAt(text, 1).map((found) => [found.open.name, found]));
    this.formats = this.inside("cellXfs").map(({ open, close }) => text.slice(open.from, close.to));
    this.firstFill = this.inside("fills").length || 2;
    this.firstFont = this.inside("fonts").length || 1;
  }

  /** The number of the format `base` with the colour of a kind. */
  coloured(base: number, kind: IssueKind): number {
    return this.numberOf(`${base} ${kind}`, () => {
      const format = this.formats[base] ?? this.own("xf", { numFmtId: 0 });
      const [tag] = tagsIn(format) as Iterable<Tag> as Generator<Tag>;
      const fillId = this.firstFill + issueKinds.indexOf(kind);
      const withFill = withAttribute(tag!, "fillId", fillId);
      const applied = withAttribute({ ...tag!, text: withFill }, "applyFill", 1);
      return applied + format.slice(tag!.to);
    });
  }

  /** Formats of the list; all as text, so that nothing becomes a formula when it is touched. */
  ofList(look: ListLook): number {
    return this.numberOf(look, () => {
      const kind = issueKinds.find((one) => one === look);
      const attributes = {
        numFmtId: 49,
        fontId: look === "heading" ? this.firstFont : look === "link" ? this.firstFont + 1 : 0,
        fillId: kind === undefined ? 0 : this.firstFill + issueKinds.indexOf(kind),
        borderId: 0,
        applyNumberFormat: 1,
        applyFont: 1,
        applyFill: 1,
        applyAlignment: 1,
      };
      return this.own("xf", attributes, this.own("alignment", { vertical: "top", wrapText: 1 }));
    });
  }

  done(): string {
    const edits = new Edits(this.text);
    const fills = issueKinds.map((kind) => this.solid(kindLooks[kind].fill));
    this.append(edits, "fonts", this.inside("fonts").length > 0 ? [] : [this.font("")], this.listFonts());
    const first = this.inside("fills").length > 0 ? [] : [this.pattern("none"), this.pattern("gray125")];
    this.append(edits, "fills", first, fills);
    const format = this.own("xf", { numFmtId: 0 });
    this.append(edits, "cellXfs", this.formats.length > 0 ? [] : [format], this.added);
    return edits.done();
  }

  private numberOf(key: string, make: () => string): number {
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = Math.max(this.formats.length, 1) + this.added.length;
    this.added.push(make());
    this.numbers.set(key, number);
    return number;
  }

  /** At the end of a part of the styles, which is made in its place where there is none. */
  private append(edits: Edits, name: string, first: readonly string[], more: readonly string[]): void {
    const found = this.parts.get(name);
    const inner = [...first, ...more].join("");
    const count = this.inside(name).length + first.length + more.length;
    if (found === undefined) edits.insert(this.placeOf(name), this.own(name, { count }, inner));
    else {
      const open = { ...found.open, text: withAttribute(found.open, "count", count) };
      if (found.open === found.close) edits.replace(open.from, open.to, filled(open, inner));
      else {
        edits.replace(open.from, open.to, open.text);
        edits.insert(found.close.from, inner);
      }
    }
  }

  private placeOf(name: string): number {
    const before = order.slice(0, order.indexOf(name)).map((one) => this.parts.get(one)?.close.to ?? 0);
    return Math.max(elementsAt(this.text, 0)[0]!.open.to, ...before);
  }

  private inside(name: string): Found[] {
    const found = this.parts.get(name);
    if (found === undefined || found.open === found.close) return [];
    const text = this.text.slice(found.open.to, found.close.from);
    const only = name === "cellXfs" ? "xf" : name.slice(0, -1);
    return elementsAt(text, 0)
      .filter(({ open }) => open.name === only)
      .map(({ open, close }) => ({ open: moved(open, found.open.to), close: moved(close, found.open.to) }));
  }

  private listFonts(): string[] {
    return [this.font(this.own("b", {})), this.font(this.own("u", {}), "FF0563C1")];
  }

  private font(style: string, rgb?: string): string {
    const colour = rgb === undefined ? "" : this.own("color", { rgb });
    const name = this.own("name", { val: "宋体" }) + this.own("charset", { val: 134 });
    return this.own("font", {}, style + this.own("sz", { val: 11 }) + colour + name);
  }

  private solid(rgb: string): string {
    return this.pattern("solid", this.own("fgColor", { rgb }) + this.own("bgColor", { indexed: 64 }));
  }

  private pattern(patternType: string, inner = ""): string {
    return this.own("fill", {}, this.own("patternFill", { patternType }, inner));
  }

  private own(name: string, attributes: Parameters<typeof element>[1], inner = ""): string {
    return element(this.prefix + name, attributes, inner);
  }
}

const order = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs"];

function moved(tag: Tag, by: number): Tag {
  return { ...tag, from: tag.from + by, to: tag.to + by };
}

/** Of a workbook that has none: one font, no borders, one format. */
export function noStyles(main: string): string {
  const inner =
    '<fonts count="1"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>';
  return `${declaration}<styleSheet xmlns="${main === "" ? namespaces.sheet : main}">${inner}</styleSheet>`;
}
