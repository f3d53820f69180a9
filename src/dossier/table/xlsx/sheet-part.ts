import { parseCellName, wholeNumber } from "../address";
import type { Span } from "../model";
import { damaged } from "../problem";
import type { SheetBuilder } from "../sheet-builder";
import type { Attributes, Handler, XmlReader } from "../xml";
import type { Archive } from "../zip/archive";
import { contentOf, type Shared } from "./cell";
import { RichText } from "./rich-text";
import { isTrue } from "./workbook-part";

/** Reads the cells of a sheet. What it says about its own size is not asked: programs write it wrong. */
export function readSheetPart(
  archive: Archive,
  part: string,
  shared: Shared,
  xml: XmlReader,
  into: SheetBuilder,
): void {
  xml.read(archive.read(part), part, new SheetReader(part, shared, into));
}

class SheetReader implements Handler {
  private row = 0;
  private column = 0;
  private inCell = false;
  private type = "n";
  private style: string | undefined;
  private value: string | null = null;
  private inValue = false;
  private formula = false;
  private readonly inline = new RichText();
  private inInline = false;

  constructor(
    private readonly part: string,
    private readonly shared: Shared,
    private readonly into: SheetBuilder,
  ) {}

  open(element: string, attributes: Attributes): void {
    if (this.inInline) this.inline.open(element);
    else if (this.inCell) this.openInCell(element);
    else if (element === "c") this.openCell(attributes);
    else if (element === "row") this.openRow(attributes);
    else if (element === "mergeCell") this.merge(attributes.ref ?? "");
    else if (element === "col" && isTrue(attributes.hidden)) this.hideColumns(attributes);
  }

  close(element: string): void {
    if (this.inInline) {
      if (element === "is") this.inInline = false;
      else this.inline.close(element);
    } else if (element === "v") this.inValue = false;
    else if (element === "c" && this.inCell) this.closeCell();
  }

  text(text: string): void {
    if (this.inValue) this.value += text;
    else if (this.inInline) this.inline.add(text);
  }

  private openRow(attributes: Attributes): void {
    // Places may be left out; then a row or a cell follows the one before.
    this.row = attributes.r === undefined ? this.row + 1 : this.whole(attributes.r);
    this.column = 0;
    if (isTrue(attributes.hidden)) this.into.hideRow(this.row);
  }

  private openCell(attributes: Attributes): void {
    this.inCell = true;
    this.column++;
    if (attributes.r !== undefined) {
      const place = parseCellName(attributes.r);
      if (place === null) throw damaged(this.part);
      this.row = place.row;
      this.column = place.column;
    }
    this.type = attributes.t ?? "n";
    this.style = attributes.s;
    this.value = null;
    this.formula = false;
  }

  private openInCell(element: string): void {
    if (element === "v") {
      this.inValue = true;
      this.value ??= "";
    } else if (element === "f") this.formula = true;
    else if (element === "is") this.inInline = true;
  }

  private closeCell(): void {
    this.inCell = false;
    // Most empty cells of a large sheet are there for their format.
    if (this.value === null && !this.formula && this.type !== "inlineStr") return;
    const content = contentOf(
      {
        type: this.type,
        style: this.style,
        value: this.value,
        inline: this.type === "inlineStr" ? this.inline.take() : "",
        formula: this.formula,
      },
      this.shared,
    );
    if (content !== null) this.into.add(this.row, this.column, content, this.formula);
  }

  private merge(area: string): void {
    const [first = "", last = first] = area.split(":");
    const from = parseCellName(first);
    const to = parseCellName(last);
    if (from === null || to === null) throw damaged(this.part);
    this.into.merge(span(from.row, to.row), span(from.column, to.column));
  }

  private hideColumns({ min = "", max = min }: Attributes): void {
    this.into.hideColumns(span(this.whole(min), this.whole(max)));
  }

  private whole(text: string): number {
    const number = wholeNumber(text);
    if (Number.isNaN(number)) throw damaged(this.part);
    return number;
  }
}

function span(a: number, b: number): Span {
  return a <= b ? { from: a, to: b } : { from: b, to: a };
}
