import { readingOf } from "../assessment/reading";
import type { Run } from "../facts/run";
import type { Selection } from "../facts/selection";
import type { SelectionNode } from "../facts/selection-node";
import type { DerivedEntries, DerivedEntry } from "../generated/evaluation";
import type { FieldModel } from "../generated/model";
import { TRUE } from "../logic/truth";
import { columnOf } from "../submission/columns";
import { entryId, entryPointer } from "../submission/records";
import type { UnderWay } from "./under-way";

/** The entries an operation looks at, with the fields it reads of them; `null` where each entry has its own. */
export function derivedEntries(
  under: UnderWay,
  node: SelectionNode,
  fields: readonly string[],
): DerivedEntries | null {
  const { run, row } = under;
  if (node.per !== null && row === null) return null;
  const selection = node.of(run);
  const at = node.per === null ? 0 : row!;
  const [from, to] = [selection.start[at]!, selection.start[at + 1]!];
  let certain = 0;
  for (let k = from; k < to; k++) if (selection.truth[k] === TRUE) certain++;
  const list: DerivedEntry[] = [];
  for (let k = from; k < to && list.length < under.most; k++) list.push(entryOf(run, selection, k, fields));
  return { certain, possible: to - from - certain, open: selection.open[at]!, list };
}

function entryOf(run: Run, selection: Selection, k: number, fields: readonly string[]): DerivedEntry {
  const { list } = selection;
  const row = selection.index[k]!;
  const entry: DerivedEntry = {
    pointer: entryPointer(list, row),
    id: entryId(list, row),
    counts: selection.truth[k] === TRUE ? "certainly" : "possibly",
  };
  if (fields.length === 0) return entry;
  const values: NonNullable<DerivedEntry["values"]> = {};
  for (const name of fields) {
    const field: FieldModel = list.model.fields[name]!;
    values[name] = readingOf(columnOf(run.records, list, name), row, field.type);
  }
  return { ...entry, values };
}
