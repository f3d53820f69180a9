import type { Schema } from "../schemas";
import type { Checks } from "./sound";

/** A function that says whether everything but the entries of the lists is as the schemas say. */
export function printHead(submission: Schema, checks: Checks): string {
  return `export function isHeadSound(d) {\n  return ${checks.call(submission, "d")};\n}\n`;
}
