import { builtInShown, type Shown, shownBy } from "../cells/formats";
import type { Sheet } from "../model";
import { refusal } from "../problem";
import { type RecordReader, record, type XlsRecord } from "./records";
import { TextReader } from "./texts";

export interface XlsSheet {
  readonly name: string;
  readonly visibility: Sheet["visibility"];
  readonly worksheet: boolean;
  /** Where its records begin. */
  readonly at: number;
}

/** What stands before the sheets and is of the whole workbook. */
export interface Globals {
  readonly sheets: readonly XlsSheet[];
  readonly strings: readonly string[];
  readonly styles: readonly Shown[];
  readonly date1904: boolean;
  readonly links: boolean;
}

const version = 0x600;

export function readGlobals(records: RecordReader): Globals {
  const own = new Map<number, Shown>();
  const formats: number[] = [];
  const sheets: XlsSheet[] = [];
  let strings: string[] = [];
  let date1904 = false;
  let links = false;
  for (const one of records.from(0)) {
    const { type, data } = one;
    if (type === record.begin && data.getUint16(0, true) !== version)
      throw refusal("saveAsXlsx", { kind: old });
    else if (type === record.password) throw refusal("passwordProtected");
    else if (type === record.dateMode) date1904 = data.getUint16(0, true) === 1;
    else if (type === record.format)
      own.set(data.getUint16(0, true), shownBy(new TextReader(one.pieces, 2).text(2)));
    else if (type === record.style) formats.push(data.getUint16(2, true));
    else if (type === record.sheet) sheets.push(sheetOf(one));
    else if (type === record.sharedStrings) strings = stringsOf(one);
    else if (type === record.links) links ||= isOutside(data);
  }
  const styles = formats.map((id) => own.get(id) ?? builtInShown(id));
  return { sheets, strings, styles, date1904, links };
}

export const old = { "zh-CN": "Excel 95 或更早版本的文件", en: "a file of Excel 95 or earlier" };

function sheetOf({ data, pieces }: XlsRecord): XlsSheet {
  const hidden = data.getUint8(4) & 3;
  return {
    name: new TextReader(pieces, 6).text(1),
    visibility: hidden === 0 ? "visible" : hidden === 1 ? "hidden" : "veryHidden",
    worksheet: data.getUint8(5) === 0,
    at: data.getUint32(0, true),
  };
}

function stringsOf({ data, pieces }: XlsRecord): string[] {
  const count = data.getUint32(4, true);
  const reader = new TextReader(pieces, 8);
  const strings: string[] = [];
  // Each takes three bytes at least, so that a count that is none ends with the bytes.
  for (let k = 0; k < count; k++) strings.push(reader.text(2));
  return strings;
}

/** A book of references that is neither this workbook itself nor the functions of add-ins. */
function isOutside(data: DataView): boolean {
  const kind = data.byteLength >= 4 ? data.getUint16(2, true) : 0;
  return kind !== 0x0401 && kind !== 0x3a01;
}
