const newline = 10;

/** One line without its end, or a line that was too long and of which nothing was kept. */
export interface Line {
  /** Counted from 1. */
  readonly number: number;
  readonly bytes: Uint8Array | null;
}

/**
 * Splits a stream of bytes at byte 10 without ever holding more than one line. UTF-8 and GB18030 never use byte
 * 10 inside a character. A line longer than `maxBytes` is passed over and reported with `bytes: null`.
 */
export async function* splitLines(stream: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Line> {
  const line = new Pending(maxBytes);
  let number = 1;
  for await (const chunk of stream) {
    let from = 0;
    for (let to = chunk.indexOf(newline); to >= 0; to = chunk.indexOf(newline, from)) {
      line.add(chunk.subarray(from, to));
      yield { number: number++, bytes: line.take() };
      from = to + 1;
    }
    if (from < chunk.length) line.add(chunk.subarray(from));
  }
  if (!line.isEmpty) yield { number, bytes: line.take() };
}

/** The pieces of one line that spans chunks of the stream. */
class Pending {
  private pieces: Uint8Array[] = [];
  private length = 0;
  constructor(readonly limit: number) {}

  get isEmpty(): boolean {
    return this.length === 0;
  }

  get isTooLong(): boolean {
    return this.length > this.limit;
  }

  add(piece: Uint8Array): void {
    this.length += piece.length;
    if (this.isTooLong) this.pieces = [];
    else this.pieces.push(piece);
  }

  take(): Uint8Array | null {
    const bytes = this.isTooLong ? null : joined(this.pieces);
    this.pieces = [];
    this.length = 0;
    return bytes;
  }
}

/** A whole stream in one piece; null when it is longer than `maxBytes`. */
export async function readAll(
  stream: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<Uint8Array | null> {
  const all = new Pending(maxBytes);
  for await (const chunk of stream) {
    all.add(chunk);
    if (all.isTooLong) return null;
  }
  return all.take();
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const [only] = pieces;
  return pieces.length === 1 && only ? only : Buffer.concat(pieces);
}
