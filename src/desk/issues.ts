import { readPointer } from "../base/pointer";
import type { Issue } from "../dossier/annotate/issue";
import type { Imported } from "../dossier/read/import";
import { completenessPlace, placeToFill } from "../dossier/read/places";
import type { CellPlace, Remark } from "../dossier/remarks";
import type { Defect, Evaluation, Finding, Supply } from "../generated/evaluation";
import { model } from "../generated/model";
import { missingText } from "../report/places";
import { isMaterial } from "../report/supply";
import { say } from "../text/index";

/** An issue, and the workbook it is in; `null` where it speaks of all. */
export interface FiledIssue extends Issue {
  readonly file: string | null;
}

/** People who fill in Chinese workbooks read what is noted there; the language of the command line is its own. */
const locale = "zh-CN";

/** What was not understood, what is wrong in the records, what is missing, and what does not conform. */
export function issuesOf(
  imported: Imported,
  told: { readonly remarks: readonly Remark[]; readonly defects: readonly Defect[] },
  evaluation: Evaluation | null,
): FiledIssue[] {
  const at = (pointer: string) => placed(placeToFill(imported, pointer, model));
  const remarks = told.remarks.map(
    ({ severity, text, written, ...place }): FiledIssue => ({
      kind: severity === "error" ? "unread" : "notice",
      ...placed(place),
      text: text[locale],
      ...(written !== undefined && { written }),
    }),
  );
  const wrong = told.defects.map(
    ({ severity, pointer, text }): FiledIssue => ({
      kind: severity === "error" ? "data" : "notice",
      ...at(pointer),
      text: text[locale],
      ...writtenAt(imported, pointer),
    }),
  );
  if (evaluation === null) return [...remarks, ...wrong];
  const { findings, toSupply } = evaluation;
  const failed = findings.filter(({ outcome }) => outcome === "fail");
  return [
    ...remarks,
    ...wrong,
    ...failed.flatMap((finding) => issuesOfFinding(finding, at)),
    ...toSupply.filter(isMaterial).map((supply) => missing(evaluation, supply, imported)),
  ];
}

type Place = Pick<FiledIssue, "file" | "place">;

function placed(place: CellPlace | undefined): Place {
  if (place === undefined || place.sheet === "") return { file: null, place: null };
  return { file: place.file, place: { sheet: place.sheet, cell: place.cell } };
}

/** At each entry that falls short, and at those behind the finding as a whole; where there are none, at no cell. */
function issuesOfFinding(finding: Finding, at: (pointer: string) => Place): FiledIssue[] {
  const rule = ruleOf(finding);
  const kind = "nonconforming";
  const short = finding.items?.list.filter(({ outcome }) => outcome === "fail") ?? [];
  const own = new Set(short.map(({ pointer }) => pointer));
  const others = finding.evidence?.pointers.filter((pointer) => !own.has(pointer)) ?? [];
  const issues = [
    ...short.map(({ pointer, text }) => ({ kind, ...at(pointer), text: text[locale], rule }) as const),
    ...others.map((pointer) => ({ kind, ...at(pointer), text: finding.text[locale], rule }) as const),
  ];
  return issues.length > 0 ? issues : [{ kind, file: null, place: null, text: finding.text[locale], rule }];
}

const mostRules = 3;

function missing(evaluation: Evaluation, supply: Supply, imported: Imported): FiledIssue {
  const { findings } = evaluation;
  const { kind, pointer } = supply;
  const find = kind === "partialList" ? completenessPlace : placeToFill;
  const rules = findings.filter(({ id }) => supply.rules.includes(id)).map(ruleOf);
  const titles = rules.slice(0, mostRules).map(({ title }) => title);
  const clauses = new Set(rules.map(({ clause }) => clause).filter((clause) => clause !== ""));
  const more = rules.length > mostRules ? `等${rules.length}条规则` : "";
  return {
    kind: "missing",
    ...placed(find(imported, pointer, model)),
    text: missingSentence(kind, missingText(evaluation, supply, locale)),
    rule: { title: titles.join("；") + more, clause: [...clauses].slice(0, mostRules).join("、") },
  };
}

function missingSentence(kind: Supply["kind"], what: string): string {
  if (kind === "list") return `没有提供：${what}。`;
  if (kind === "partialList") return `没有说明：${what}。`;
  return `${what}（${say(`missingKind.${kind}`, locale)}）。`;
}

function ruleOf({ title, clause }: Finding): NonNullable<Issue["rule"]> {
  return { title: title[locale], clause: clause ?? "" };
}

/** What a defect speaks of, where it is a single value. */
function writtenAt({ submission }: Imported, pointer: string): { written?: string } {
  const value = readPointer(submission, pointer);
  return typeof value === "string" || typeof value === "number" ? { written: String(value) } : {};
}
