import type { Evaluator } from "../document/evaluator";
import { techniqueTitle } from "../dossier/layout/answer-columns";
import { type CheckRow, planChecklist } from "../dossier/layout/checklist";
import { writeWorkbook } from "../dossier/write/workbook";
import type { Evaluation } from "../generated/evaluation";
import type { ChecklistLine } from "../report/checklist/lines";
import { ruleLines } from "./rule-lines";

/** Enough to name every entry of a site that is to be looked at. */
export const checklistLimits = { items: 2000, missing: 200, evidence: 0 };

/** The checklist as a workbook to fill in on the visit. */
export function checklistBook(
  { site, period }: Evaluation,
  lines: readonly ChecklistLine[],
  evaluator: Evaluator,
): Uint8Array {
  const rules = ruleLines(evaluator, site.tier);
  return writeWorkbook(planChecklist({ site, period, rules, rows: lines.flatMap(rowsOf) }));
}

function rowsOf(line: ChecklistLine): CheckRow[] {
  const { rule, number, title, place, answered } = line;
  const question = answered === undefined ? line.question : `${line.question}（已答：${answered}）`;
  const technique = line.techniques.map(techniqueTitle).join("、");
  const row = { rule, number, title, technique, place, question };
  if (line.entries.length === 0) return [{ ...row, missing: line.missing.join("；") }];
  return line.entries.map(({ id, missing }) => ({ ...row, item: id!, missing: missing.join("；") }));
}
