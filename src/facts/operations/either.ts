import { type Column, isExact, numbers } from "../../logic/column";
import { type Expression, rowIn } from "../expression";
import type { CompileOperation } from "../operation";
import { rowsOf } from "../rows";
import type { Run } from "../run";
import { argumentsOf, oneType } from "./arithmetic";

/**
 * `{ either: [E…] }`: the source leaves open which is meant, so the reading spans all of them. An
 * outcome is given only where every admissible interpretation gives it.
 */
export const either: CompileOperation = (context, json, pointer) => {
  const compiled = argumentsOf(context, json.either!, `${pointer}/either`, ["number", "date"]);
  if (compiled === null) return null;
  const { parts, per } = compiled;
  const { decision } = context.environment;
  const type = oneType(context, parts, `${pointer}/either`);
  if (type === null) return null;
  return {
    type,
    per,
    column: (run) => hullOf(run, parts, per),
    alternatives: { count: parts.length, column: (run, k) => hullOf(run, [parts[k]!], per) },
    explain: (run, row, missing) => {
      let open = false;
      for (const part of parts) {
        const at = rowIn(part, row);
        if (isExact(part.column(run), at, true)) continue;
        open = true;
        part.explain(run, at, missing);
      }
      if (!open) missing.interpretation(decision);
    },
    evidence: (run, row, pointers) => {
      for (const part of parts) part.evidence(run, rowIn(part, row), pointers);
    },
  };
};

function hullOf(run: Run, parts: readonly Expression[], per: string | null): Column {
  const columns = parts.map((part) => part.column(run));
  const rows = rowsOf(run, per);
  const can = new Array<number>(rows).fill(0);
  const lo = new Array<number>(rows).fill(Number.POSITIVE_INFINITY);
  const hi = new Array<number>(rows).fill(Number.NEGATIVE_INFINITY);
  for (let row = 0; row < rows; row++) {
    parts.forEach((part, k) => {
      const at = rowIn(part, row);
      const bits = columns[k]!.can[at]!;
      can[row]! |= bits;
      if (!(bits & 1)) return;
      lo[row] = Math.min(lo[row]!, columns[k]!.lo[at]!);
      hi[row] = Math.max(hi[row]!, columns[k]!.hi[at]!);
    });
  }
  return numbers(can, lo, hi);
}
