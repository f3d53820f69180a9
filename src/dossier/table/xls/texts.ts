import { damaged } from "../problem";

const wide = 1;
const withExtension = 4;
const withRuns = 8;

/** Reads texts from a record and those that continue it; where one is cut in two, the rest says anew how it is coded. */
export class TextReader {
  private piece = 0;
  private at: number;

  constructor(
    private readonly pieces: readonly Uint8Array[],
    at: number,
  ) {
    this.at = at;
  }

  /** A text with its length in one or two bytes before it. Marks of form and readings of characters are passed over. */
  text(lengthBytes: 1 | 2): string {
    const length = lengthBytes === 1 ? this.byte() : this.short();
    const flags = this.byte();
    const runs = flags & withRuns ? this.short() : 0;
    const extension = flags & withExtension ? this.short() + this.short() * 0x10000 : 0;
    const text = this.characters(length, flags);
    this.skip(runs * 4 + extension);
    return text;
  }

  private characters(length: number, flags: number): string {
    let text = "";
    let left = length;
    let width = flags & wide ? 2 : 1;
    while (left > 0) {
      if (this.rest() < width) width = this.nextPiece() & wide ? 2 : 1;
      const count = Math.min(left, Math.floor(this.rest() / width));
      if (count === 0) continue;
      text += decoded(this.bytes(count * width), width);
      left -= count;
    }
    return text;
  }

  /** Goes on to the record that continues this one, and gives its first byte. */
  private nextPiece(): number {
    this.piece++;
    this.at = 0;
    return this.byte();
  }

  private rest(): number {
    return (this.pieces[this.piece]?.length ?? 0) - this.at;
  }

  private bytes(count: number): Uint8Array {
    const piece = this.pieces[this.piece];
    if (piece === undefined || this.at + count > piece.length) throw damaged("Workbook");
    this.at += count;
    return piece.subarray(this.at - count, this.at);
  }

  private byte(): number {
    if (this.rest() <= 0 && this.piece + 1 < this.pieces.length) {
      this.piece++;
      this.at = 0;
    }
    return this.bytes(1)[0] as number;
  }

  private short(): number {
    const low = this.byte();
    return low | (this.byte() << 8);
  }

  private skip(count: number): void {
    let left = count;
    while (left > 0) {
      const here = Math.min(left, this.rest());
      this.at += here;
      left -= here;
      if (left === 0) return;
      this.piece++;
      this.at = 0;
      if (this.piece >= this.pieces.length) throw damaged("Workbook");
    }
  }
}

function decoded(bytes: Uint8Array, width: number): string {
  if (width === 2) return new TextDecoder("utf-16le").decode(bytes);
  // Not the decoder of that name, which is that of Windows.
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
