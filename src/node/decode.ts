import { isUtf8 } from "node:buffer";
import type { Problem } from "../base/errors";
import { readingProblem } from "./problem";

/** The text of UTF-8 bytes without a byte order mark, or why they are not UTF-8. `firstLine` counts from 1. */
export function decodeUtf8(bytes: Uint8Array, firstLine = 1): string | Problem {
  if (!isUtf8(bytes)) return explain(bytes, firstLine);
  const from = hasMark(bytes) ? 3 : 0;
  return Buffer.from(bytes.buffer, bytes.byteOffset + from, bytes.length - from).toString("utf8");
}

function hasMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

function explain(bytes: Uint8Array, firstLine: number): Problem {
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  if (mark === 0xfffe || mark === 0xfeff) return readingProblem("utf16");
  const line = firstLine + lineOfFirstError(bytes);
  return readingProblem(isGb18030(bytes) ? "gb18030" : "notUtf8", { line: String(line) });
}

/** Lines before the first one that is not UTF-8. */
function lineOfFirstError(bytes: Uint8Array): number {
  let from = 0;
  for (let line = 0; ; line++) {
    const to = bytes.indexOf(10, from);
    if (to < 0 || !isUtf8(bytes.subarray(from, to))) return line;
    from = to + 1;
  }
}

function isGb18030(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("gb18030", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
