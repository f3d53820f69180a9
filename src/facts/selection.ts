import type { ListModel } from "../generated/model";
import { and, FALSE, OPEN, selects, TRUE, type Truth } from "../logic/truth";
import { columnOf } from "../submission/columns";
import { listOf, type RecordList } from "../submission/records";
import type { Blame } from "./blame";
import type { Environment, JsonObject } from "./environment";
import { candidates, indexOf, isJoin } from "./join";
import type { Leaf } from "./leaf";
import { isOpen, openness, type Span } from "./openness";
import type { Run } from "./run";
import { type Condition, combine, compileCondition, type PairTruth, rightColumn } from "./where";

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

/** More pairs than this are not tried one by one: the rows concerned count as open, which is sound. */
const mostPairs = 4_000_000;

interface Parts {
  readonly list: ListModel;
  readonly span: Span;
  readonly base: readonly Condition[];
  readonly pairs: readonly Condition[];
  readonly join: Leaf | null;
  readonly whole: Condition | null;
  /** Whether only entries dated in the window count. */
  readonly inWindow: boolean;
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
  return {
    list,
    span: parts.span,
    per,
    of: (run) => {
      run.selections[slot] ??= select(run, parts, outer, maskSlot);
      return run.selections[slot]!;
    },
    blame: (run, row, blame) => {
      run.selections[slot] ??= select(run, parts, outer, maskSlot);
      blameSelection(run, run.selections[slot]!, parts, per, row, blame);
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

/** Truth of everything that does not look at an outer entry, for all entries at once; `null`: all are selected. */
function baseTruth(run: Run, parts: Parts, list: RecordList, slot: number): readonly Truth[] | null {
  if (parts.base.length === 0 && !parts.inWindow) return null;
  const cached = run.masks[slot];
  if (cached !== undefined) return cached;
  if (list.entries.length === 0 && !parts.base.some((part) => part.readsFact)) return null;
  const conditions = parts.base.map((part) => part.prepare(run));
  if (parts.inWindow) conditions.unshift(windowTruth(run, parts, list));
  const n = list.entries.length;
  const result = new Array<Truth>(n);
  for (let i = 0; i < n; i++) {
    let truth = TRUE;
    for (let c = 0; c < conditions.length && truth !== FALSE; c++) truth = and(truth, conditions[c]!(-1, i));
    result[i] = selects(truth);
  }
  run.masks[slot] = result;
  return result;
}

function windowTruth(run: Run, parts: Parts, list: RecordList): PairTruth {
  const { lo, hi, can } = columnOf(run.records, list, parts.list.dated!);
  const { windowFrom: from, windowTo: to } = run.days;
  if (lo === hi) return (_, i) => (lo[i]! >= from && lo[i]! <= to ? TRUE : FALSE);
  return (_, i) => {
    if (can[i] === 2) return FALSE;
    if (lo[i]! > to || hi[i]! < from) return FALSE;
    return can[i] === 1 && lo[i]! >= from && hi[i]! <= to ? TRUE : OPEN;
  };
}

class Builder {
  readonly start: number[] = [0];
  readonly index: number[] = [];
  readonly truth: Truth[] = [];

  add(i: number, truth: Truth): void {
    if (truth === FALSE) return;
    this.index.push(i);
    this.truth.push(truth);
  }

  endRow(): void {
    this.start.push(this.index.length);
  }
}

function select(run: Run, parts: Parts, outer: ListModel | null, maskSlot: number): Selection {
  const list = listOf(run.records, parts.list.id);
  const base = baseTruth(run, parts, list, maskSlot);
  if (outer === null) return selectAll(run, parts, list, base);
  const outerList = listOf(run.records, outer.id);
  if (parts.list.parent === outer.id) return selectOwn(run, parts, list, outerList, base);
  return selectJoined(run, parts, list, outerList, base);
}

function selectAll(run: Run, parts: Parts, list: RecordList, base: readonly Truth[] | null): Selection {
  const open = [isOpen(run, list, parts.span)];
  const n = list.entries.length;
  if (base === null || base.every(isTrue)) {
    const { index, truth } = everything(list);
    return { list, start: [0, n], index, truth, open, own: false };
  }
  const index: number[] = [];
  const truth: Truth[] = [];
  for (let i = 0; i < n; i++) {
    if (base[i] === FALSE) continue;
    index.push(i);
    truth.push(base[i]!);
  }
  return { list, start: [0, index.length], index, truth, open, own: false };
}

const isTrue = (truth: Truth) => truth === TRUE;

const whole = new WeakMap<RecordList, Pick<Selection, "index" | "truth">>();

/** All entries of a list, certainly selected. */
function everything(list: RecordList): Pick<Selection, "index" | "truth"> {
  let all = whole.get(list);
  if (all === undefined) {
    const index = list.entries.map((_, i) => i);
    all = { index, truth: new Array<Truth>(index.length).fill(TRUE) };
    whole.set(list, all);
  }
  return all;
}

/** A nested list seen from its parent: each parent entry has its own. */
function selectOwn(
  run: Run,
  parts: Parts,
  list: RecordList,
  outer: RecordList,
  base: readonly Truth[] | null,
): Selection {
  const pair = parts.pairs.length
    ? combine(
        parts.pairs.map((part) => part.prepare(run)),
        and,
      )
    : null;
  const builder = new Builder();
  const open: boolean[] = [];
  let i = 0;
  for (let o = 0; o < outer.entries.length; o++) {
    for (; i < list.entries.length && list.parentOf[i] === o; i++) {
      const truth = base === null ? TRUE : base[i]!;
      builder.add(i, pair === null ? truth : and(truth, selects(pair(o, i))));
    }
    builder.endRow();
    open.push(isOpen(run, list, parts.span, o));
  }
  const { start, index, truth } = builder;
  return { list, start, index, truth, open, own: true };
}

function selectJoined(
  run: Run,
  parts: Parts,
  list: RecordList,
  outer: RecordList,
  base: readonly Truth[] | null,
): Selection {
  const pair = parts.pairs.length
    ? combine(
        parts.pairs.map((part) => part.prepare(run)),
        and,
      )
    : null;
  const index = parts.join === null ? null : indexOf(run, parts.join);
  const outerColumn = parts.join === null ? null : rightColumn(run, parts.join);
  const builder = new Builder();
  const open: boolean[] = [];
  const listOpen = isOpen(run, list, parts.span);
  const n = list.entries.length;
  let tried = 0;
  for (let o = 0; o < outer.entries.length; o++) {
    const rows = index === null ? null : candidates(index, outerColumn!, o);
    tried += rows === null ? n : rows.length;
    const skip = tried > mostPairs;
    if (!skip) {
      for (let k = 0; k < (rows === null ? n : rows.length); k++) {
        const i = rows === null ? k : rows[k]!;
        const truth = base === null ? TRUE : base[i]!;
        if (truth !== FALSE) builder.add(i, pair === null ? truth : and(truth, selects(pair(o, i))));
      }
    }
    builder.endRow();
    open.push(listOpen || skip);
  }
  const { start, index: rowsOf, truth } = builder;
  return { list, start, index: rowsOf, truth, open, own: false };
}

function blameSelection(
  run: Run,
  selection: Selection,
  parts: Parts,
  per: string | null,
  row: number,
  blame: Blame,
): void {
  const { list, start, index, truth } = selection;
  const own = per !== null && parts.list.parent === per;
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
