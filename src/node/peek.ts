const [newline, open, close] = [10, 123, 125];

/**
 * Tells NDJSON from one document by its beginning: a first line that opens and closes an object by itself, with
 * more behind it, is NDJSON. Gives the stream back whole.
 */
export async function peek(
  stream: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<{ form: "whole" | "lines"; rest: AsyncIterable<Uint8Array> }> {
  const iterator = stream[Symbol.asyncIterator]();
  const seen: Uint8Array[] = [];
  const beginning = new Beginning();
  for (let length = 0; !beginning.known && length <= limit; ) {
    const { done, value } = await iterator.next();
    if (done) break;
    seen.push(value);
    length += value.length;
    beginning.add(value);
  }
  return { form: beginning.isLines ? "lines" : "whole", rest: resumed(seen, iterator) };
}

class Beginning {
  private first = 0;
  private last = 0;
  private lineEnded = false;
  private more = false;

  get known(): boolean {
    return this.more || (this.lineEnded && !this.closesItself);
  }

  get isLines(): boolean {
    return this.more && this.closesItself;
  }

  private get closesItself(): boolean {
    return this.first === open && this.last === close;
  }

  add(chunk: Uint8Array): void {
    for (const byte of chunk) {
      if (byte === newline) this.lineEnded ||= this.first !== 0;
      else if (isSpaceOrMark(byte)) continue;
      else if (this.lineEnded) {
        this.more = true;
        return;
      } else {
        if (this.first === 0) this.first = byte;
        this.last = byte;
      }
    }
  }
}

/** Tab, carriage return, space, and the bytes of a byte order mark. */
function isSpaceOrMark(byte: number): boolean {
  return byte === 9 || byte === 13 || byte === 32 || byte === 0xef || byte === 0xbb || byte === 0xbf;
}

async function* resumed(seen: readonly Uint8Array[], iterator: AsyncIterator<Uint8Array>) {
  yield* seen;
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
}
