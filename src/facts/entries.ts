import { TRUE } from "../logic/truth";
import { entryPointer, listPointer } from "../submission/records";
import type { Run } from "./run";
import type { SelectionNode } from "./selection";

/** Evidence is listed up to this many pointers per fact; the count is of all. */
const mostPointers = 2_000;

/** Adds the pointers of the entries certainly selected in one row; where there are none, of the list searched. */
export function entriesOf(node: SelectionNode, run: Run, row: number, pointers: Set<string>): void {
  const selection = node.of(run);
  const before = pointers.size;
  for (let k = selection.start[row]!; k < selection.start[row + 1]!; k++) {
    if (pointers.size >= mostPointers) return;
    if (selection.truth[k] === TRUE) pointers.add(entryPointer(selection.list, selection.index[k]!));
  }
  if (pointers.size === before && selection.list.present) pointers.add(listPointer(selection.list));
}
