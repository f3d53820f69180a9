import type { Encoding } from "../model";
import { refusal } from "../problem";

/**
 * The text of a file without a statement of its encoding. UTF-8 is tried first and strictly: text in another encoding
 * is practically never well-formed UTF-8, while nearly anything is well-formed GB18030.
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const marked = markedEncoding(bytes);
  const tried: readonly Encoding[] = marked === null ? ["utf-8", "gb18030"] : [marked];
  for (const encoding of tried) {
    const text = decodedAs(bytes, encoding);
    // No text holds the character zero; what does is some other file.
    if (text !== null && !text.includes("\0")) return { text, encoding };
  }
  throw refusal(bytes.includes(0) ? "notWorkbook" : "encodingUnknown");
}

function markedEncoding(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
}

function decodedAs(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
