import type { Finding, NumberChange, ParameterUse } from "../../generated/evaluation";
import type { Pair } from "./side";

/** Numbers the rule rests on that do not stand as they stood, whatever day they came into force. */
export function numbersChanged({ before, after }: Pair): NumberChange[] {
  if (before === null || after === null) return [];
  const ids = [...new Set([...before.parameters, ...after.parameters].map(({ parameter }) => parameter))];
  return ids.flatMap((parameter) => {
    const was = before.parameters.filter((one) => one.parameter === parameter);
    const is = after.parameters.filter((one) => one.parameter === parameter);
    const { title, unit } = [...is, ...was][0]!;
    const change = { parameter, title, unit, before: valuesOf(was), after: valuesOf(is) };
    return JSON.stringify(change.before) === JSON.stringify(change.after) ? [] : [change];
  });
}

function valuesOf(uses: readonly ParameterUse[]): number[] {
  return uses.map(({ value }) => value);
}

const inForce = ["notInForce", "noLongerInForce", "notYetPublished", "numberNotInForce"];

/** Why a rule does not hold on the days judged; null where it holds. */
export function notInForce(finding: Finding | null): string | null {
  const code = finding?.reason?.code ?? "";
  return inForce.indexOf(code) < 0 ? null : code;
}
