import { PersonalNumbers } from "../base/personal/personal-numbers";
import { remarksOf } from "../desk/remarks";
import type { Evaluator } from "../document/evaluator";
import type { Imported } from "../dossier/read/import";
import { placeOf } from "../dossier/read/places";
import type { CellPlace, Remark } from "../dossier/remarks";
import type { Evaluation } from "../generated/evaluation";
import { placeText } from "../report/places";
import type { ProblemGroup } from "./protocol";

/** Cells named of one group; all are counted. */
const listed = 50;

/** What was not understood in the cells, then what is wrong in the records; errors first, equal ones together. */
export function problemsOf(
  imported: Imported | null,
  evaluator: Evaluator,
  evaluation: Evaluation | null,
): ProblemGroup[] {
  const remarks = imported === null ? [] : remarksOf(imported, evaluator);
  const all = [...groupsOf(remarks), ...(evaluation === null ? [] : defectsOf(evaluation, imported))];
  const of = (severity: ProblemGroup["severity"]) => all.filter((group) => group.severity === severity);
  return [...of("error"), ...of("notice")];
}

function groupsOf(remarks: readonly Remark[]): ProblemGroup[] {
  const personal = new PersonalNumbers();
  personal.noteAll(remarks.map(({ written, text }) => [written, text]));
  const groups = new Map<string, Remark[]>();
  for (const one of remarks) {
    const key = JSON.stringify([one.severity, one.text["zh-CN"]]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map((all) => {
    const { severity, text, written, question } = all[0]!;
    return {
      severity,
      text: personal.maskedAll(text),
      places: all.slice(0, listed).map(({ file, sheet, cell }) => ({ file, sheet, cell })),
      count: all.length,
      ...(all.length === 1 && written !== undefined && { written: personal.masked(written) }),
      ...(question && question.choices.length > 0 && { question }),
    };
  });
}

function defectsOf({ defectGroups, places }: Evaluation, imported: Imported | null): ProblemGroup[] {
  return defectGroups.map(({ severity, text, pointers, count }) => {
    const found = pointers.map((pointer): CellPlace => {
      const cell = imported === null ? undefined : placeOf(imported.positions, pointer);
      return cell ?? { file: null, sheet: placeText({ places }, pointer, "zh-CN") ?? "", cell: null };
    });
    return { severity, text, count, places: found.filter(({ sheet }) => sheet !== "") };
  });
}
