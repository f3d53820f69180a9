import { parseDay } from "../base/dates";
import { OptionError } from "../base/errors";

/** The day of an evaluation as a number. Throws `OptionError` when it is no real day. */
export function dayOf(on: unknown): number {
  const day = typeof on === "string" ? parseDay(on) : Number.NaN;
  if (!Number.isNaN(day)) return day;
  const given = typeof on === "string" ? JSON.stringify(on) : typeof on;
  const text = {
    "zh-CN": `评估日 on 应为真实日期 YYYY-MM-DD，得到 ${given}`,
    en: `the day of the evaluation, "on", is a real date YYYY-MM-DD, not ${given}`,
  };
  throw new OptionError([{ code: "on", pointer: "/on", text }]);
}
