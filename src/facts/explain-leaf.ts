import { type Column, isExact } from "../logic/column";
import { listOf } from "../submission/records";
import type { Explainer } from "./condition";
import { rowIn } from "./expression";
import { explainIdentity, idOf, looksAlike } from "./identity";
import type { Leaf } from "./leaf";
import { ownColumn, rightColumn } from "./leaf-columns";
import type { Run } from "./run";

/** Explains what leaves open the answer of a single comparison. */
export function explainerOf(run: Run, leaf: Leaf): Explainer {
  const { field, scope, identity, byLikeness } = leaf;
  const list = listOf(run.records, scope.inner.id);
  const column = ownColumn(run, leaf, field);
  const right = rightColumn(run, leaf);
  const numeric = isNumeric(leaf.type);
  const operand = operandExplainer(run, leaf, right);
  const target = identity === null ? null : listOf(run.records, identity);
  return (o, i, missing) => {
    if (!isExact(column, i, numeric)) missing.field(list, i, field);
    operand(o, i, missing);
    if (target !== null && leaf.ownId) missing.identities(target);
    else if (target !== null) explainIdentity(target, idOf(leaf, column, right, o, i), missing);
    if (byLikeness && looksAlike(leaf, column, right, o, i)) missing.lookalike(list, i, field);
  };
}

const nothing: Explainer = () => {};

function operandExplainer(run: Run, { value, scope, type }: Leaf, right: Column): Explainer {
  if (value.kind === "fact") {
    const { expression } = value;
    const numeric = isNumeric(expression.type);
    return (o, _, missing) => {
      const row = rowIn(expression, o);
      if (!isExact(right, row, numeric) && missing.once(expression, row))
        expression.explain(run, row, missing);
    };
  }
  if (value.kind === "parameter") return (_o, _i, missing) => missing.parameter(right);
  if (value.kind === "literal") return (_o, _i, missing) => missing.written(right);
  if (value.kind !== "field" && value.kind !== "outer") return nothing;
  const list = listOf(run.records, value.kind === "field" ? scope.inner.id : scope.outer!.id);
  const numeric = isNumeric(type);
  const { field, kind } = value;
  return (o, i, missing) => {
    const row = kind === "field" ? i : o;
    if (row >= 0 && !isExact(right, row, numeric)) missing.field(list, row, field);
  };
}

function isNumeric(type: Leaf["type"]): boolean {
  return type === "number" || type === "date";
}
