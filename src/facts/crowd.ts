import { isExact } from "../logic/column";
import { columnOf } from "../submission/columns";
import { listOf } from "../submission/records";
import { explainIdentity } from "./identity";
import { indexOf } from "./join";
import type { Leaf } from "./leaf";
import { rightColumn } from "./leaf-columns";
import type { Missing } from "./missing";
import type { Run } from "./run";

/** Of pairs that may belong together only if something not known turns out so, this many are tried, and more for long lists. */
export function mostDoubtful(outer: number, inner: number): number {
  return 4 * (outer + inner) + 16_384;
}

/**
 * Explains the rows of a crowded selection, whose doubtful pairs were not tried one by one: by what
 * makes their pairs doubtful, that is by identifiers alone.
 */
export function crowdExplainer(run: Run, leaf: Leaf): (row: number, missing: Missing) => void {
  const { scope, field, identity } = leaf;
  const outer = listOf(run.records, scope.outer!.id);
  const outerField = (leaf.value as { readonly field: string }).field;
  const outerColumn = rightColumn(run, leaf);
  const inner = listOf(run.records, scope.inner.id);
  const column = columnOf(run.records, inner, field);
  const index = indexOf(run, leaf);
  return (row, missing) => {
    if (!isExact(outerColumn, row, false)) missing.field(outer, row, outerField);
    if (identity !== null) explainIdentity(listOf(run.records, identity), outerColumn.values[row], missing);
    if (!missing.once(index)) return;
    for (const i of index.anywhere) {
      if (missing.full) return;
      if (!isExact(column, i, false)) missing.field(inner, i, field);
    }
  };
}
