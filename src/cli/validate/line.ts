import type { DescribedDefects } from "../../document/evaluator";
import type { Place } from "../problems";

/** What was found in one input, on one line: schemas/output/validation.schema.json. */
export function validatedLine({ file, line }: Place, found: DescribedDefects): string {
  return `${JSON.stringify({ file, line, ...found })}\n`;
}
