import type { ListModel } from "../generated/model";
import { and, FALSE, OPEN, selects, TRUE, type Truth } from "../logic/truth";
import { columnOf } from "../submission/columns";
import { listOf, type RecordList } from "../submission/records";
import type { Condition, PairTruth } from "./condition";
import { mostDoubtful } from "./crowd";
import { isOpen, type Span } from "./further-entries";
import { type Candidates, candidates, indexOf, merged } from "./join";
import type { Leaf } from "./leaf";
import { rightColumn } from "./leaf-columns";
import type { Run } from "./run";
import type { Selection } from "./selection";
import { combine } from "./where";

/** More pairs than this are not tried one by one: the rows concerned count as open, which is sound. */
const mostPairs = 4_000_000;

/** A selection taken apart: what is asked of an entry alone, what of a pair, and what can be looked up. */
export interface Parts {
  readonly list: ListModel;
  readonly span: Span;
  readonly base: readonly Condition[];
  readonly pairs: readonly Condition[];
  readonly join: Leaf | null;
  readonly whole: Condition | null;
  /** Whether only entries dated in the window count. */
  readonly inWindow: boolean;
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

export function windowTruth(run: Run, parts: Parts, list: RecordList): PairTruth {
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

export function select(run: Run, parts: Parts, outer: ListModel | null, maskSlot: number): Selection {
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
    const { index, truth } = everything(run, list);
    return { list, start: [0, n], index, truth, open, own: false, crowded: false, untried: 1 };
  }
  const index: number[] = [];
  const truth: Truth[] = [];
  for (let i = 0; i < n; i++) {
    if (base[i] === FALSE) continue;
    index.push(i);
    truth.push(base[i]!);
  }
  return { list, start: [0, index.length], index, truth, open, own: false, crowded: false, untried: 1 };
}

const isTrue = (truth: Truth) => truth === TRUE;

/** All entries of a list, certainly selected. */
function everything(run: Run, list: RecordList): Pick<Selection, "index" | "truth"> {
  let all = run.everything.get(list);
  if (all === undefined) {
    const index = list.entries.map((_, i) => i);
    all = { index, truth: new Array<Truth>(index.length).fill(TRUE) };
    run.everything.set(list, all);
  }
  return all;
}

/** Truth of everything that looks at the outer entry too; `null` where nothing does. */
function pairTruth(run: Run, parts: Parts): PairTruth | null {
  if (parts.pairs.length === 0) return null;
  return combine(
    parts.pairs.map((part) => part.prepare(run)),
    and,
  );
}

/** A nested list seen from its parent: each parent entry has its own. */
function selectOwn(
  run: Run,
  parts: Parts,
  list: RecordList,
  outer: RecordList,
  base: readonly Truth[] | null,
): Selection {
  const pair = pairTruth(run, parts);
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
  return { list, start, index, truth, open, own: true, crowded: false, untried: open.length };
}

function selectJoined(
  run: Run,
  parts: Parts,
  list: RecordList,
  outer: RecordList,
  base: readonly Truth[] | null,
): Selection {
  const pair = pairTruth(run, parts);
  const joined = parts.join === null ? null : joinedRows(run, parts.join, outer.entries.length);
  const builder = new Builder();
  const open: boolean[] = [];
  const listOpen = isOpen(run, list, parts.span);
  const n = list.entries.length;
  let tried = 0;
  let untried = outer.entries.length;
  for (let o = 0; o < outer.entries.length; o++) {
    const rows = joined === null ? null : joined.of(o);
    const left = joined?.leavesOut(o) === true;
    tried += rows === null ? n : rows.length;
    const skip = tried > mostPairs;
    if (skip) untried = Math.min(untried, o);
    if (!skip) {
      for (let k = 0; k < (rows === null ? n : rows.length); k++) {
        const i = rows === null ? k : rows[k]!;
        const truth = base === null ? TRUE : base[i]!;
        if (truth !== FALSE) builder.add(i, pair === null ? truth : and(truth, selects(pair(o, i))));
      }
    }
    builder.endRow();
    open.push(listOpen || skip || left);
  }
  const { start, index, truth } = builder;
  return { list, start, index, truth, open, own: false, crowded: joined?.crowded === true, untried };
}

interface JoinedRows {
  /** Whether there are so many doubtful pairs that none of them is tried. */
  readonly crowded: boolean;
  /** Rows to be tried with an outer row; `null` for all. */
  of(o: number): readonly number[] | null;
  leavesOut(o: number): boolean;
}

function joinedRows(run: Run, leaf: Leaf, outerRows: number): JoinedRows {
  const index = indexOf(run, leaf);
  const outer = rightColumn(run, leaf);
  const each: Candidates[] = [];
  let doubtful = 0;
  for (let o = 0; o < outerRows; o++) {
    each.push(candidates(run, leaf, index, outer, o));
    doubtful += each[o]!.doubtful;
  }
  const crowded = doubtful > mostDoubtful(outerRows, index.size);
  return {
    crowded,
    of: (o) => {
      const { rows, unique } = each[o]!;
      if (crowded) return rows === null || !unique ? [] : rows;
      return rows === null ? null : merged(rows, each[o]!.doubtful > 0 ? index.anywhere : []);
    },
    leavesOut: (o) => crowded && each[o]!.doubtful > 0,
  };
}
