import { ByteWriter } from "../base/byte-writer";
import { deepFreeze } from "../rulebook/load";

/** JSON of a part, made when it is first written. */
interface Written {
  text: string | null;
  bytes: Uint8Array | null;
}

/**
 * Parts of evaluations that are the same for every site. Only what is registered here, and so frozen,
 * is ever written from memory.
 */
const parts = new WeakMap<object, Written>();

/** Freezes a part all the way down and registers it. */
export function fixed<T extends object>(part: T): T {
  if (!parts.has(part)) parts.set(deepFreeze(part), { text: null, bytes: null });
  return part;
}

/** The JSON text of a registered part; `undefined` of any other object. */
export function knownText(part: object): string | undefined {
  const written = parts.get(part);
  if (written === undefined) return undefined;
  written.text ??= JSON.stringify(part);
  return written.text;
}

/** The same as UTF-8. */
export function knownBytes(part: object): Uint8Array | undefined {
  const written = parts.get(part);
  if (written === undefined) return undefined;
  if (written.bytes === null) {
    const writer = new ByteWriter();
    writer.utf8(JSON.stringify(part));
    written.bytes = writer.take();
  }
  return written.bytes;
}
