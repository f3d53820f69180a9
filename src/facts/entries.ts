import { TRUE } from "../logic/truth";
import { listPointer } from "../submission/records";
import type { Evidence } from "./evidence";
import type { Run } from "./run";
import type { SelectionNode } from "./selection-node";

/** Adds the entries certainly selected in one row; where they add nothing, the list searched. */
export function entriesOf(node: SelectionNode, run: Run, row: number, evidence: Evidence): void {
  const { list, start, index, truth } = node.of(run);
  const before = evidence.total;
  for (let k = start[row]!; k < start[row + 1]!; k++) if (truth[k] === TRUE) evidence.entry(list, index[k]!);
  if (evidence.total === before && list.present) evidence.add(listPointer(list));
}
