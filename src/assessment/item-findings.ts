import { Evidence } from "../facts/evidence";
import { Missing } from "../facts/missing";
import type { Run } from "../facts/run";
import type { Selection } from "../facts/selection";
import type {
  AnyAssessedFinding,
  AnyAssessedItem,
  AssessedFailing,
  AssessedItem,
  AssessedItems,
  ItemOutcome,
} from "../generated/evaluation";
import { decided, FALSE, TRUE, type Truth, UNDEFINED } from "../logic/truth";
import { entryId, entryPointer } from "../submission/records";
import { addFailure } from "./failure";
import type { JudgedItems } from "./items";
import { missingOf } from "./missing";
import { outcomeOf } from "./outcome";
import { shortPeriodsOf } from "./periods";
import { readingsOf } from "./reading";
import type { CompiledRule } from "./rule";
import type { Settings } from "./settings";

/** How many failing entries a sentence names. */
const namedEntries = 5;

/** Adds the entries of a rule that goes through a list: totals of all, details of those that did not pass. */
export function addItems(
  run: Run,
  rule: CompiledRule,
  selection: Selection,
  items: JudgedItems,
  finding: AnyAssessedFinding,
  settings: Settings,
): void {
  const { each, records } = items;
  const list: AnyAssessedItem[] = [];
  const failing: number[] = [];
  for (let k = 0; k < each.length; k++) {
    const truth = each[k]!;
    if (truth === TRUE && !settings.fullEvidence && records.size === 0) continue;
    const outcome = outcomeOf(truth);
    const row = selection.index[k]!;
    if (outcome === "fail" && failing.length < namedEntries) failing.push(row);
    const attestation = records.get(k);
    const always = settings.fullEvidence || attestation !== undefined;
    const wanted = outcome === "fail" || outcome === "unknown";
    if (always || (wanted && list.length < settings.most.items)) {
      const item = itemOf(run, rule, selection, row, outcome, settings);
      list.push(attestation === undefined ? item : { ...item, attestation });
    }
  }
  const found: AssessedItems = countsOf(each);
  if (finding.outcome === "fail") {
    const first = selection.index[each.indexOf(FALSE)];
    found.failing = failingOf(run, rule, selection, failing, first);
  }
  // As with findings: what each outcome has, tests hold against the schema.
  if (list.length > 0) found.list = list as AssessedItem[];
  finding.items = found;
}

/** The sentence and the remedy speak of the first that certainly fails, whatever is listed. */
function failingOf(
  run: Run,
  rule: CompiledRule,
  selection: Selection,
  rows: readonly number[],
  first: number | undefined,
): AssessedFailing {
  const { list } = selection;
  const failing: AssessedFailing = { ids: rows.map((row) => entryId(list, row) ?? entryPointer(list, row)) };
  if (first !== undefined) addFailure(run, rule, failing, first);
  return failing;
}

/** Worst first, of the entries by what may hold of them. */
export function countsOf(each: readonly Truth[]): Partial<Record<ItemOutcome, number>> {
  const counts: Partial<Record<ItemOutcome, number>> = {};
  const byTruth = [0, 0, 0, 0, 0, 0, 0, 0];
  for (const truth of each) byTruth[truth]!++;
  const unknown = each.length - byTruth[TRUE]! - byTruth[FALSE]! - byTruth[UNDEFINED]!;
  if (byTruth[FALSE]! > 0) counts.fail = byTruth[FALSE]!;
  if (unknown > 0) counts.unknown = unknown;
  if (byTruth[TRUE]! > 0) counts.pass = byTruth[TRUE]!;
  if (byTruth[UNDEFINED]! > 0) counts.notApplicable = byTruth[UNDEFINED]!;
  return counts;
}

/** Whether a value was left out of the entry itself, or of one behind what was measured of it. */
function lostInside(
  run: Run,
  rule: CompiledRule,
  selection: Selection,
  row: number,
  { leftOut }: Settings,
): boolean {
  if (leftOut === null || !leftOut.touches(rule.fields)) return false;
  const behind = new Evidence(Number.POSITIVE_INFINITY);
  behind.entry(selection.list, row);
  rule.condition!.evidence(run, row, behind);
  return leftOut.touches(rule.fields, behind.listed);
}

function itemOf(
  run: Run,
  rule: CompiledRule,
  selection: Selection,
  row: number,
  outcome: ItemOutcome,
  settings: Settings,
): AnyAssessedItem {
  const lost = outcome === "pass" && lostInside(run, rule, selection, row, settings);
  const item: AnyAssessedItem = {
    pointer: entryPointer(selection.list, row),
    id: entryId(selection.list, row),
    outcome,
    ...(lost && { leftOut: true as const }),
    measured: readingsOf(run, rule.facts, row),
  };
  if (outcome === "unknown") {
    const missing = new Missing(settings.most.missing, run.records, false);
    if (!decided(rule.condition!.truth(run, row))) rule.condition!.explain(run, row, missing);
    rule.items!.explainEntry(run, row, missing);
    item.missing = missing.listed.map(missingOf);
  }
  if (outcome === "fail") addFailure(run, rule, item, row);
  if (outcome !== "fail" && outcome !== "unknown") return item;
  const periods = shortPeriodsOf(run, rule, row, settings.most.missing);
  if (periods !== undefined) item.periods = periods;
  return item;
}
