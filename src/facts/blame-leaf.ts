import { type Column, isExact } from "../logic/column";
import { listOf } from "../submission/records";
import type { Blamer } from "./condition";
import { rowIn } from "./expression";
import { blameIdentity, idOf, looksAlike } from "./identity";
import type { Leaf } from "./leaf";
import { ownColumn, rightColumn } from "./leaf-columns";
import type { Run } from "./run";

/** Blames what leaves open the answer of a single comparison. */
export function blamerOf(run: Run, leaf: Leaf): Blamer {
  const { field, scope, identity, byLikeness } = leaf;
  const list = listOf(run.records, scope.inner.id);
  const column = ownColumn(run, leaf, field);
  const right = rightColumn(run, leaf);
  const numeric = isNumeric(leaf.type);
  const operand = operandBlamer(run, leaf, right);
  const target = identity === null ? null : listOf(run.records, identity);
  return (o, i, blame) => {
    if (!isExact(column, i, numeric)) blame.field(list, i, field);
    operand(o, i, blame);
    if (target !== null && leaf.ownId) blame.identities(target);
    else if (target !== null) blameIdentity(target, idOf(leaf, column, right, o, i), blame);
    if (byLikeness && looksAlike(leaf, column, right, o, i)) blame.lookalike(list, i, field);
  };
}

const nothing: Blamer = () => {};

function operandBlamer(run: Run, { value, scope, type }: Leaf, right: Column): Blamer {
  if (value.kind === "fact") {
    const { expression } = value;
    const numeric = isNumeric(expression.type);
    return (o, _, blame) => {
      const row = rowIn(expression, o);
      if (!isExact(right, row, numeric) && blame.once(expression, row)) expression.blame(run, row, blame);
    };
  }
  if (value.kind === "parameter") return (_o, _i, blame) => blame.parameter(right);
  if (value.kind === "literal") return (_o, _i, blame) => blame.written(right);
  if (value.kind !== "field" && value.kind !== "outer") return nothing;
  const list = listOf(run.records, value.kind === "field" ? scope.inner.id : scope.outer!.id);
  const numeric = isNumeric(type);
  const { field, kind } = value;
  return (o, i, blame) => {
    const row = kind === "field" ? i : o;
    if (row >= 0 && !isExact(right, row, numeric)) blame.field(list, row, field);
  };
}

function isNumeric(type: Leaf["type"]): boolean {
  return type === "number" || type === "date";
}
