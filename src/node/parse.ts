import type { Problem } from "../base/errors";
import { type DoubledName, doubledNames } from "../base/json/doubled-names";
import { decodeUtf8 } from "./decode";
import { readingProblem } from "./problem";
import { explainSyntax } from "./syntax";

export type Parsed =
  /** The document as `JSON.parse` gives it, and the names its text says twice. */
  { readonly document: unknown; readonly doubled: readonly DoubledName[] } | { readonly problem: Problem };

/** Bytes as a JSON document, or in a sentence why they are none. `firstLine` is where they stand in their file. */
export function parseJson(bytes: Uint8Array, firstLine = 1): Parsed {
  const text = decodeUtf8(bytes, firstLine);
  if (typeof text !== "string") return { problem: text };
  try {
    const document: unknown = JSON.parse(text);
    return { document, doubled: doubledNames(text, document, firstLine) };
  } catch (error) {
    if (text.trim() === "") return { problem: readingProblem("empty") };
    const problem = explainSyntax(text, firstLine);
    if (problem === null) throw error;
    return { problem };
  }
}
