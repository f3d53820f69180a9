import type { Text } from "../base/language";
import { Blame } from "../facts/blame";
import type { Run } from "../facts/run";
import type { Selection } from "../facts/selection";
import type { AttestationRecord, Finding, ItemFinding } from "../generated/evaluation";
import { decided, FALSE, type Truth } from "../logic/truth";
import { entryId, entryPointer } from "../submission/records";
import { isMessageKey, label } from "../text";
import { lostValues, measuredOf, withUnit } from "./blank-finding";
import { type Outcome, outcomeOf } from "./outcome";
import type { CompiledRule } from "./rule";
import type { Settings } from "./settings";
import { missingOf, ownMessage } from "./words";

/** Entries as the engine judged them, and as they stand with attestations; what was attested, by place. */
export interface JudgedItems {
  readonly automated: readonly Truth[];
  readonly each: readonly Truth[];
  readonly records: ReadonlyMap<number, AttestationRecord>;
}

/** Adds the entries of a rule that goes through a list: totals of all, details of those that did not pass. */
export function addItems(
  run: Run,
  rule: CompiledRule,
  selection: Selection,
  items: JudgedItems,
  finding: Finding,
  settings: Settings,
): void {
  const { each, records } = items;
  const byOutcome: Partial<Record<Outcome, number>> = {};
  const list: ItemFinding[] = [];
  const failing: string[] = [];
  for (let k = 0; k < each.length; k++) {
    const outcome = outcomeOf(each[k]!);
    byOutcome[outcome] = (byOutcome[outcome] ?? 0) + 1;
    const row = selection.index[k]!;
    if (outcome === "fail" && failing.length < 5) {
      failing.push(entryId(selection.list, row) ?? entryPointer(selection.list, row));
    }
    const attested = records.get(k);
    const always = settings.fullEvidence || attested !== undefined;
    const wanted = outcome === "fail" || outcome === "unknown";
    if (always || (wanted && list.length < settings.most.items)) {
      const item = itemFinding(run, rule, selection, row, outcome, settings);
      list.push(attested === undefined ? item : { ...item, attestation: attested });
    }
  }
  finding.items = { total: each.length, byOutcome: ordered(byOutcome), listed: list.length, list };
  if (finding.outcome !== "fail") return;
  const fail = byOutcome.fail ?? 0;
  const ids = fail > failing.length ? label("finding.itemsMore", { ids: failing }) : failing;
  finding.text = label("finding.itemsFail", { total: each.length, fail, ids });
  const row = selection.index[each.indexOf(FALSE)];
  if (rule.message && row !== undefined) {
    const shortfall = rule.condition!.shortfall(run, row);
    finding.remedy = ownMessage(run, rule.message, row, itemSubject(selection, row), shortfall).remedy;
  }
}

function ordered(byOutcome: Partial<Record<Outcome, number>>): Partial<Record<Outcome, number>> {
  const result: Partial<Record<Outcome, number>> = {};
  for (const outcome of ["fail", "error", "unknown", "manual", "pass", "notApplicable"] as const) {
    if (byOutcome[outcome] !== undefined) result[outcome] = byOutcome[outcome];
  }
  return result;
}

function itemSubject(selection: Selection, row: number): Text {
  const id = entryId(selection.list, row) ?? entryPointer(selection.list, row);
  return { "zh-CN": id, en: id };
}

/** Whether a value was left out of the entry itself, or of one behind what was measured of it. */
function lostInside(
  run: Run,
  rule: CompiledRule,
  selection: Selection,
  row: number,
  settings: Settings,
): boolean {
  if (!lostValues(rule, settings)) return false;
  const entries = new Set([entryPointer(selection.list, row)]);
  rule.condition!.evidence(run, row, entries);
  return settings.leftOut!.touches(rule.fields, entries);
}

function itemFinding(
  run: Run,
  rule: CompiledRule,
  selection: Selection,
  row: number,
  outcome: Outcome,
  settings: Settings,
): ItemFinding {
  const subject = itemSubject(selection, row);
  const said =
    outcome === "pass" && lostInside(run, rule, selection, row, settings) ? "passWithout" : outcome;
  const key = `finding.item${said[0]!.toUpperCase()}${said.slice(1)}`;
  const item: ItemFinding = {
    pointer: entryPointer(selection.list, row),
    id: entryId(selection.list, row),
    outcome,
    measured: measuredOf(run, rule, row, true),
    text: isMessageKey(key) ? label(key, { subject }) : subject,
  };
  if (outcome === "unknown") {
    const blame = new Blame(settings.most.missing, run.records, false);
    if (!decided(rule.condition!.truth(run, row))) rule.condition!.blame(run, row, blame);
    rule.items!.blameEntry(run, row, blame);
    item.missing = blame.listed.map((blamed) => missingOf(blamed, run.records.model));
  }
  if (outcome !== "fail") return item;
  const shortfall = rule.condition!.shortfall(run, row);
  if (shortfall !== null) item.shortfall = withUnit(rule, shortfall);
  if (rule.message) item.text = ownMessage(run, rule.message, row, subject, shortfall).text;
  return item;
}
