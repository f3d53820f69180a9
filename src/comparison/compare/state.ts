import type {
  AnyAssessedFinding,
  ChangeKind,
  Finding,
  FindingState,
  ItemTotals,
  Outcome,
} from "../../generated/evaluation";

/** What is compared of a finding, the same of assessments and evaluations. */
export interface State {
  readonly outcome: Outcome;
  readonly shortfall?: Amount | undefined;
  readonly items?: Partial<ItemTotals> | undefined;
  readonly waived?: true | undefined;
}

interface Amount {
  readonly fact: string;
  readonly atLeast: number;
  readonly atMost: number | null;
}

const decided = ["fail", "pass", "notApplicable"];

/** A finding as a comparison tells it. */
export function findingState({ outcome, shortfall, items, waiver }: Finding): FindingState {
  return {
    outcome,
    ...(shortfall !== undefined && { shortfall }),
    ...(items !== undefined && { items: items.byOutcome }),
    ...(waiver?.effect === "accepted" && { waived: true as const }),
  };
}

export function stateOf({ outcome, shortfall, items, waiver }: Finding | AnyAssessedFinding): State {
  return {
    outcome,
    shortfall,
    items: items === undefined ? undefined : "byOutcome" in items ? items.byOutcome : items,
    waived: waiver?.effect === "accepted" ? true : undefined,
  };
}

/**
 * What became of a finding, or null where it is as it was. Better and worse are said of what holds whatever the missing
 * data turn out to be. That nothing is to be faulted because a rule does not apply is as good as a pass.
 */
export function changeOf(before: State, after: State): ChangeKind | null {
  if (before.outcome === after.outcome) return withinOutcome(before, after);
  const [was, is] = [before, after].map(({ outcome }) => decided.indexOf(outcome) >= 0);
  if (!was && !is) return "changed";
  if (!was) return "settled";
  if (!is) return "opened";
  if (after.outcome === "fail") return "worsened";
  return before.outcome === "fail" ? "improved" : "changed";
}

/** Whether something may have become worse, and nobody can tell. */
export function mayBeWorse(change: ChangeKind, outcome: Outcome | undefined): boolean {
  return change === "opened" ? true : change === "settled" && outcome === "fail";
}

function withinOutcome(before: State, after: State): ChangeKind | null {
  if (before.outcome === "fail") {
    const moved = byAmount(before.shortfall, after.shortfall) ?? byEntries(before.items, after.items);
    if (moved !== null) return moved;
  }
  return before.waived === after.waived ? null : "changed";
}

/** By how much it falls short, where that is told of one quantity. */
function byAmount(before: Amount | undefined, after: Amount | undefined): ChangeKind | null {
  if (before?.fact !== after?.fact) return "changed";
  if (before === undefined || after === undefined) return null;
  return byRange([before.atLeast, before.atMost], [after.atLeast, after.atMost]);
}

/** By how many entries do not conform, those that may not among them. */
function byEntries(before: State["items"], after: State["items"]): ChangeKind | null {
  if (before === undefined || after === undefined) return null;
  return byRange(failing(before), failing(after));
}

function failing({ fail = 0, error = 0, unknown = 0, manual = 0 }: Partial<ItemTotals>): [number, number] {
  return [fail, fail + error + unknown + manual];
}

type Range = readonly [least: number, most: number | null];

function byRange([least, most]: Range, [leastNow, mostNow]: Range): ChangeKind | null {
  if (least === leastNow && most === mostNow) return null;
  if (mostNow !== null && mostNow < least) return "improved";
  if (most !== null && leastNow > most) return "worsened";
  return "changed";
}

/** Whether two states say the same of what moved: the outcome where that moved, else all of it. */
export function sameIn(moved: "outcome" | "all", a: State, b: State): boolean {
  return a.outcome === b.outcome && (moved === "outcome" || changeOf(a, b) === null);
}
