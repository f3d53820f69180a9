import type { Environment, Json, JsonObject } from "../facts/environment";
import type { Evidence } from "../facts/evidence";
import { type Expression, type Periods, rowIn, type ShortPeriod } from "../facts/expression";
import { type Left, literal, type Operand, operatorFor, reference } from "../facts/leaf";
import type { Missing } from "../facts/missing";
import type { Run } from "../facts/run";
import { type Column, isExact } from "../logic/column";
import { type Operator, rightTypeFor } from "../logic/compare";
import { and, decided, FALSE, not, or, TRUE, type Truth } from "../logic/truth";
import { boundsOf, distance, type Shortfall, shortfallOf } from "./shortfall";

/** A rule's condition, compiled: asked for row `row` of the list the rule goes through (0 for the whole site). */
export interface RuleCondition {
  truth(run: Run, row: number): Truth;
  explain(run: Run, row: number, missing: Missing): void;
  evidence(run: Run, row: number, evidence: Evidence): void;
  /** How much is missing of one quantity where it is false, for thresholds. */
  shortfall(run: Run, row: number): Shortfall | null;
  /** Adds the calendar periods that fall short, by fact, where it does not certainly hold. */
  periods(run: Run, row: number, short: Map<string, readonly ShortPeriod[]>): void;
}

export function compileRuleCondition(
  environment: Environment,
  json: Json,
  per: string | null,
  pointer: string,
): RuleCondition {
  const object = json as JsonObject;
  const part = (member: Json, at: string) => compileRuleCondition(environment, member, per, at);
  if (Array.isArray(object.all)) {
    return group(
      object.all.map((member, k) => part(member, `${pointer}/all/${k}`)),
      and,
    );
  }
  if (Array.isArray(object.any)) {
    return group(
      object.any.map((member, k) => part(member, `${pointer}/any/${k}`)),
      or,
    );
  }
  if (object.not !== undefined) return negation(part(object.not, `${pointer}/not`));
  return leaf(environment, object, per, pointer);
}

/** The same, its answers taken from printed loops where they have given one. */
export function withPrinted(condition: RuleCondition, number: number, ofEntries: boolean): RuleCondition {
  const { truth } = condition;
  if (ofEntries) {
    return { ...condition, truth: (run, row) => run.entryTruths[number]?.[row] || truth(run, row) };
  }
  return { ...condition, truth: (run, row) => run.truths[number] || truth(run, row) };
}

function group(parts: readonly RuleCondition[], join: (a: Truth, b: Truth) => Truth): RuleCondition {
  return {
    truth: (run, row) => {
      let truth = parts[0]!.truth(run, row);
      for (let k = 1; k < parts.length; k++) truth = join(truth, parts[k]!.truth(run, row));
      return truth;
    },
    explain: (run, row, missing) => {
      for (const part of parts) if (!decided(part.truth(run, row))) part.explain(run, row, missing);
    },
    evidence: (run, row, pointers) => {
      for (const part of parts) part.evidence(run, row, pointers);
    },
    periods: (run, row, short) => {
      for (const part of parts) part.periods(run, row, short);
    },
    shortfall: (run, row) => {
      const members = parts.map((part) => ({
        truth: part.truth(run, row),
        shortfall: part.shortfall(run, row),
      }));
      const truth = members.map((member) => member.truth).reduce(join);
      return shortfallOf(members, truth, join === and);
    },
  };
}

function negation(part: RuleCondition): RuleCondition {
  return {
    truth: (run, row) => not(part.truth(run, row)),
    explain: part.explain,
    evidence: part.evidence,
    shortfall: () => null,
    periods: () => {},
  };
}

function leaf(
  environment: Environment,
  json: JsonObject,
  per: string | null,
  pointer: string,
): RuleCondition {
  const id = String(json.fact);
  const left = reference(
    environment,
    { fact: id },
    environment.fact(id, `${pointer}/fact`).type,
    pointer,
    per,
  );
  const expression = (left as { expression: Expression }).expression;
  const { operator, compare } = operatorFor(environment, json.operator, expression.type, pointer);
  const { type, codes } = expression;
  const wanted = { wanted: rightTypeFor(operator, type), type, codes };
  const right = rightOperand(environment, json.value ?? null, wanted, per, `${pointer}/value`);
  const rightRow = (row: number) => (right.kind === "fact" ? rowIn(right.expression, row) : 0);
  const truth = (run: Run, row: number) =>
    compare(expression.column(run), rowIn(expression, row), columnOf(run, right), rightRow(row));
  return {
    truth,
    explain: (run, row, missing) => {
      explainSide(run, expression, row, missing);
      if (right.kind === "fact") explainSide(run, right.expression, row, missing);
      if (right.kind === "parameter") missing.parameter(columnOf(run, right));
      if (right.kind === "literal") missing.written(right.column);
    },
    evidence: (run, row, pointers) => {
      expression.evidence(run, rowIn(expression, row), pointers);
      if (right.kind === "fact") right.expression.evidence(run, rowIn(right.expression, row), pointers);
    },
    periods: (run, row, short) => {
      if (truth(run, row) === TRUE || !asksFor(operator, expression.periods)) return;
      short.set(id, expression.periods!.of(run, rowIn(expression, row)));
    },
    shortfall: (run, row) => {
      if (expression.type !== "number" && expression.type !== "date") return null;
      // Known none decides a fail as well, and lacks no quantity: what certainly fails must certainly have a value.
      const certain = truth(run, row) === FALSE;
      const a = boundsOf(expression.column(run), rowIn(expression, row), certain);
      const b = boundsOf(columnOf(run, right), rightRow(row), certain);
      return a && b && distance(operator, a, b, id);
    },
  };
}

/** Whether more periods that have what they should would help. */
function asksFor(operator: Operator, periods: Periods | undefined): boolean {
  if (periods === undefined) return false;
  return operator === "equal" || operator.startsWith(periods.counts === "met" ? "greaterThan" : "lessThan");
}

function rightOperand(
  environment: Environment,
  json: Json,
  left: Left,
  per: string | null,
  pointer: string,
): Operand {
  if (typeof json === "object" && json !== null && !Array.isArray(json)) {
    return reference(environment, json, left.wanted, pointer, per);
  }
  return { kind: "literal", column: literal(environment, json, left, pointer) };
}

function columnOf(run: Run, operand: Operand): Column {
  if (operand.kind === "literal") return operand.column;
  if (operand.kind === "fact") return operand.expression.column(run);
  return run.parameters[(operand as { slot: number }).slot]!;
}

function explainSide(run: Run, expression: Expression, row: number, missing: Missing): void {
  const at = rowIn(expression, row);
  const numeric = expression.type === "number" || expression.type === "date";
  if (!isExact(expression.column(run), at, numeric)) expression.explain(run, at, missing);
}
