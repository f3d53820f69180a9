import type { Run } from "../facts/run";
import type { Selection } from "../facts/selection";
import type {
  AnyAssessedFinding,
  AnyAssessedItem,
  AssessedAlternative,
  AssessedItemAlternative,
} from "../generated/evaluation";
import { UNDEFINED } from "../logic/truth";
import type { OpenFact } from "../rulebook/compiler";
import { entryPointer } from "../submission/records";
import type { Site } from "./applicability";
import { countsOf } from "./item-findings";
import { type Judged, judgedIn } from "./judged";
import { outcomeOf } from "./outcome";
import { readingsOf } from "./reading";
import type { CompiledRule, MeasuredFact } from "./rule";
import type { Settings } from "./settings";

/** The rule once more, under one reading of an open fact alone. */
interface Tried {
  readonly run: Run;
  readonly judged: Judged;
}

/** Says of each open interpretation that bears on a finding what each of its readings would give. */
export function addInterpretations(
  rule: CompiledRule,
  site: Site,
  finding: AnyAssessedFinding,
  { under, evidence }: Settings,
): void {
  if (under === null || finding.missing?.kinds.interpretation === undefined) return;
  const listed = (finding.items?.list ?? []).filter(({ outcome }) => outcome === "unknown");
  for (const fact of rule.open) {
    const tried = Array.from({ length: fact.count }, (_, k): Tried => {
      const run = under(fact, k);
      return { run, judged: judgedIn(run, rule, site, evidence) };
    });
    const alternatives = tried.map((one) => alternativeOf(rule, one));
    if (!differ(fact, alternatives, measuredBy(rule))) continue;
    finding.interpretations ??= [];
    finding.interpretations.push({ fact: fact.id, decision: fact.decision, alternatives });
    addToItems(rule, fact, tried, listed);
  }
}

/** What the source leaves open bears on a finding where the readings give different things: not only their names. */
function differ(
  { id, isChoice }: OpenFact,
  alternatives: readonly AssessedAlternative[],
  facts: readonly MeasuredFact[],
): boolean {
  const given = alternatives.map(({ outcome, measured = [], items }) => {
    const telling = measured.filter((_, k) => !isChoice || facts[k]!.id !== id);
    return JSON.stringify([outcome, items, telling]);
  });
  return given.some((one) => one !== given[0]);
}

function measuredBy({ definition, facts, siteFacts }: CompiledRule): readonly MeasuredFact[] {
  return definition.forEach === undefined ? facts : siteFacts;
}

function alternativeOf(rule: CompiledRule, { run, judged }: Tried): AssessedAlternative {
  const { outcome, scope, items } = judged;
  const told: AssessedAlternative = { outcome };
  if (scope.truth === UNDEFINED || rule.definition.assessedBy === "person") return told;
  const measured = measuredBy(rule);
  if (measured.length > 0) told.measured = readingsOf(run, measured, 0);
  if (items !== null) told.items = countsOf(items.each);
  return told;
}

function addToItems(
  rule: CompiledRule,
  fact: OpenFact,
  tried: readonly Tried[],
  listed: readonly AnyAssessedItem[],
): void {
  if (listed.length === 0) return;
  const places = tried.map(({ judged: { selection } }) => placesIn(selection));
  for (const item of listed) {
    const alternatives = tried.map((one, k) => itemUnder(rule, one, places[k]!.get(item.pointer)));
    if (!differ(fact, alternatives, rule.facts)) continue;
    item.interpretations ??= [];
    item.interpretations.push({ fact: fact.id, alternatives });
  }
}

function placesIn(selection: Selection | null): ReadonlyMap<string, number> {
  if (selection === null) return new Map();
  return new Map(selection.index.map((row, k) => [entryPointer(selection.list, row), k]));
}

/** An entry that is not among those selected is out of scope under this reading. */
function itemUnder(
  rule: CompiledRule,
  { run, judged: { selection, items } }: Tried,
  place: number | undefined,
): AssessedItemAlternative {
  if (place === undefined || items === null) return { outcome: "notApplicable" };
  const measured = readingsOf(run, rule.facts, selection!.index[place]!);
  return { outcome: outcomeOf(items.each[place]!), measured };
}
