const newline = 10;

/** Whole lines in one piece, or one line that was too long and of which nothing was kept. */
export interface Lines {
  /** Number of the first of them, counted from 1. */
  readonly first: number;
  readonly bytes: Uint8Array | null;
}

/**
 * Cuts a stream of bytes behind the last byte 10 of each chunk: a piece holds all lines that are whole by then, and
 * never more than a chunk and one line. UTF-8 and GB18030 never use byte 10 inside a character. A line that goes on
 * over chunks for more than `maxBytes` is passed over and told with `bytes: null`.
 */
export async function* splitLines(
  stream: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<Lines> {
  const begun = new Pending(maxBytes);
  let first = 1;
  for await (const chunk of stream) {
    const to = chunk.lastIndexOf(newline) + 1;
    if (to > 0) {
      for (const bytes of wholeLines(begun, chunk.subarray(0, to))) {
        yield { first, bytes };
        first += bytes === null ? 1 : linesIn(bytes);
      }
    }
    if (to < chunk.length) begun.add(chunk.subarray(to));
  }
  if (!begun.isEmpty) yield { first, bytes: begun.take() };
}

/** The line that was begun together with those that follow; alone where it is too long. */
function* wholeLines(begun: Pending, ending: Uint8Array): Generator<Uint8Array | null> {
  if (begun.isEmpty) return yield ending;
  const end = ending.indexOf(newline);
  begun.add(ending.subarray(0, end));
  if (!begun.isTooLong) return yield begun.take(ending.subarray(end));
  yield begun.take();
  if (end + 1 < ending.length) yield ending.subarray(end + 1);
}

function linesIn(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(newline); at >= 0; at = bytes.indexOf(newline, at + 1)) count++;
  return count;
}

/** The lines of a piece one by one, each with its number and without its end. */
export function* linesOf(
  bytes: Uint8Array,
  first: number,
): Generator<{ readonly number: number; readonly bytes: Uint8Array }> {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let from = 0, number = first; from < all.length; number++) {
    const found = all.indexOf(newline, from);
    const to = found < 0 ? all.length : found;
    yield { number, bytes: all.subarray(from, to) };
    from = to + 1;
  }
}

/** The pieces of a line that spans chunks of the stream. */
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

  /** What was added, with what follows it, in one piece; null when it was too long. */
  take(following?: Uint8Array): Uint8Array | null {
    if (following !== undefined) this.pieces.push(following);
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
