import type { Evaluation } from "../generated/evaluation";
import { mustBeReadable } from "./readable";

/** The evaluation itself, indented, in the order of its schema. Throws `OptionError`. */
export function formatJson(evaluation: Evaluation): string {
  mustBeReadable(evaluation);
  return `${JSON.stringify(evaluation, null, 2)}\n`;
}

/** The evaluation on one line, for streams of many. Throws `OptionError`. */
export function formatNdjson(evaluation: Evaluation): string {
  mustBeReadable(evaluation);
  return `${JSON.stringify(evaluation)}\n`;
}
