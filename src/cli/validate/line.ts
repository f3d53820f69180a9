import type { FoundDefects } from "../../evaluation/evaluator";
import { describe, describeGroup } from "../../validation/defect";
import type { Place } from "../problems";

/** What was found in one input, on one line: schemas/output/validation.schema.json. */
export function validatedLine({ file, line }: Place, { defects, personal }: FoundDefects): string {
  const { errors, notices, listed, groups } = defects;
  const told = {
    defects: listed.map((found) => describe(found, personal)),
    defectGroups: groups.map((group) => describeGroup(group, personal)),
    defectTotals: { errors, notices, reported: listed.length },
  };
  return `${JSON.stringify({ file, line, ...told })}\n`;
}
