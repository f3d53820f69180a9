import { canonicalJson } from "../../base/canonical";
import { firstDay } from "../../base/dates";
import { flatMap } from "../../base/es2018";
import type {
  ComparisonDifference,
  ComparisonDifferences,
  Evaluation,
  Finding,
} from "../../generated/evaluation";
import { notInForce, numbersChanged } from "./numbers";
import type { ComparedSide, Pair } from "./side";

/** What the two rest on that may be the same or not: by what was handed in where that is at hand, else by what they show. */
export function differencesOf(
  before: ComparedSide,
  after: ComparedSide,
  pairs: readonly Pair[],
): ComparisonDifferences {
  return {
    data: dataOf(before, after),
    rules: told(rulesDiffer(before.evaluation, after.evaluation) || pairs.some(standOtherwise)),
    on: told(judgedOf(before.evaluation) !== judgedOf(after.evaluation)),
    answers: told(answersOf(before, "attestation") !== answersOf(after, "attestation")),
    waivers: told(answersOf(before, "waiver") !== answersOf(after, "waiver")),
  };
}

function told(differs: boolean): ComparisonDifference {
  return differs ? "differs" : "same";
}

function dataOf(before: ComparedSide, after: ComparedSide): ComparisonDifference {
  if (before.submission !== undefined && after.submission !== undefined)
    return told(canonicalJson(before.submission) !== canonicalJson(after.submission));
  const [old, now] = [before.evaluation, after.evaluation];
  if (canonicalJson(old.period) !== canonicalJson(now.period)) return "differs";
  if (old.submissionDigest === null || now.submissionDigest === null) return "notKnown";
  return told(old.submissionDigest !== now.submissionDigest);
}

function rulesDiffer(before: Evaluation, after: Evaluation): boolean {
  return rulesOf(before) !== rulesOf(after);
}

function rulesOf({ profile, rulebooks }: Evaluation): string {
  return canonicalJson([profile.digest, rulebooks.map(({ id, digest }) => [id, digest])]);
}

/** The same rule, on other days: another number counts, or it is not in force on one of them. */
export function standOtherwise(pair: Pair): boolean {
  return numbersChanged(pair).length > 0 || notInForce(pair.before) !== notInForce(pair.after);
}

/** How much of the period was judged: all of it, or so many days. */
export function judgedOf({ period, window }: Evaluation): number | null {
  return window.to >= period.to ? null : firstDay(window.to) - firstDay(period.from);
}

/** What persons said, whatever site and period they wrote beside it: by what was given, else by what is recorded. */
function answersOf(side: ComparedSide, kind: "attestation" | "waiver"): string {
  const given = kind === "attestation" ? side.attestations : side.waivers;
  const all: readonly object[] = given ?? flatMap(side.evaluation.findings, (one) => recordsOf(one, kind));
  return canonicalJson(all.map(saidIn).map(canonicalJson).sort());
}

function recordsOf({ attestation, waiver, items }: Finding, kind: "attestation" | "waiver"): object[] {
  if (kind === "waiver") return waiver === undefined ? [] : [waiver];
  const ofItems = (items?.list ?? []).map((item) => item.attestation);
  return [attestation, ...ofItems].filter((one) => one !== undefined);
}

/** What does not belong to the answer itself: whom it speaks of, and what became of it. */
const beside = ["site", "period", "submissionDigest", "notNamed", "effect", "contradictedBy"];

export function saidIn(answer: object): Record<string, unknown> {
  const said = Object.entries(answer).filter(([name]) => beside.indexOf(name) < 0);
  return Object.fromEntries(said);
}
