import { flatMap } from "../../base/es2018";
import type { Locale } from "../../base/language";
import type { Evaluation, Finding, ItemFinding, Technique } from "../../generated/evaluation";
import { heading } from "../../text/index";
import { lackingText } from "../items";
import { entryName, type Names } from "../options";
import { attestationText, clauseText, questionHeading } from "../phrases";
import { missingText } from "../places";
import { clauseOf, rulebookName } from "../selection";
import { isMaterial } from "../supply";

/** An entry that is to be looked at, and what is missing of it. */
export interface ChecklistEntry {
  readonly id: string | null;
  readonly name: string;
  readonly missing: readonly string[];
}

/** One thing to look at on a visit. */
export interface ChecklistLine {
  /** `<rulebook>#<rule>` */
  readonly rule: string;
  /** As documents name it: the rulebook and the number of the rule in it. */
  readonly number: string;
  readonly title: string;
  /** Under which it stands in the list. */
  readonly technique: Technique;
  /** All that are advised, that one first. */
  readonly techniques: readonly Technique[];
  /** What is looked at, as the document divides it. */
  readonly place: string;
  readonly weight: Finding["weight"];
  readonly questionHeading: string;
  readonly question: string;
  readonly entries: readonly ChecklistEntry[];
  /** Entries that are to be looked at and are not named, because too many are or they have no place in the data. */
  readonly unnamed: number;
  readonly missing: readonly string[];
  /** What was answered before. */
  readonly answered?: string;
}

export interface ChecklistOptions {
  readonly locale: Locale;
  readonly names?: Names | undefined;
  /** Number of a rule in its rulebook, which never changes. */
  readonly numberOf: (rule: string) => number;
}

export const techniques: readonly Technique[] = ["documentReview", "observation", "interview"];

/** Gaps that no visit closes. */
const notOnTheSpot = ["periodNotOver", "interpretation"];

/** What a person assesses, and what is unknown and a person may answer: by technique, then in the order of the documents. */
export function checklistLines(evaluation: Evaluation, options: ChecklistOptions): ChecklistLine[] {
  const lines = evaluation.findings.filter(isForPerson).map((f) => lineOf(evaluation, f, options));
  return flatMap(techniques, (technique) => lines.filter((line) => line.technique === technique));
}

function isForPerson({ outcome, question, missing, items }: Finding): boolean {
  if (outcome === "notApplicable") return false;
  if (question !== undefined) return true;
  if (outcome !== "unknown") return false;
  const gaps = [...(missing?.list ?? []), ...flatMap(items?.list ?? [], (item) => item.missing ?? [])];
  return gaps.length === 0 || gaps.some(({ kind }) => !notOnTheSpot.includes(kind));
}

function lineOf(evaluation: Evaluation, f: Finding, options: ChecklistOptions): ChecklistLine {
  const { locale } = options;
  const clause = clauseOf(evaluation, f);
  const advised = f.technique ?? ["documentReview"];
  // Who has to be there anyway looks at the papers there, too.
  const technique = advised.includes("observation") ? "observation" : advised[0]!;
  const open = f.items?.list.filter(({ outcome }) => outcome === "unknown") ?? [];
  const entries = open.filter(({ id }) => id !== null).map((item) => entryOf(evaluation, item, options));
  const own = f.missing?.list.filter((one) => one.kind !== "personsAnswer") ?? [];
  const of = { rulebook: rulebookName(evaluation, f.rulebook), number: options.numberOf(f.id) };
  return {
    rule: f.id,
    number: heading("checklistNumber", locale, of),
    title: f.title[locale],
    technique,
    techniques: [technique, ...advised.filter((one) => one !== technique)],
    place: clauseText(f.clause, clause?.title[locale] ?? null, locale),
    weight: f.weight,
    questionHeading: f.question === undefined ? heading("question", locale) : questionHeading(f, locale),
    question: f.question?.[locale] ?? heading("checklistConfirm", locale, { title: f.title[locale] }),
    entries,
    unnamed: Math.max(0, (f.items?.byOutcome.unknown ?? 0) - entries.length),
    missing:
      entries.length > 0 ? [] : own.filter(isMaterial).map((one) => missingText(evaluation, one, locale)),
    ...(f.attestation && { answered: attestationText(f.attestation, f.outcome, locale) }),
  };
}

function entryOf(
  evaluation: Evaluation,
  item: ItemFinding,
  { locale, names }: ChecklistOptions,
): ChecklistEntry {
  const { pointer, id } = item;
  return {
    id,
    name: entryName(pointer, id, names, locale)!,
    missing: lackingText(evaluation, item.missing ?? [], pointer, locale),
  };
}
