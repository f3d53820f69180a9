/** Grows as needed; writes UTF-8 without an encoder of the platform, which a mini-program lacks. */
export class ByteWriter {
  private buffer: Uint8Array;
  private end = 0;

  constructor(size = 1 << 16) {
    this.buffer = new Uint8Array(size);
  }

  /** A copy of what was written since the last `clear`. */
  take(): Uint8Array {
    return this.buffer.slice(0, this.end);
  }

  /** What was written since the last `clear`, until the next write. */
  view(): Uint8Array {
    return this.buffer.subarray(0, this.end);
  }

  clear(): void {
    this.end = 0;
  }

  /** How many bytes were written since the last `clear`. */
  get length(): number {
    return this.end;
  }

  /** Takes back what was written after the first so many bytes. */
  cut(length: number): void {
    this.end = Math.min(this.end, length);
  }

  private reserve(more: number): void {
    if (this.end + more <= this.buffer.length) return;
    const larger = new Uint8Array(Math.max(this.buffer.length * 2, this.end + more));
    larger.set(this.buffer.subarray(0, this.end));
    this.buffer = larger;
  }

  bytes(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    this.buffer.set(bytes, this.end);
    this.end += bytes.length;
  }

  byte(value: number): void {
    this.reserve(1);
    this.buffer[this.end++] = value;
  }

  /** Text of ASCII characters that need no escape. */
  ascii(text: string): void {
    const { length } = text;
    this.reserve(length);
    const { buffer } = this;
    let { end } = this;
    for (let i = 0; i < length; i++) buffer[end++] = text.charCodeAt(i);
    this.end = end;
  }

  /** Any text, as UTF-8. */
  utf8(text: string): void {
    const { length } = text;
    this.reserve(length * 3);
    const { buffer } = this;
    let { end } = this;
    for (let i = 0; i < length; i++) {
      let code = text.charCodeAt(i);
      if (code < 0x80) {
        buffer[end++] = code;
        continue;
      }
      if (code >= 0xd800 && code <= 0xdfff) {
        const low = code < 0xdc00 && i + 1 < length ? text.charCodeAt(i + 1) : 0;
        if (low >= 0xdc00 && low <= 0xdfff) {
          i++;
          code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
        } else code = 0xfffd;
      }
      end = multiByte(buffer, end, code);
    }
    this.end = end;
  }

  /** A JSON string, quotes included. Anything that needs an escape is left to `JSON.stringify`. */
  string(text: string): void {
    const { length } = text;
    this.reserve(length * 3 + 2);
    const { buffer } = this;
    let { end } = this;
    buffer[end++] = 0x22;
    let done = 0;
    for (let i = 0; i < length; i++) {
      const code = text.charCodeAt(i);
      if (code < 0x80) {
        if (code < 0x20 || code === 0x22 || code === 0x5c) break;
        buffer[end++] = code;
      } else if (code >= 0xd800 && code <= 0xdfff) break;
      else end = multiByte(buffer, end, code);
      done++;
    }
    if (done < length) {
      this.utf8(JSON.stringify(text));
      return;
    }
    buffer[end++] = 0x22;
    this.end = end;
  }
}

function multiByte(buffer: Uint8Array, at: number, code: number): number {
  let end = at;
  if (code < 0x800) buffer[end++] = 0xc0 | (code >> 6);
  else {
    if (code < 0x10000) buffer[end++] = 0xe0 | (code >> 12);
    else {
      buffer[end++] = 0xf0 | (code >> 18);
      buffer[end++] = 0x80 | ((code >> 12) & 0x3f);
    }
    buffer[end++] = 0x80 | ((code >> 6) & 0x3f);
  }
  buffer[end++] = 0x80 | (code & 0x3f);
  return end;
}
