import { isExact } from "../logic/column";
import { columnOf } from "../submission/columns";
import type { Missing } from "./missing";
import type { Run } from "./run";
import type { SelectionNode } from "./selection-node";

/** Explains the selection, and every selected entry whose value of a field the operation reads is not exact. */
export function explainWithFields(
  run: Run,
  node: SelectionNode,
  fields: readonly string[],
  row: number,
  missing: Missing,
): void {
  node.explain(run, row, missing);
  const { list, start, index } = node.of(run);
  for (const field of fields) {
    const { type } = list.model.fields[field]!;
    const column = columnOf(run.records, list, field);
    const numeric = type === "number" || type === "date";
    for (let k = start[row]!; k < start[row + 1]! && !missing.full; k++) {
      if (!isExact(column, index[k]!, numeric)) missing.field(list, index[k]!, field);
    }
  }
}
