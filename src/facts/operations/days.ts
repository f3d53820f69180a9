import { NONE, numbers, UNDEF, VALUE } from "../../logic/column";
import { latestDay } from "../../submission/day-limits";
import type { JsonObject } from "../environment";
import { type Expression, remembered, rowIn } from "../expression";
import type { CompileOperation } from "../operation";
import { rowsOf } from "../rows";
import type { Run } from "../run";
import { argumentsOf, pointwise } from "./arithmetic";
import { calculations } from "./calculations";

/** `{ days: [E, E] }`: days from the first to the second; negative when the second lies before it. */
export const days: CompileOperation = (context, json, pointer) => {
  const compiled = argumentsOf(context, json.days!, `${pointer}/days`, ["date"]);
  if (compiled === null) return null;
  return pointwise("number", compiled.parts, compiled.per, calculations.days!);
};

/** `{ addMonths: [E, N] }`: the same day that many months later, or the month's last day where it has no such day. */
export const addMonths: CompileOperation = (context, json, pointer) => {
  const [date, months] = json.addMonths as [JsonObject, number | JsonObject];
  const at = `${pointer}/addMonths`;
  const amount = typeof months === "number" ? { constant: months } : months;
  const first = argumentsOf(context, [date], at, ["date"]);
  const second = argumentsOf(context, [amount], at, ["number"]);
  if (first === null || second === null) return null;
  const parts = [...first.parts, ...second.parts];
  return pointwise("date", parts, first.per ?? second.per, calculations.addMonths!);
};

/**
 * `{ overlapDays: { from, to, with: period|window } }`: days both spans share, first and last included.
 * A `to` that is known none is still running; a `from` that is none makes it undefined.
 */
export const overlapDays: CompileOperation = (context, json, pointer) => {
  const span = json.overlapDays as JsonObject;
  const at = `${pointer}/overlapDays`;
  const from = argumentsOf(context, [span.from!], `${at}/from`, ["date"]);
  const to = argumentsOf(context, [span.to!], `${at}/to`, ["date"]);
  if (from === null || to === null) return null;
  const parts = [from.parts[0]!, remembered(running(to.parts[0]!))];
  const per = from.per ?? to.per;
  const whole = span.with === "period";
  const template = pointwise("number", parts, per, calculations.days!);
  return { ...template, column: (run) => overlaps(run, parts, per, whole) };
};

/** Reads known none as "never ends". */
function running(part: Expression): Expression {
  return {
    ...part,
    column: (run) => {
      const column = part.column(run);
      if (!column.can.some((can) => can & NONE)) return column;
      const lo = column.lo.map((day, i) => (column.can[i]! & VALUE ? day : latestDay));
      const hi = column.hi.map((day, i) => (column.can[i]! & NONE ? latestDay : day));
      return numbers(
        column.can.map((can) => (can & UNDEF) | (can & (VALUE | NONE) ? VALUE : 0)),
        lo,
        hi,
      );
    },
  };
}

function overlaps(run: Run, parts: readonly Expression[], per: string | null, whole: boolean) {
  const [from, to] = parts.map((part) => part.column(run)) as [
    ReturnType<Expression["column"]>,
    ReturnType<Expression["column"]>,
  ];
  const start = whole ? run.days.periodFrom : run.days.windowFrom;
  const end = whole ? run.days.periodTo : run.days.windowTo;
  const shared = (a: number, b: number) => Math.max(0, Math.min(b, end) - Math.max(a, start) + 1);
  const rows = rowsOf(run, per);
  const can: number[] = [];
  const lo: number[] = [];
  const hi: number[] = [];
  for (let row = 0; row < rows; row++) {
    const f = rowIn(parts[0]!, row);
    const t = rowIn(parts[1]!, row);
    const bits = from.can[f]! | to.can[t]!;
    can.push((bits & (NONE | UNDEF) ? UNDEF : 0) | (from.can[f]! & to.can[t]! & VALUE));
    lo.push(shared(from.hi[f]!, to.lo[t]!));
    hi.push(shared(from.lo[f]!, to.hi[t]!));
  }
  return numbers(can, lo, hi);
}
