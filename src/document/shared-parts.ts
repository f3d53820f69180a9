import { ByteWriter } from "../base/byte-writer";
import { deepFreeze } from "../rulebook/load";

/** Parts of evaluations that are the same for many sites: frozen, shared, and written from memory. */
export class SharedParts {
  private readonly bytes = new Map<object, Uint8Array | null>();

  /** Freezes a part all the way down and remembers it. */
  part<T extends object>(part: T): T {
    if (!this.bytes.has(part)) this.bytes.set(deepFreeze(part), null);
    return part;
  }

  /** The JSON of a remembered part as UTF-8, made when it is first asked for; `undefined` of any other object. */
  bytesOf(part: object): Uint8Array | undefined {
    const known = this.bytes.get(part);
    if (known !== null) return known;
    const writer = new ByteWriter();
    writer.utf8(JSON.stringify(part));
    const made = writer.take();
    this.bytes.set(part, made);
    return made;
  }
}
