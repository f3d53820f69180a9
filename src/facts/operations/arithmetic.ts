import { hasOwn } from "../../base/es2018";
import { type Column, isExact, NONE, numbers, range, UNDEF, VALUE, type ValueType } from "../../logic/column";
import type { Json, JsonObject } from "../environment";
import { type Expression, remembered, rowIn } from "../expression";
import type { CompileOperation, Context } from "../operation";
import { rowsOf } from "../rows";
import type { Run } from "../run";
import { type Calculation, calculations } from "./calculations";

/** Arguments of an operation compiled, with the list they are per; `null` with the problem reported. */
export function argumentsOf(
  context: Context,
  json: Json,
  pointer: string,
  types: readonly ValueType[],
): { parts: Expression[]; per: string | null } | null {
  const parts = (json as Json[]).map((part, k) => argument(context, part, `${pointer}/${k}`));
  let sound = true;
  for (const [k, part] of parts.entries()) {
    if (types.includes(part.type)) continue;
    sound = false;
    context.environment.problem("typeClash", `${pointer}/${k}`, {
      "zh-CN": `此处需要类型 ${types.join("、")}，得到 ${part.type}`,
      en: `needed here: ${types.join(", ")}; this is a ${part.type}`,
    });
  }
  return sound ? { parts, per: parts.find((part) => part.per !== null)?.per ?? null } : null;
}

/** Named facts and plain values have their columns at hand; what is computed in place keeps its own. */
function argument(context: Context, json: Json, pointer: string): Expression {
  const expression = context.expression(json, pointer);
  const atHand = ["fact", "field", "parameter", "constant", "day"];
  return atHand.some((name) => hasOwn(json as JsonObject, name)) ? expression : remembered(expression);
}

/** An operation on numbers (or days), row by row. An argument that may be none makes the result undefined there. */
export function pointwise(
  type: ValueType,
  parts: readonly Expression[],
  per: string | null,
  calculation: Calculation,
): Expression {
  return {
    type,
    per,
    column: (run) => compute(run, parts, per, calculation),
    explain: (run, row, missing) => {
      for (const part of parts) {
        const at = rowIn(part, row);
        if (!isExact(part.column(run), at, true)) part.explain(run, at, missing);
      }
    },
    evidence: (run, row, pointers) => {
      for (const part of parts) part.evidence(run, rowIn(part, row), pointers);
    },
  };
}

function compute(
  run: Run,
  parts: readonly Expression[],
  per: string | null,
  { bounds, extra }: Calculation,
): Column {
  const columns = parts.map((part) => part.column(run));
  if (per === null) return computeOne(columns, { bounds, extra });
  const rows = rowsOf(run, per);
  const can = new Array<number>(rows);
  const low = new Array<number>(rows);
  const high = new Array<number>(rows);
  const lo = new Array<number>(parts.length);
  const hi = new Array<number>(parts.length);
  for (let row = 0; row < rows; row++) {
    let bits = 0;
    let computable = true;
    for (let k = 0; k < parts.length; k++) {
      const at = rowIn(parts[k]!, row);
      const here = columns[k]!.can[at]!;
      if (here & (NONE | UNDEF)) bits = UNDEF;
      if (!(here & VALUE)) computable = false;
      lo[k] = columns[k]!.lo[at]!;
      hi[k] = columns[k]!.hi[at]!;
    }
    const more = computable ? (extra?.(lo, hi) ?? VALUE) : 0;
    const [least, most] = more & VALUE ? bounds(lo, hi, parts.length) : [0, 0];
    can[row] = bits | more;
    low[row] = least;
    high[row] = most;
  }
  return numbers(can, low, high);
}

/** The same for a single row. */
function computeOne(columns: readonly Column[], { bounds, extra }: Calculation): Column {
  const lo: number[] = [];
  const hi: number[] = [];
  let bits = 0;
  let computable = true;
  for (const column of columns) {
    const here = column.can[0]!;
    if (here & (NONE | UNDEF)) bits = UNDEF;
    if (!(here & VALUE)) computable = false;
    lo.push(column.lo[0]!);
    hi.push(column.hi[0]!);
  }
  const more = computable ? (extra?.(lo, hi) ?? VALUE) : 0;
  const [least, most] = more & VALUE ? bounds(lo, hi, lo.length) : [0, 0];
  return range(least, most, bits | more);
}

const fold =
  (name: string, types: readonly ValueType[] = ["number"]): CompileOperation =>
  (context, json, pointer) => {
    const compiled = argumentsOf(context, json[name]!, `${pointer}/${name}`, types);
    if (compiled === null) return null;
    const type = oneType(context, compiled.parts, `${pointer}/${name}`);
    return type && pointwise(type, compiled.parts, compiled.per, calculations[name]!);
  };

/** The type all parts have; `null` with the problem reported. */
export function oneType(context: Context, parts: readonly Expression[], pointer: string): ValueType | null {
  const { type } = parts[0]!;
  if (parts.every((part) => part.type === type)) return type;
  context.environment.problem("typeClash", pointer, {
    "zh-CN": "日期和数字不能混在一起计算",
    en: "dates and numbers cannot be mixed in one operation",
  });
  return null;
}

export const add = fold("add");
export const subtract = fold("subtract");
export const greatest = fold("greatest", ["number", "date"]);
export const leastOf = fold("least", ["number", "date"]);
