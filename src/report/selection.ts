import { flatMap, hasOwn } from "../base/es2018";
import type { Locale } from "../base/language";
import type { Evaluation, Finding, Outcome, RulebookInfo, Weight } from "../generated/evaluation";
import { formatDate, heading } from "../text/index";

/** Worst first, as they are shown everywhere. */
export const outcomes: readonly Outcome[] = ["fail", "error", "unknown", "manual", "pass", "notApplicable"];
export const weights: readonly Weight[] = ["decides", "informs"];

export function select(evaluation: Evaluation, weight: Weight | null, ...wanted: Outcome[]): Finding[] {
  return evaluation.findings.filter(
    (f) => (weight === null || f.weight === weight) && (wanted.length === 0 || wanted.includes(f.outcome)),
  );
}

/** Worst outcome first; within one outcome the order of the evaluation. */
export function worstFirst(findings: readonly Finding[]): Finding[] {
  return flatMap(outcomes, (outcome) => findings.filter((f) => f.outcome === outcome));
}

export interface ClauseGroup {
  readonly rulebook: string;
  readonly clause: string | null;
  readonly title: string | null;
  readonly findings: Finding[];
}

/** Findings in their order, gathered under the clause file they come from. */
export function byClause(
  evaluation: Evaluation,
  findings: readonly Finding[],
  locale: "zh-CN" | "en",
): ClauseGroup[] {
  const groups = new Map<string, ClauseGroup>();
  for (const finding of findings) {
    const info = clauseOf(evaluation, finding);
    const title = info?.title[locale] ?? null;
    const key = JSON.stringify([finding.rulebook, finding.clause, title]);
    const group = groups.get(key) ?? {
      rulebook: finding.rulebook,
      clause: finding.clause,
      title,
      findings: [],
    };
    group.findings.push(finding);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** The clause a finding comes from. */
export function clauseOf(evaluation: Evaluation, finding: Finding) {
  const clauses = rulebookOf(evaluation, finding.rulebook)?.clauses ?? [];
  return (
    clauses.find((c) => c.rules.includes(finding.rule)) ?? clauses.find((c) => c.clause === finding.clause)
  );
}

export function rulebookOf(evaluation: Evaluation, id: string): RulebookInfo | undefined {
  return evaluation.rulebooks.find((r) => r.id === id);
}

/** The source a rule's content comes from, as its official publication: title, publisher, date. */
export function sourceCited(evaluation: Evaluation, f: Finding, locale: Locale): string | undefined {
  const source = sourceOf(evaluation, f);
  if (source === undefined || source.kind === "own") return source?.title[locale];
  const { title, publisher, date } = source;
  const said = title[locale].indexOf(publisher[locale]) < 0 ? [publisher[locale]] : [];
  const aside = [...said, ...(date === null ? [] : [formatDate(date, locale)])];
  if (aside.length === 0) return title[locale];
  return heading("cited", locale, { title: title[locale], aside: aside.join(heading("citedComma", locale)) });
}

/** What it is called in Chinese. */
export function sourceName(evaluation: Evaluation, f: Finding): string {
  return sourceOf(evaluation, f)?.title["zh-CN"] ?? "";
}

function sourceOf(evaluation: Evaluation, f: Finding) {
  const sources = rulebookOf(evaluation, f.rulebook)?.sources;
  return sources && hasOwn(sources, f.basis.source) ? sources[f.basis.source] : undefined;
}

/** Number or name by which a reader knows a rulebook. */
export function rulebookName(evaluation: Evaluation, id: string): string {
  return rulebookOf(evaluation, id)?.number ?? id;
}
