import { InputError } from "../../../base/errors";
import { type Limits, mebibyte, smallPart } from "../limits";
import { damaged, refusal } from "../problem";
import { crc32 } from "./crc";
import { directoryOf, type Entry, packedBytes } from "./directory";
import { inflated } from "./inflate";

const stored = 0;
const deflated = 8;

/** An archive whose directory was found harmless; parts are unpacked when they are read, and counted again. */
export class Archive {
  private readonly entries: ReadonlyMap<string, Entry>;
  private unpacked = 0;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly limits: Limits,
  ) {
    const entries = directoryOf(bytes, limits.parts);
    for (const entry of entries) checkEntry(entry, limits);
    const total = entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
    if (total > limits.unpackedBytes) throw tooLarge(limits);
    // Two parts of one name: programs do not agree which of them counts.
    this.entries = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
    if (this.entries.size < entries.length) throw damaged("zip");
  }

  get names(): readonly string[] {
    return [...this.entries.values()].map(({ name }) => name);
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  /** The bytes of a part, piece by piece. Throws where there is none, and as soon as it is larger than it may be. */
  *read(name: string): Generator<Uint8Array> {
    const entry = this.entries.get(name.toLowerCase());
    if (entry === undefined) throw damaged(name);
    let size = 0;
    let crc = 0;
    for (const piece of pieces(this.bytes, entry)) {
      size += piece.length;
      crc = crc32(piece, crc);
      this.unpacked += piece.length;
      if (size > entry.unpacked) throw damaged(name);
      if (this.unpacked > this.limits.unpackedBytes) throw tooLarge(this.limits);
      yield piece;
    }
    // Bytes that changed on the way may still unpack, to other values.
    if (size !== entry.unpacked || crc !== entry.crc) throw damaged(name);
  }
}

function* pieces(bytes: Uint8Array, entry: Entry): Generator<Uint8Array> {
  const packed = packedBytes(bytes, entry);
  if (entry.method === stored) {
    yield packed;
    return;
  }
  if (entry.method !== deflated) throw damaged(entry.name);
  try {
    yield* inflated(packed);
  } catch (error) {
    throw error instanceof InputError ? error : damaged(entry.name);
  }
}

function checkEntry({ name, encrypted, packed, unpacked }: Entry, limits: Limits): void {
  const part = name.slice(0, 100);
  const leaves = name.startsWith("/") || /^[A-Za-z]:/.test(name) || name.split("/").includes("..");
  if (leaves || name.includes("\0")) throw refusal("unsafePartName", { part });
  if (encrypted) throw refusal("passwordProtected");
  if (unpacked > limits.unpackedBytes) throw tooLarge(limits);
  if (unpacked > smallPart && unpacked > packed * limits.ratio)
    throw refusal("packedTooTight", { part, limit: limits.ratio });
}

function tooLarge(limits: Limits): InputError {
  return refusal("unpackedTooLarge", { limit: Math.round(limits.unpackedBytes / mebibyte) });
}
