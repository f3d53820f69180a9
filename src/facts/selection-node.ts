import type { ListModel } from "../generated/model";
import { decided, OPEN, selects } from "../logic/truth";
import type { RecordList } from "../submission/records";
import { crowdExplainer } from "./crowd";
import type { Environment, JsonObject } from "./environment";
import { type Span, whyFurtherEntries } from "./further-entries";
import { isJoin } from "./join";
import type { Missing } from "./missing";
import type { Run } from "./run";
import { type Parts, select, windowTruth } from "./select";
import type { Selection } from "./selection";
import { compileCondition } from "./where";

export interface SelectionNode {
  readonly list: ListModel;
  readonly span: Span;
  readonly per: string | null;
  of(run: Run): Selection;
  /** Explains why more may exist, identity and the conditions of entries that are only possibly selected. */
  explain(run: Run, row: number, missing: Missing): void;
  /** Explains what leaves open whether this entry is selected, seen from no other entry. */
  explainEntry(run: Run, entry: number, missing: Missing): void;
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
    explain: (run, row, missing) => {
      run.explainers[slot] ??= selectionExplainer(run, of(run), parts);
      run.explainers[slot]!(row, missing);
    },
    explainEntry: (run, entry, missing) => {
      if (parts.whole === null || decided(selects(parts.whole.prepare(run)(-1, entry)))) return;
      parts.whole.explainer(run)(-1, entry, missing);
    },
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

/** Everything that explaining a selection needs, made once per run: a selection is explained row by row. */
type SelectionExplainer = (row: number, missing: Missing) => void;

function selectionExplainer(run: Run, selection: Selection, parts: Parts): SelectionExplainer {
  const { list, start, index, truth, own, open } = selection;
  const condition = parts.whole?.explainer(run) ?? null;
  const inWindow = parts.inWindow ? windowTruth(run, parts, list) : null;
  const crowd = selection.crowded ? crowdExplainer(run, parts.join!) : null;
  return (row, missing) => {
    if (own || missing.once(selection)) explainList(run, list, parts, own ? row : undefined, missing);
    if (open[row]) crowd?.(row, missing);
    if (row >= selection.untried) missing.beyond(list, "tooManyPairs");
    for (let k = start[row]!; k < start[row + 1]! && !missing.full; k++) {
      if (truth[k] !== OPEN) continue;
      const i = index[k]!;
      condition?.(row, i, missing);
      if (inWindow !== null && inWindow(-1, i) === OPEN) missing.field(list, i, parts.list.dated!);
    }
  };
}

function explainList(
  run: Run,
  list: RecordList,
  parts: Parts,
  parentRow: number | undefined,
  missing: Missing,
): void {
  for (const cause of whyFurtherEntries(run, list, parts.span, parentRow)) cause(missing);
  missing.identities(list);
  if (parentRow === undefined && list.parent !== null) missing.identities(list.parent);
}
