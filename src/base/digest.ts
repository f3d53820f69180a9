import { SHA256 } from "@noble/hashes/sha2";
import { ByteWriter } from "./byte-writer";
import { canonicalJson } from "./canonical";
import { aText, either, someBytes } from "./option-checks";
import { checkArgument } from "./options";

/** `sha256:…` over bytes, or over the UTF-8 bytes of a text. */
export function digestOf(data: string | Uint8Array): string {
  checkArgument(data, "/data", either(aText, someBytes));
  return `sha256:${new Sha256().hex(typeof data === "string" ? utf8Bytes(data) : data)}`;
}

/** `sha256:…` over the canonical JSON of a value: does not depend on how a file is laid out. */
export function canonicalDigest(value: unknown): string {
  return digestOf(canonicalJson(value));
}

/** A mini-program has no TextEncoder. */
function utf8Bytes(text: string): Uint8Array {
  const writer = new ByteWriter(text.length * 3);
  writer.utf8(text);
  return writer.view();
}

/** Closes the message itself: the library writes its length with BigInt, which not every host has. */
class Sha256 extends SHA256 {
  hex(bytes: Uint8Array): string {
    const { length } = bytes;
    const end = new Uint8Array(blockLength + lengthBytes - ((length + lengthBytes) % blockLength));
    const view = new DataView(end.buffer);
    end[0] = 0x80;
    view.setUint32(end.length - 8, Math.floor(length / 2 ** 29));
    view.setUint32(end.length - 4, (length << 3) >>> 0);
    this.update(bytes).update(end);
    return this.get()
      .map((word) => (word >>> 0).toString(16).padStart(8, "0"))
      .join("");
  }
}

const blockLength = 64;
const lengthBytes = 8;
