import type {
  AnyAssessedFinding,
  ChangeCause,
  ComparisonDifferences,
  Finding,
} from "../../generated/evaluation";
import { notInForce, numbersChanged } from "./numbers";
import { type Ingredient, ingredients, type Mixture, type Runs } from "./runs";
import type { ComparedSide, Pair } from "./side";
import { sameIn, stateOf } from "./state";

export interface Sides {
  readonly before: ComparedSide;
  readonly after: ComparedSide;
  readonly differences: ComparisonDifferences;
}

type Both = { readonly before: Finding; readonly after: Finding };

/** Why a finding that both sides have is not as it was. */
export function causeOf(sides: Sides, pair: Pair & Both, runs: Runs | null): ChangeCause {
  if (onlyWaived(pair)) return "waiver";
  const found = (runs && byRuns(sides, pair, runs)) ?? byDocuments(sides, pair);
  return found === "several" || found === "cannotTell" ? found : named(found, sides, pair);
}

/** All but what was accepted is as it was. */
function onlyWaived({ before, after }: Both): boolean {
  const [was, is] = [stateOf(before), stateOf(after)];
  return (
    was.waived !== is.waived && sameIn("all", { ...was, waived: undefined }, { ...is, waived: undefined })
  );
}

/** An ingredient in the words of a comparison. */
function named(ingredient: Ingredient, sides: Sides, pair: Pair & Both): ChangeCause {
  const lapsed =
    pair.before.attestation?.effect === "answers" && pair.after.attestation?.effect === "expired";
  if (lapsed && (ingredient === "answers" || ingredient === "on")) return "answerLapsed";
  if (ingredient === "rules") return ruleCause(sides, pair);
  if (ingredient === "answers") return "answer";
  return ingredient === "waivers" ? "waiver" : ingredient;
}

/** Whether the rule says something else, rests on another number, or holds on other days. */
function ruleCause({ before, after }: Sides, pair: Pair & Both): ChangeCause {
  if (notInForce(pair.before) !== notInForce(pair.after)) return "edition";
  const { rulebook } = pair.after;
  if (editionOf(before, rulebook) !== editionOf(after, rulebook)) return "edition";
  return numbersChanged(pair).length > 0 && sameWords(pair) ? "number" : "rule";
}

/** What a rulebook is an edition of, on one side. */
export function editionOf({ evaluation }: ComparedSide, id: string): string {
  const found = evaluation.rulebooks.find((one) => one.id === id);
  return JSON.stringify([found?.number, found?.published, found?.inForce]);
}

/** All that a document shows of a rule, its numbers apart. */
function sameWords({ before, after }: Both): boolean {
  const shown = ({ provision, basis, weight, title, measured, question }: Finding) =>
    JSON.stringify([provision, basis, weight, title, question, measured.map(({ fact }) => fact)]);
  return shown(before) === shown(after);
}

/**
 * Changed one thing at a time: the cause is what alone moves the finding to where it is, and without which it stays
 * where it was, while nothing else alone moves it. Where there is no such one thing it is several. Null where too little
 * is at hand.
 */
function byRuns({ differences }: Sides, pair: Pair & Both, runs: Runs): Ingredient | "several" | null {
  const differing = ingredients.filter((one) => differences[one] === "differs");
  if (differing.length < 2) return differing[0] ?? null;
  const seen = differing.map((one) => ({
    one,
    alone: like(pair, runs, { ...all("before"), [one]: "after" }),
    without: like(pair, runs, { ...all("after"), [one]: "before" }),
  }));
  const tried = seen.filter(({ alone, without }) => alone !== null || without !== null);
  if (tried.length < seen.length) return null;
  const did = seen.filter(({ alone, without }) => is(alone, "after") && is(without, "before"));
  const others = seen.filter((one) => did.indexOf(one) < 0);
  const idle = others.every(({ alone, without }) => is(alone, "before") && is(without, "after"));
  return did.length === 1 && idle ? did[0]!.one : "several";
}

/** What was not tried contradicts nothing. */
function is(found: Like, wanted: "before" | "after"): boolean {
  return found === null || found === wanted;
}

function all(side: "before" | "after"): Mixture {
  return { data: side, rules: side, on: side, answers: side, waivers: side };
}

type Like = "before" | "after" | "neither" | null;

/** Which of the two a mixture is like, in what moved. */
function like({ before, after }: Both, runs: Runs, mixture: Mixture): Like {
  const id = mixture.rules === "before" ? before.id : after.id;
  const found: AnyAssessedFinding | null = runs.finding(mixture, id);
  if (found === null) return null;
  const [was, now] = [stateOf(before), stateOf(after)];
  const moved = was.outcome === now.outcome ? "all" : "outcome";
  const state = stateOf(found);
  if (sameIn(moved, was, state)) return "before";
  return sameIn(moved, now, state) ? "after" : "neither";
}

/** What the two documents show: the one thing that differs and bears on the finding. */
function byDocuments({ before, after, differences }: Sides, pair: Pair & Both): Ingredient | "cannotTell" {
  if (before.evaluation.tool.version !== after.evaluation.tool.version) return "cannotTell";
  const answered = [pair.before, pair.after].some((one) => one.attestation?.effect === "answers");
  if (answered && automatic(pair.before) === automatic(pair.after)) return "answers";
  const bearing = ingredients.filter((one) => {
    if (one === "waivers") return false;
    if (one === "answers") return differences.answers === "differs" && hasAnswers(pair);
    if (one === "rules") return differences.rules === "differs" && rulesBear(before, after, pair);
    return differences[one] !== "same";
  });
  return bearing.length === 1 ? bearing[0]! : "cannotTell";
}

function automatic({ automatedOutcome, outcome }: Finding): string {
  return automatedOutcome ?? outcome;
}

function hasAnswers({ before, after }: Both): boolean {
  return [before, after].some(
    ({ attestation, items }) => attestation !== undefined || items?.list.some((one) => one.attestation),
  );
}

function rulesBear(before: ComparedSide, after: ComparedSide, pair: Pair & Both): boolean {
  const digest = ({ evaluation }: ComparedSide) =>
    evaluation.rulebooks.find(({ id }) => id === pair.after.rulebook)?.digest;
  const profiles = before.evaluation.profile.digest !== after.evaluation.profile.digest;
  const stands = numbersChanged(pair).length > 0 || notInForce(pair.before) !== notInForce(pair.after);
  return profiles || stands || digest(before) !== digest(after);
}
