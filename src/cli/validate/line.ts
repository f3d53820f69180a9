import type { DescribedDefects } from "../../document/evaluator";
import type { Remark } from "../../dossier/remarks";
import type { Place } from "../problems";

/** What was found in one input, on one line: schemas/output/validation.schema.json; of a workbook with its cells. */
export function validatedLine(
  { file, line }: Place,
  found: DescribedDefects,
  cells?: readonly Remark[],
): string {
  return `${JSON.stringify({ file, line, ...found, ...(cells !== undefined && { cells }) })}\n`;
}
