import type { DescribedDefects } from "../../document/evaluator";
import type { ReadSubmission } from "../../node/submissions";

/** What was found in one input, on one line: schemas/output/validation.schema.json. */
export function validatedLine(
  { file, line, imported }: Pick<ReadSubmission, "file" | "line" | "imported">,
  found: DescribedDefects,
): string {
  const cells = imported === undefined ? {} : { cells: imported.remarks };
  return `${JSON.stringify({ file, line, ...found, ...cells })}\n`;
}
