import { tool } from "../../assessment/tool";
import { formatVersion } from "../../base/format-version";
import { aText, listOf } from "../../base/option-checks";
import { readOptions, type Shape } from "../../base/options";
import type {
  AnyAssessedFinding,
  ChangedEntries,
  ChangeKind,
  ComparedDocument,
  Comparison,
  Evaluation,
  FindingChange,
} from "../../generated/evaluation";
import { causeOf, editionOf, type Sides } from "./cause";
import { checkSide, mustBeOfOneSite } from "./checks";
import { differencesOf } from "./differences";
import { judgedEntries, readEntries, type SeenItems, seenItems } from "./entries";
import { EntryDifferences } from "./entry-differences";
import { numbersChanged } from "./numbers";
import { askedOf, reinspected } from "./reinspection";
import { ingredients, Runs } from "./runs";
import { type ComparedSide, type Pair, pairsOf } from "./side";
import { changeOf, findingState, stateOf } from "./state";

export interface CompareOptions {
  /**
   * Items of a notice, for seeing whether they were put right: `<rulebook>#<rule>`, or the rule's permanent number in
   * place of its name, and behind a stroke the id of an entry (`pipl-28#3/C7`).
   */
  readonly only?: readonly string[];
}

const options: Shape<CompareOptions> = { only: listOf(aText) };
/**
 * Two evaluations of one site side by side: what became better, worse, is new or gone, and why. Where the submissions
 * and the rules are at hand, what differs is changed one thing at a time and assessed again; else causes are told by what
 * the documents show, or not at all. Throws `OptionError` for two of different sites or tiers.
 */
export function compare(before: ComparedSide, after: ComparedSide, given: CompareOptions = {}): Comparison {
  checkSide(before, "/before");
  checkSide(after, "/after");
  const { only } = readOptions(given, options);
  mustBeOfOneSite(before.evaluation, after.evaluation);
  const pairs = pairsOf(before, after);
  const asked = only && askedOf(only, pairs);
  const wanted = asked === undefined ? pairs : pairs.filter((one) => asked.some(({ pair }) => pair === one));
  const differences = differencesOf(before, after, pairs);
  const hasBoth = before.submission !== undefined && after.submission !== undefined;
  const runs = hasBoth && after.evaluator !== undefined ? new Runs({ before, after }) : null;
  const work: Work = { before, after, differences, runs, entries: entriesOf(before, after) };
  const changes = wanted.flatMap((pair) => changeIn(work, pair));
  const totals = { worsened: 0, opened: 0, settled: 0, changed: 0, improved: 0, new: 0, gone: 0, same: 0 };
  for (const { change } of changes) totals[change]++;
  totals.same = wanted.length - changes.length;
  return {
    formatVersion,
    kind: "comparison",
    tool,
    site: after.evaluation.site,
    before: comparedDocument(before.evaluation),
    after: comparedDocument(after.evaluation),
    method: runs === null ? "asShown" : "assessedAgain",
    differences,
    totals,
    findings: changes,
    ...(asked !== undefined && {
      reinspection: asked.map((one) =>
        reinspected(one, itemsOf(work, one.pair, "before"), itemsOf(work, one.pair, "after")),
      ),
    }),
  };
}

interface Work extends Sides {
  readonly runs: Runs | null;
  readonly entries: EntryDifferences | null;
}

function entriesOf(before: ComparedSide, { evaluator, submission }: ComparedSide): EntryDifferences | null {
  if (evaluator === undefined || submission === undefined || before.submission === undefined) return null;
  return new EntryDifferences(evaluator, before.submission, submission);
}

function changeIn(work: Work, pair: Pair): FindingChange[] {
  const { before, after, number } = pair;
  const { id, rulebook, clause, title, weight } = (after ?? before)!;
  const about = {
    id,
    ...(before !== null && before.id !== id && { was: before.id }),
    rulebook,
    instrument: instrumentOf(after === null ? work.before : work.after, rulebook),
    ...(number !== undefined && { number }),
    ...{ clause, title, weight },
  };
  if (before === null || after === null) {
    const change = before === null ? "new" : "gone";
    const states = { before: before && findingState(before), after: after && findingState(after) };
    return [{ ...about, change, cause: isNewBook(work, rulebook) ? "edition" : "rule", ...states }];
  }
  const seen = judgedEntries(itemsOf(work, pair, "before"), itemsOf(work, pair, "after"));
  const change = kindOf(pair, seen);
  if (change === null) return [];
  const cause = causeOf(work, { before, after, number }, work.runs);
  const hidden = change === "changed" && seen !== null && !seen.complete;
  const numbers = numbersChanged(pair);
  const entries = seen ?? (work.entries && usesData(work) ? readEntries(pair, work.entries) : null);
  return [
    {
      ...about,
      change,
      cause: hidden && cause === "cannotTell" ? "limits" : cause,
      before: findingState(before),
      after: findingState(after),
      ...(numbers.length > 0 && { numbers }),
      ...(entries !== null && { entries }),
    },
  ];
}

function instrumentOf({ evaluation }: ComparedSide, id: string): string {
  return evaluation.rulebooks.find((one) => one.id === id)?.number ?? id;
}

/** An instrument that only one side was judged by, or another edition of it. */
function isNewBook({ before, after }: Sides, rulebook: string): boolean {
  return editionOf(before, rulebook) !== editionOf(after, rulebook);
}

/** A rule that faults other entries, as many as before, is not as it was. */
function kindOf({ before, after }: Pair, seen: ChangedEntries | null): ChangeKind | null {
  const found = changeOf(stateOf(before!), stateOf(after!));
  return found ?? (after!.outcome === "fail" && seen !== null && seen.complete ? "changed" : null);
}

function usesData({ differences }: Work): boolean {
  return differences.data !== "same";
}

/** Entries of a rule on one side: of a run all, of a document those it lists. */
function itemsOf({ runs }: Work, pair: Pair, which: "before" | "after"): SeenItems | null {
  const finding = pair[which];
  if (finding === null) return null;
  const own = Object.fromEntries(ingredients.map((one) => [one, which]));
  const run: AnyAssessedFinding | null = runs?.finding(own as never, finding.id) ?? null;
  if (run?.items?.list !== undefined) return { list: run.items.list, complete: true, all: true };
  return seenItems(finding);
}

function comparedDocument({ on, period, window, submissionDigest, profile, conclusion, tool }: Evaluation) {
  const { id, title, digest } = profile;
  const document: ComparedDocument = {
    ...{ on, period, window, submissionDigest, profile: { id, title, digest } },
    ...{ conclusion: conclusion.overall, tool },
  };
  return document;
}
