import type { Column } from "../logic/column";
import { and, decided, not, OPEN, or, type Truth } from "../logic/truth";
import { againstOne } from "./against-one";
import type { Condition, PairTruth } from "./condition";
import type { Environment, Json, JsonObject } from "./environment";
import { explainerOf } from "./explain-leaf";
import { withIdentity } from "./identity";
import { compileLeaf, type Leaf, type Scope } from "./leaf";
import { ownColumn, rightColumn } from "./leaf-columns";
import { compileSome } from "./some";

export function compileCondition(
  environment: Environment,
  json: Json,
  scope: Scope,
  pointer: string,
): Condition {
  const object = json as JsonObject;
  if (Array.isArray(object.all)) return group(environment, object.all, scope, `${pointer}/all`, and);
  if (Array.isArray(object.any)) return group(environment, object.any, scope, `${pointer}/any`, or);
  if (object.not !== undefined)
    return negation(compileCondition(environment, object.not, scope, `${pointer}/not`));
  if (object.some !== undefined)
    return compileSome(environment, object, scope, pointer, compileCondition) ?? brokenCondition;
  return single(compileLeaf(environment, object, scope, pointer));
}

/** Stands in for a condition with a mistake, so that the remaining mistakes are found as well. */
const brokenCondition: Condition = {
  outer: false,
  leaf: null,
  readsFact: false,
  prepare: () => () => OPEN,
  explainer: () => () => {},
};

function group(
  environment: Environment,
  members: Json[],
  scope: Scope,
  pointer: string,
  join: (a: Truth, b: Truth) => Truth,
): Condition {
  const parts = members.map((member, k) => compileCondition(environment, member, scope, `${pointer}/${k}`));
  return {
    outer: parts.some((part) => part.outer),
    leaf: null,
    readsFact: parts.some((part) => part.readsFact),
    prepare: (run) =>
      combine(
        parts.map((part) => part.prepare(run)),
        join,
      ),
    explainer: (run) => {
      const each = parts.map((part) => [part.prepare(run), part.explainer(run)] as const);
      return (o, i, missing) => {
        for (const [truth, explainer] of each) if (!decided(truth(o, i))) explainer(o, i, missing);
      };
    },
  };
}

/** Combines prepared conditions with `and` or `or`. */
export function combine(parts: readonly PairTruth[], join: (a: Truth, b: Truth) => Truth): PairTruth {
  if (parts.length === 1) return parts[0]!;
  if (parts.length === 2) {
    const [first, second] = parts as [PairTruth, PairTruth];
    return (o, i) => join(first(o, i), second(o, i));
  }
  return (o, i) => {
    let truth = parts[0]!(o, i);
    for (let k = 1; k < parts.length; k++) truth = join(truth, parts[k]!(o, i));
    return truth;
  };
}

function negation(part: Condition): Condition {
  return {
    outer: part.outer,
    leaf: null,
    readsFact: part.readsFact,
    prepare: (run) => {
      const inside = part.prepare(run);
      return (o, i) => not(inside(o, i));
    },
    explainer: part.explainer,
  };
}

function single(leaf: Leaf): Condition {
  const { compare, value } = leaf;
  return {
    outer: value.kind === "outer" || (value.kind === "fact" && value.expression.per !== null),
    leaf,
    readsFact: value.kind === "fact",
    prepare: (run) => {
      const column = ownColumn(run, leaf, leaf.field);
      const right = rightColumn(run, leaf);
      const truth = pairing(column, right, leaf, compare);
      return withIdentity(run, leaf, column, right, truth);
    },
    explainer: (run) => explainerOf(run, leaf),
  };
}

function pairing(column: Column, right: Column, leaf: Leaf, compare: Leaf["compare"]): PairTruth {
  const single = leaf.value.kind === "fact" ? leaf.value.expression.per === null : true;
  if (single && leaf.value.kind !== "field" && leaf.value.kind !== "outer") {
    return againstOne(column, right, leaf.operator, compare);
  }
  switch (leaf.value.kind) {
    case "field":
      return (_, i) => compare(column, i, right, i);
    case "outer":
      return (o, i) => compare(column, i, right, o);
    case "fact":
      if (leaf.value.expression.per !== null) return (o, i) => compare(column, i, right, o);
      return (_, i) => compare(column, i, right, 0);
    default:
      return (_, i) => compare(column, i, right, 0);
  }
}
