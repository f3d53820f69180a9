import type { Column } from "../logic/column";
import { VALUE } from "../logic/column";
import { columnOf } from "../submission/columns";
import { isUnique } from "../submission/identities";
import { listOf } from "../submission/records";
import { type Index, joinIndex } from "./join-index";
import type { Leaf } from "./leaf";
import type { Run } from "./run";

/** A leaf that can be looked up instead of tried on every pair. */
export function isJoin(leaf: Leaf | null): leaf is Leaf {
  if (leaf === null || leaf.value.kind !== "outer") return false;
  return (leaf.operator === "equal" && leaf.type === "text") || leaf.operator === "contains";
}

/** Made once per column and run, for all facts that join on it. */
export function indexOf(run: Run, leaf: Leaf): Index {
  const column = columnOf(run.records, listOf(run.records, leaf.scope.inner.id), leaf.field);
  let index = run.indexes.get(column);
  if (index === undefined) {
    index = joinIndex(column);
    run.indexes.set(column, index);
  }
  return index;
}

const noRows: readonly number[] = [];

/** Inner rows that may belong to an outer row. */
export interface Candidates {
  /** Rows with the same text; `null` where the outer row's is not known: any row may belong to it. */
  readonly rows: readonly number[] | null;
  /** Whether the text certainly means this outer row. */
  readonly unique: boolean;
  /** How many rows belong to it only if something not known turns out so. */
  readonly doubtful: number;
}

const none: Candidates = { rows: noRows, unique: true, doubtful: 0 };

export function candidates(run: Run, leaf: Leaf, index: Index, outer: Column, o: number): Candidates {
  if (!(outer.can[o]! & VALUE)) return none;
  const text = outer.values[o] as string | undefined;
  if (text === undefined) return { rows: null, unique: false, doubtful: index.size };
  const rows = index.byText.get(text) ?? noRows;
  const unique = leaf.identity === null || isUnique(listOf(run.records, leaf.identity), text);
  return { rows, unique, doubtful: index.anywhere.length + (unique ? 0 : rows.length) };
}

/** Two ascending lists of rows as one. */
export function merged(a: readonly number[], b: readonly number[]): readonly number[] {
  if (b.length === 0) return a;
  if (a.length === 0) return b;
  const result: number[] = [];
  let k = 0;
  for (const row of a) {
    while (k < b.length && b[k]! < row) result.push(b[k++]!);
    result.push(row);
  }
  while (k < b.length) result.push(b[k++]!);
  return result;
}
