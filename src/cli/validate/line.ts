import type { Defect } from "../../generated/evaluation";
import type { Place } from "../problems";

/** The defects of one submission as a line of NDJSON (schemas/output/validation.schema.json). */
export function validatedLine({ file, line }: Place, defects: readonly Defect[]): string {
  return `${JSON.stringify({ file, line, defects })}\n`;
}
