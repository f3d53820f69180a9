import type { Column } from "../logic/column";
import { VALUE } from "../logic/column";
import { columnOf } from "../submission/columns";
import { listOf } from "../submission/records";
import type { Leaf } from "./leaf";
import type { Run } from "./run";

/** Rows of the inner list by the text they are joined on. */
export interface Index {
  readonly byText: ReadonlyMap<string, readonly number[]>;
  /** Rows whose text is not known: they may belong to any outer entry. */
  readonly anywhere: readonly number[];
}

/** A leaf that can be looked up instead of tried on every pair. */
export function isJoin(leaf: Leaf | null): leaf is Leaf {
  if (leaf === null || leaf.value.kind !== "outer") return false;
  return (leaf.operator === "equal" && leaf.type === "text") || leaf.operator === "contains";
}

const indexes = new WeakMap<Column, Index>();

/** Made once per column, for all facts that join on it. */
export function indexOf(run: Run, leaf: Leaf): Index {
  const column = columnOf(run.records, listOf(run.records, leaf.scope.inner.id), leaf.field);
  let index = indexes.get(column);
  if (index === undefined) {
    index = column.codes === null ? indexValues(column) : indexCodes(column, column.codes);
    indexes.set(column, index);
  }
  return index;
}

function indexCodes(column: Column, codes: NonNullable<Column["codes"]>): Index {
  const rows: number[][] = codes.dictionary.map(() => []);
  const anywhere: number[] = [];
  for (let row = 0; row < codes.of.length; row++) {
    const code = codes.of[row]!;
    if (code >= 0) rows[code]!.push(row);
    else if (column.can[row]! & VALUE) anywhere.push(row);
  }
  return { byText: new Map(codes.dictionary.map((text, code) => [text, rows[code]!])), anywhere };
}

function indexValues(column: Column): Index {
  const byText = new Map<string, number[]>();
  const anywhere: number[] = [];
  for (let row = 0; row < column.can.length; row++) {
    const value = column.values[row];
    if (value === undefined) {
      if (column.can[row]! & VALUE) anywhere.push(row);
    } else if (Array.isArray(value)) {
      if (value.includes(undefined)) anywhere.push(row);
      else for (const text of new Set(value as string[])) add(byText, text, row);
    } else add(byText, value as string, row);
  }
  return { byText, anywhere };
}

function add(index: Map<string, number[]>, text: string, row: number): void {
  const rows = index.get(text);
  if (rows === undefined) index.set(text, [row]);
  else rows.push(row);
}

const noRows: readonly number[] = [];

/** Inner rows that may belong to outer row `o`, or `null` when all of them may. */
export function candidates(index: Index, outer: Column, o: number): readonly number[] | null {
  if (!(outer.can[o]! & VALUE)) return noRows;
  const text = outer.values[o];
  if (text === undefined) return null;
  const rows = index.byText.get(text as string) ?? noRows;
  return index.anywhere.length === 0 ? rows : [...rows, ...index.anywhere].sort((a, b) => a - b);
}
