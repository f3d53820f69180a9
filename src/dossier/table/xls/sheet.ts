import { numberContent } from "../cells/serial";
import type { Content } from "../model";
import type { SheetBuilder } from "../sheet-builder";
import type { Globals } from "./globals";
import { type RecordReader, record, type XlsRecord } from "./records";
import { TextReader } from "./texts";

/** Reads the records of one sheet into it. */
export function readXlsSheet(records: RecordReader, at: number, globals: Globals, into: SheetBuilder): void {
  const reader = new XlsSheetReader(globals, into);
  for (const one of records.from(at)) reader.take(one);
}

class XlsSheetReader {
  /** A formula that gave a text, which stands in a record after it. */
  private waiting: { row: number; column: number } | null = null;

  constructor(
    private readonly globals: Globals,
    private readonly into: SheetBuilder,
  ) {}

  take(one: XlsRecord): void {
    switch (one.type) {
      case record.number:
      case record.shortNumber:
      case record.sharedLabel:
      case record.label:
      case record.richLabel:
      case record.truthOrError:
        this.add(one.data, this.content(one));
        break;
      case record.multipleNumbers:
        this.addNumbers(one.data);
        break;
      case record.formula:
        this.addFormula(one.data);
        break;
      case record.text:
        this.addFormulaText(one);
        break;
      default:
        this.takeLayout(one);
    }
  }

  private takeLayout({ type, data }: XlsRecord): void {
    if (type === record.columns) this.hideColumns(data);
    else if (type === record.merged) this.addMerged(data);
    else if (type === record.row && (data.getUint16(12, true) & 0x20) !== 0)
      this.into.hideRow(data.getUint16(0, true) + 1);
  }

  private content({ type, data, pieces }: XlsRecord): Content | null {
    const style = data.getUint16(4, true);
    if (type === record.number) return this.number(data.getFloat64(6, true), style);
    if (type === record.shortNumber) return this.number(shortNumber(data, 6), style);
    if (type === record.sharedLabel) return this.shared(data.getUint32(6, true));
    if (type === record.truthOrError) return truthOrError(data.getUint8(6), data.getUint8(7) === 1);
    return textContent(new TextReader(pieces, 6).text(2));
  }

  private add(data: DataView, content: Content | null, formula = false): void {
    if (content === null) return;
    this.into.add(data.getUint16(0, true) + 1, data.getUint16(2, true) + 1, content, formula);
  }

  private number(value: number, style: number): Content {
    return numberContent(String(value), value, this.globals.styles[style] ?? "number", this.globals.date1904);
  }

  private addNumbers(data: DataView): void {
    const row = data.getUint16(0, true) + 1;
    const first = data.getUint16(2, true) + 1;
    const count = Math.floor((data.byteLength - 6) / 6);
    for (let k = 0; k < count; k++) {
      const at = 4 + k * 6;
      const content = this.number(shortNumber(data, at + 2), data.getUint16(at, true));
      this.into.add(row, first + k, content, false);
    }
  }

  private shared(index: number): Content | null {
    const text = this.globals.strings[index];
    // There is no such text: the cell is not empty, and what stood in it is lost.
    return text === undefined ? errorContent("#REF!") : textContent(text);
  }

  private addFormula(data: DataView): void {
    const kind = data.getUint16(12, true) === 0xffff ? data.getUint8(6) : null;
    const row = data.getUint16(0, true) + 1;
    this.waiting = kind === 0 ? { row, column: data.getUint16(2, true) + 1 } : null;
    if (kind === null) this.add(data, this.number(data.getFloat64(6, true), data.getUint16(4, true)), true);
    else if (kind === 3) this.add(data, { kind: "text", value: "", text: "" }, true);
    else if (kind !== 0) this.add(data, truthOrError(data.getUint8(8), kind === 2), true);
  }

  private addFormulaText({ pieces }: XlsRecord): void {
    if (this.waiting === null) return;
    const { row, column } = this.waiting;
    this.waiting = null;
    const text = new TextReader(pieces, 0).text(2);
    this.into.add(row, column, { kind: "text", value: text, text }, true);
  }

  private hideColumns(data: DataView): void {
    if ((data.getUint16(8, true) & 1) === 0) return;
    this.into.hideColumns({ from: data.getUint16(0, true) + 1, to: data.getUint16(2, true) + 1 });
  }

  private addMerged(data: DataView): void {
    const count = data.getUint16(0, true);
    for (let k = 0; k < count; k++) {
      const [top, bottom, left, right] = [2, 4, 6, 8].map((at) => data.getUint16(at + k * 8, true) + 1);
      this.into.merge({ from: top!, to: bottom! }, { from: left!, to: right! });
    }
  }
}

/** A number in four bytes: the upper half of a binary one, or a whole one; either may be a hundredfold. */
function shortNumber(data: DataView, at: number): number {
  const bits = data.getInt32(at, true);
  let value = bits >> 2;
  if ((bits & 2) === 0) {
    const whole = new DataView(new ArrayBuffer(8));
    whole.setInt32(0, bits & ~3);
    value = whole.getFloat64(0);
  }
  return (bits & 1) === 0 ? value : value / 100;
}

const errors: Readonly<Record<number, string>> = {
  0: "#NULL!",
  7: "#DIV/0!",
  15: "#VALUE!",
  23: "#REF!",
  29: "#NAME?",
  36: "#NUM!",
  42: "#N/A",
};

function truthOrError(code: number, isError: boolean): Content {
  if (isError) return errorContent(errors[code] ?? "#ERROR!");
  return { kind: "boolean", value: code === 1, text: code === 1 ? "TRUE" : "FALSE" };
}

function textContent(value: string): Content | null {
  return value === "" ? null : { kind: "text", value, text: value };
}

function errorContent(value: string): Content {
  return { kind: "error", value, text: value };
}
