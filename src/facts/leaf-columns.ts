import { type Column, known } from "../logic/column";
import { columnOf, recordedColumnOf } from "../submission/columns";
import { listOf } from "../submission/records";
import type { Leaf, Operand } from "./leaf";
import type { Run } from "./run";

/** A field of the entry itself. */
export function ownColumn(run: Run, leaf: Leaf, field: string): Column {
  const read = leaf.asRecorded ? recordedColumnOf : columnOf;
  return read(run.records, listOf(run.records, leaf.scope.inner.id), field);
}

/** The right-hand side of a leaf as a column. */
export function rightColumn(run: Run, leaf: Leaf): Column {
  const value: Operand = leaf.value;
  switch (value.kind) {
    case "literal":
      return value.column;
    case "field":
      return ownColumn(run, leaf, value.field);
    case "outer":
      return columnOf(run.records, listOf(run.records, leaf.scope.outer!.id), value.field);
    case "fact":
      return value.expression.column(run);
    case "parameter":
      return run.parameters[value.slot] ?? known(null);
  }
}
