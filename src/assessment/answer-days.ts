import { firstDay } from "../base/dates";
import type { Problem } from "../base/errors";
import type { DateRange } from "../generated/evaluation";

/** Days that do not exist, and a period that ends before it begins: no schema sees them. */
export function dayProblems(
  days: Readonly<Record<string, string | null | undefined>>,
  period: DateRange | undefined,
  pointer: string,
): Problem[] {
  const all = { ...days, "period/from": period?.from, "period/to": period?.to };
  const problems: Problem[] = [];
  for (const [name, day] of Object.entries(all)) {
    if (typeof day === "string" && Number.isNaN(firstDay(day))) problems.push(notADay(`${pointer}/${name}`));
  }
  const { from = "", to = "" } = period ?? {};
  if (to < from) problems.push(reversed(`${pointer}/period`));
  return problems;
}

function notADay(pointer: string): Problem {
  return { code: "wrongValue", pointer, text: { "zh-CN": "应为 YYYY-MM-DD", en: "expected: YYYY-MM-DD" } };
}

function reversed(pointer: string): Problem {
  const text = { "zh-CN": "起止日期颠倒", en: "the period ends before it begins" };
  return { code: "periodReversed", pointer, text };
}
