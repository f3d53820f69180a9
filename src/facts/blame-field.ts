import { isExact } from "../logic/column";
import { columnOf } from "../submission/columns";
import type { Blame } from "./blame";
import type { Run } from "./run";
import type { SelectionNode } from "./selection-node";

/** Blames the selection, and every selected entry whose value of a field the operation reads is not exact. */
export function blameWithFields(
  run: Run,
  node: SelectionNode,
  fields: readonly string[],
  row: number,
  blame: Blame,
): void {
  node.blame(run, row, blame);
  const { list, start, index } = node.of(run);
  for (const field of fields) {
    const { type } = list.model.fields[field]!;
    const column = columnOf(run.records, list, field);
    const numeric = type === "number" || type === "date";
    for (let k = start[row]!; k < start[row + 1]! && !blame.full; k++) {
      if (!isExact(column, index[k]!, numeric)) blame.field(list, index[k]!, field);
    }
  }
}
