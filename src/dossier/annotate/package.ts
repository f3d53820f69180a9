import type { Limits } from "../table/limits";
import { damaged } from "../table/problem";
import { XmlReader } from "../table/xml";
import { Archive } from "../table/zip/archive";
import { archiveOfBytes } from "../write/archive";

/** The parts of a file, in their order; what nobody changes goes out as it came in. */
export class Package {
  private readonly parts = new Map<string, { name: string; bytes: Uint8Array }>();

  constructor(
    bytes: Uint8Array,
    private readonly limits: Limits,
  ) {
    const archive = new Archive(bytes, limits);
    for (const name of archive.names) this.set(name, joined([...archive.read(name)]));
  }

  has(name: string): boolean {
    return this.parts.has(name.toLowerCase());
  }

  text(name: string): string {
    return decoded(this.bytesOf(name), name).text;
  }

  /** The same, of a part nobody has read so far: it has to be as strict as the others. */
  checkedText(name: string): string {
    new XmlReader(this.limits).read([this.bytesOf(name)], name, { open: () => {} });
    return this.text(name);
  }

  /** In the encoding the part had. */
  write(name: string, text: string): void {
    const known = this.parts.get(name.toLowerCase());
    const { wide, mark } = known === undefined ? plain : decoded(known.bytes, name);
    this.set(known?.name ?? name, encoded(text, wide, mark));
  }

  /** `xl/comments2.xml` for `xl/comments`, `.xml`: the first that is not taken. */
  freeName(before: string, after: string): string {
    let number = 1;
    while (this.has(`${before}${number}${after}`)) number++;
    return `${before}${number}${after}`;
  }

  done(): Uint8Array {
    return archiveOfBytes([...this.parts.values()].map(({ name, bytes }) => [name, bytes]));
  }

  private bytesOf(name: string): Uint8Array {
    const part = this.parts.get(name.toLowerCase());
    if (part === undefined) throw damaged(name);
    return part.bytes;
  }

  private set(name: string, bytes: Uint8Array): void {
    this.parts.set(name.toLowerCase(), { name, bytes });
  }
}

interface Decoded {
  readonly text: string;
  /** Two bytes a letter, and which of them comes first. */
  readonly wide: "little" | "big" | null;
  readonly mark: boolean;
}

const plain: Omit<Decoded, "text"> = { wide: null, mark: false };

function decoded(bytes: Uint8Array, part: string): Decoded {
  const [a, b, c] = bytes;
  const wide = a === 0xff && b === 0xfe ? "little" : a === 0xfe && b === 0xff ? "big" : null;
  const name = wide === "little" ? "utf-16le" : wide === "big" ? "utf-16be" : "utf-8";
  try {
    const text = new TextDecoder(name, { fatal: true }).decode(bytes);
    return { text, wide, mark: wide !== null || (a === 0xef && b === 0xbb && c === 0xbf) };
  } catch {
    throw damaged(part);
  }
}

function encoded(text: string, wide: Decoded["wide"], mark: boolean): Uint8Array {
  const marked = mark ? `\ufeff${text}` : text;
  if (wide === null) return new TextEncoder().encode(marked);
  const view = new DataView(new ArrayBuffer(marked.length * 2));
  for (let at = 0; at < marked.length; at++) view.setUint16(at * 2, marked.charCodeAt(at), wide === "little");
  return new Uint8Array(view.buffer);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
