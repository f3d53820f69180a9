import type { Limits } from "../limits";
import { damaged, refusal } from "../problem";

/** Numbers of the records that are read, of [MS-XLS] 2.3. */
export const record = {
  formula: 0x06,
  end: 0x0a,
  dateMode: 0x22,
  password: 0x2f,
  continued: 0x3c,
  columns: 0x7d,
  sheet: 0x85,
  multipleNumbers: 0xbd,
  richLabel: 0xd6,
  style: 0xe0,
  merged: 0xe5,
  sharedStrings: 0xfc,
  sharedLabel: 0xfd,
  links: 0x1ae,
  number: 0x203,
  label: 0x204,
  truthOrError: 0x205,
  text: 0x207,
  row: 0x208,
  shortNumber: 0x27e,
  format: 0x41e,
  begin: 0x809,
} as const;

export interface XlsRecord {
  readonly type: number;
  readonly data: DataView;
  /** The record's bytes and those of the records that continue it. */
  readonly pieces: readonly Uint8Array[];
}

/** Reads the stream of a workbook, and counts what it reads: sheets of a forged file may all lie in the same place. */
export class RecordReader {
  private readonly view: DataView;
  private count = 0;

  constructor(
    private readonly stream: Uint8Array,
    private readonly limits: Limits,
  ) {
    this.view = viewOf(stream);
  }

  /** The records of a substream from its beginning to its end; those of substreams inside it are left out. */
  *from(start: number): Generator<XlsRecord> {
    let depth = 0;
    for (let at = start; at + 4 <= this.stream.length; ) {
      const type = this.view.getUint16(at, true);
      const pieces: Uint8Array[] = [];
      do {
        const piece = this.piece(at);
        pieces.push(piece);
        at += 4 + piece.length;
      } while (at + 4 <= this.stream.length && this.view.getUint16(at, true) === record.continued);
      if (type === record.begin) depth++;
      if (depth === 1) yield { type, data: viewOf(pieces[0] as Uint8Array), pieces };
      if (type === record.end && --depth === 0) return;
    }
    // Without an end, nobody knows what is missing.
    throw damaged("Workbook");
  }

  private piece(at: number): Uint8Array {
    if (++this.count > this.limits.elements) throw refusal("tooManyElements");
    const length = this.view.getUint16(at + 2, true);
    if (at + 4 + length > this.stream.length) throw damaged("Workbook");
    return this.stream.subarray(at + 4, at + 4 + length);
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
