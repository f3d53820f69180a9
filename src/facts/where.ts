import type { ListModel } from "../generated/model";
import { type Column, known } from "../logic/column";
import { and, decided, not, OPEN, or, type Truth } from "../logic/truth";
import { columnOf, recordedColumnOf } from "../submission/columns";
import { listOf } from "../submission/records";
import { againstOne } from "./against-one";
import type { Blame } from "./blame";
import { blamerOf } from "./blame-leaf";
import type { Environment, Json, JsonObject } from "./environment";
import { withIdentity } from "./identity";
import { compileLeaf, type Leaf, type Operand } from "./leaf";
import type { Run } from "./run";
import { compileSome } from "./some";

/** Answers for entry `i` of the inner list, seen from entry `o` of the outer one. */
export type PairTruth = (o: number, i: number) => Truth;

export interface Condition {
  /** Whether it looks at the outer entry. */
  readonly outer: boolean;
  readonly leaf: Leaf | null;
  /** Whether it reads a fact, which may be the host's and throw. */
  readonly readsFact: boolean;
  prepare(run: Run): PairTruth;
  blamer(run: Run): Blamer;
}

/** Blames what leaves open the answer for entry `i` of the inner list, seen from entry `o` of the outer one. */
export type Blamer = (o: number, i: number, blame: Blame) => void;

export interface Scope {
  readonly inner: ListModel;
  readonly outer: ListModel | null;
}

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
  blamer: () => () => {},
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
    blamer: (run) => {
      const each = parts.map((part) => [part.prepare(run), part.blamer(run)] as const);
      return (o, i, blame) => {
        for (const [truth, blamer] of each) if (!decided(truth(o, i))) blamer(o, i, blame);
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
    blamer: part.blamer,
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
    blamer: (run) => blamerOf(run, leaf),
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
