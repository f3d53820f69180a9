import type { Problem } from "../base/errors";
import { decodeUtf8 } from "./decode";
import { readingProblem } from "./problem";
import { explainSyntax } from "./syntax";

export type Parsed = { readonly document: unknown } | { readonly problem: Problem };

/** Bytes as a JSON document, or in a sentence why they are none. `firstLine` is where they stand in their file. */
export function parseJson(bytes: Uint8Array, firstLine = 1): Parsed {
  const text = decodeUtf8(bytes, firstLine);
  if (typeof text !== "string") return { problem: text };
  try {
    return { document: JSON.parse(text) as unknown };
  } catch (error) {
    if (text.trim() === "") return { problem: readingProblem("empty") };
    const problem = explainSyntax(text, firstLine);
    if (problem === null) throw error;
    return { problem };
  }
}
