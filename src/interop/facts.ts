import { possibleDuplicates } from "../facts/possible-duplicates";
import type { Run } from "../facts/run";
import type { Selection } from "../facts/selection";
import { TRUE, type Truth, UNDEFINED } from "../logic/truth";
import { entryId, entryPointer, listOf } from "../submission/records";
import type { PlainValue } from "./operators";
import type { BridgedRule } from "./rules";
import { type PlainValues, readInputs } from "./values";

/** Why a rule cannot be given to json-rules-engine for this submission. */
export type Reason =
  /** It does not apply to the site, or to this entry. */
  | "notApplicable"
  /** It judges only the days since its rulebook or a number came into force; the facts here are of the whole period. */
  | "partOfPeriod"
  /** Missing data decide whether it applies. */
  | "scopeOpen"
  /** Facts it reads are not exact: missing data, imprecise dates, an interpretation left open. */
  | "factsOpen"
  /** Facts it reads have no value at all, such as 0/0 or a parameter not in force. */
  | "factsUndefined"
  /** A fact of the host threw. */
  | "factThrew"
  /** The list may hold further entries, or entries that cannot be told apart. */
  | "entriesOpen";

export interface Withheld {
  readonly rule: string;
  readonly because: Reason;
  /** Names of the facts concerned, where it is facts. */
  readonly facts: readonly string[];
}

/** What to run: `engine.run(values)` on an engine that holds `rules`. */
export interface FactSet {
  /** Exact facts only. Dates are day numbers, `null` is a known "none". */
  readonly values: Readonly<Record<string, PlainValue>>;
  /** Rules that apply and find all their facts in `values`. */
  readonly rules: readonly string[];
  /** The other rules, each with what stands in the way. */
  readonly withheld: readonly Withheld[];
}

/** One entry of a list, for the rules that go through it. */
export interface EntryFacts extends FactSet {
  readonly pointer: string;
  readonly id: string | null;
}

export interface SubmissionFacts {
  readonly site: FactSet;
  /** By list: the facts of each entry. */
  readonly items: Readonly<Record<string, readonly EntryFacts[]>>;
  /** Rules through a list that may hold more or fewer entries than counted: their answers stand for those entries only. */
  readonly open: readonly string[];
}

/** Whether a rule applies to the site, as a set of answers; may throw where a fact of the host throws. */
export type Scope = (bridged: BridgedRule) => Truth;

/** `apart`: whether a rule judges other days than `run` reads. */
export function collectFacts(
  run: Run,
  rules: readonly BridgedRule[],
  scope: Scope,
  apart: (bridged: BridgedRule) => boolean,
): SubmissionFacts {
  const sound: BridgedRule[] = [];
  const scopes = new Map<BridgedRule, Truth>();
  const notRead: Withheld[] = [];
  for (const bridged of rules) {
    try {
      const applies = scope(bridged);
      if (apart(bridged)) {
        const because = applies === UNDEFINED ? "notApplicable" : "partOfPeriod";
        notRead.push({ rule: bridged.id, because, facts: [] });
        continue;
      }
      scopes.set(bridged, applies);
      bridged.rule.items?.of(run);
      sound.push(bridged);
    } catch {
      notRead.push({ rule: bridged.id, because: "factThrew", facts: [] });
    }
  }
  const known: Scope = (bridged) => scopes.get(bridged)!;
  const ofList = (list: string | null) => sound.filter((bridged) => bridged.list === list);
  const site = factSet(run, ofList(null), 0, known);
  const lists = new Set(sound.flatMap(({ list }) => list ?? []));
  return {
    site: { ...site, withheld: [...site.withheld, ...notRead] },
    items: Object.fromEntries([...lists].map((list) => [list, entriesOf(run, list, ofList(list), known)])),
    open: sound
      .filter((bridged) => known(bridged) !== UNDEFINED && isOpenWhole(run, bridged))
      .map(({ id }) => id),
  };
}

function entriesOf(run: Run, id: string, rules: readonly BridgedRule[], scope: Scope): EntryFacts[] {
  const list = listOf(run.records, id);
  const selected = new Map(rules.map((bridged) => [bridged, selectedRows(bridged.rule.items!.of(run))]));
  return list.entries.map((_, row) => ({
    pointer: entryPointer(list, row),
    id: entryId(list, row),
    ...factSet(run, rules, row, (bridged) => {
      const truth = selected.get(bridged)!.get(row);
      if (truth === undefined) return UNDEFINED;
      return truth === TRUE ? scope(bridged) : scope(bridged) | UNDEFINED;
    }),
  }));
}

function selectedRows({ index, truth }: Selection): Map<number, Truth> {
  return new Map(index.map((row, k) => [row, truth[k]!]));
}

/** Whether more, fewer or other entries may be meant than those selected. */
function isOpenWhole(run: Run, { rule }: BridgedRule): boolean {
  const selection = rule.items?.of(run);
  if (selection === undefined) return false;
  return (
    selection.open[0] === true || selection.truth.some((t) => t !== TRUE) || possibleDuplicates(selection).any
  );
}

function factSet(run: Run, rules: readonly BridgedRule[], row: number, scope: Scope): FactSet {
  const values = Object.create(null) as Record<string, PlainValue>;
  const ready: string[] = [];
  const withheld: Withheld[] = [];
  for (const bridged of rules) {
    const rule = bridged.id;
    const applies = scope(bridged);
    if (applies !== TRUE) {
      const { open } = readInputs(run, bridged.appliesTo?.inputs ?? [], 0);
      withheld.push({ rule, because: applies === UNDEFINED ? "notApplicable" : "scopeOpen", facts: open });
      continue;
    }
    const read = readInputs(run, bridged.conditions.inputs, row);
    Object.assign(values, read.values);
    const obstacle = obstacleIn(rule, read);
    if (obstacle === null) ready.push(rule);
    else withheld.push(obstacle);
  }
  return { values, rules: ready, withheld };
}

/** Why conditions cannot be run with what was read; `null` when they can. */
function obstacleIn(rule: string, read: PlainValues): Withheld | null {
  if (read.threw.length > 0) return { rule, because: "factThrew", facts: read.threw };
  if (read.open.length > 0) return { rule, because: "factsOpen", facts: read.open };
  return read.undefined.length > 0 ? { rule, because: "factsUndefined", facts: read.undefined } : null;
}
