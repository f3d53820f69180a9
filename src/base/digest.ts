import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";
import { canonicalJson } from "./canonical";
import { aText, either, someBytes } from "./option-checks";
import { checkArgument } from "./options";

/** `sha256:…` over bytes, or over the UTF-8 bytes of a text. */
export function digestOf(data: string | Uint8Array): string {
  checkArgument(data, "/data", either(aText, someBytes));
  return `sha256:${bytesToHex(sha256(typeof data === "string" ? utf8Bytes(data) : data))}`;
}

/** `sha256:…` over the canonical JSON of a value: does not depend on how a file is laid out. */
export function canonicalDigest(value: unknown): string {
  return digestOf(canonicalJson(value));
}

/** A mini-program has no TextEncoder. */
function utf8Bytes(text: string): Uint8Array {
  if (typeof TextEncoder !== "undefined") return utf8ToBytes(text);
  const escaped = unescape(encodeURIComponent(text));
  return Uint8Array.from(escaped, (character) => character.charCodeAt(0));
}
