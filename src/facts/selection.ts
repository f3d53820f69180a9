import type { ListModel } from "../generated/model";
import { OPEN, type Truth } from "../logic/truth";
import type { RecordList } from "../submission/records";
import type { Blame } from "./blame";
import type { Environment, JsonObject } from "./environment";
import { isJoin } from "./join";
import { openness, type Span } from "./openness";
import type { Run } from "./run";
import { type Parts, select, windowTruth } from "./select";
import { compileCondition } from "./where";

/** The entries an operation looks at, row by row: certainly selected (TRUE) or possibly (OPEN). */
export interface Selection {
  readonly list: RecordList;
  /** Row `o` owns index[start[o]] up to index[start[o + 1]]. */
  readonly start: readonly number[];
  readonly index: readonly number[];
  readonly truth: readonly Truth[];
  /** Whether further entries, not present, may belong to the row. */
  readonly open: readonly boolean[];
  /** A nested list seen from its parents: each row is one parent's own list. */
  readonly own: boolean;
}

export interface SelectionNode {
  readonly list: ListModel;
  readonly span: Span;
  readonly per: string | null;
  of(run: Run): Selection;
  /** Blames openness, identity and the conditions of entries that are only possibly selected. */
  blame(run: Run, row: number, blame: Blame): void;
}

export function compileSelection(
  environment: Environment,
  json: JsonObject,
  list: ListModel,
  outer: ListModel | null,
  pointer: string,
): SelectionNode {
  const parts = compileParts(environment, json, list, outer, pointer);
  const per = outer?.id ?? null;
  const { where, window, entries } = json;
  const definition = {
    list: list.id,
    per,
    where: where ?? null,
    window: window ?? null,
    entries: entries ?? null,
  };
  const slot = environment.selectionSlot(environment.keyOf(definition));
  const maskKey = { ...definition, per: parts.pairs.length || parts.join ? per : null };
  const maskSlot = environment.maskSlot(environment.keyOf(maskKey));
  const of = (run: Run) => {
    run.selections[slot] ??= select(run, parts, outer, maskSlot);
    return run.selections[slot]!;
  };
  return {
    list,
    span: parts.span,
    per,
    of,
    blame: (run, row, blame) => blameSelection(run, of(run), parts, row, blame),
  };
}

function compileParts(
  environment: Environment,
  json: JsonObject,
  list: ListModel,
  outer: ListModel | null,
  pointer: string,
): Parts {
  const windows = ["toDate", "all", "listed"] as const;
  const window = windows.find((name) => name === json.window) ?? "period";
  const span: Span = { window, recorded: json.entries === "recorded" };
  const inWindow = list.dated !== null && (window === "period" || window === "toDate");
  if (inWindow) environment.reads(list.fields[list.dated!]!);
  if (json.where === undefined) return { list, span, base: [], pairs: [], join: null, whole: null, inWindow };
  const scope = { inner: list, outer };
  const whole = compileCondition(environment, json.where, scope, `${pointer}/where`);
  const top = (json.where as JsonObject).all;
  const members = Array.isArray(top)
    ? top.map((part, k) => compileCondition(environment, part, scope, `${pointer}/where/all/${k}`))
    : [whole];
  const join = members.find((member) => isJoin(member.leaf));
  return {
    list,
    span,
    base: members.filter((member) => !member.outer),
    pairs: members.filter((member) => member.outer),
    join: join?.leaf ?? null,
    whole,
    inWindow,
  };
}

function blameSelection(run: Run, selection: Selection, parts: Parts, row: number, blame: Blame): void {
  const { list, start, index, truth, own } = selection;
  for (const cause of openness(run, list, parts.span, own ? row : undefined)) cause(blame);
  blame.identities(list);
  if (!own && list.parent !== null) blame.identities(list.parent);
  for (let k = start[row]!; k < start[row + 1]!; k++) {
    if (truth[k] !== OPEN) continue;
    const i = index[k]!;
    parts.whole?.blame(run, row, i, blame);
    blameWindow(run, parts, list, i, blame);
  }
}

function blameWindow(run: Run, parts: Parts, list: RecordList, i: number, blame: Blame): void {
  if (parts.inWindow && windowTruth(run, parts, list)(-1, i) === OPEN) {
    blame.field(list, i, parts.list.dated!);
  }
}
