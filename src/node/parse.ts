import type { Problem } from "../base/errors";
import { type DoubledName, doubledNames } from "../base/json/doubled-names";
import { explainSyntax } from "../validation/syntax";
import { decodeUtf8 } from "./decode";
import { foreignByBytes, foreignByName, foreignProblem, looksLikeRows } from "./foreign";

export type Parsed =
  /** The document as `JSON.parse` gives it, and the names its text says twice. */
  { readonly document: unknown; readonly doubled: readonly DoubledName[] } | { readonly problem: Problem };

/** A whole file as a JSON document, or in a sentence why it is none: another kind of file, encoding, syntax. */
export function parseFile(bytes: Uint8Array, path: string): Parsed {
  const packed = foreignByBytes(bytes, path);
  if (packed !== null) return { problem: foreignProblem(packed) };
  const parsed = parseJson(bytes);
  if ("document" in parsed || parsed.problem.code === "empty") return parsed;
  const kind = foreignByName(path) ?? (looksLikeRows(bytes) ? "csv" : null);
  return kind === null ? parsed : { problem: foreignProblem(kind) };
}

/** Bytes as a JSON document, or in a sentence why they are none. `firstLine` is where they stand in their file. */
export function parseJson(bytes: Uint8Array, firstLine = 1): Parsed {
  const text = decodeUtf8(bytes, firstLine);
  if (typeof text !== "string") return { problem: text };
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return { problem: explainSyntax(text, firstLine) };
  }
  return { document, doubled: doubledNames(text, document, firstLine) };
}
