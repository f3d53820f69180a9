import type { Problem } from "../base/errors";
import { workbook as en } from "./en/workbook";
import type { Arguments } from "./format";
import { problemOf } from "./problem";
import { workbook as zhCN } from "./zh-CN/workbook";

/** Why a workbook is not read, and what was left out of it; apart from the words of reports, which do not carry them. */
export type WorkbookKey = keyof typeof zhCN;

export function workbookProblem(code: WorkbookKey, args: Arguments = {}): Problem {
  return problemOf(code, { "zh-CN": zhCN[code], en: en[code] }, args);
}
