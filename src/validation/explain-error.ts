import { explainDay, explainDayOrMonth } from "../base/dates";
import { checkCreditCode, checkDivisionCode } from "../base/identifiers";
import type { Arguments } from "../base/language";
import type { SchemaError } from "../generated/validators";

/** Code and arguments for one schema error; the words are looked up from them. */
export function explainError(error: SchemaError, value: unknown): { code: string; args: Arguments } {
  const { keyword, params } = error;
  switch (keyword) {
    case "type":
      return explainType(String(params.type), value);
    case "required":
      return { code: "required", args: { property: String(params.missingProperty) } };
    case "minimum":
    case "maximum":
      return { code: keyword, args: { value: value as number, limit: params.limit as number } };
    case "x-step":
      return { code: "step", args: { value: value as number, step: params.step as number } };
    case "minLength":
    case "maxLength":
      return { code: keyword, args: { length: (value as string).length, limit: params.limit as number } };
    case "maxItems":
    case "minItems":
      return { code: keyword, args: { length: (value as unknown[]).length, limit: params.limit as number } };
    case "pattern":
      return { code: keyword, args: { pattern: String(params.pattern) } };
    case "const":
      return { code: keyword, args: { expected: JSON.stringify(params.allowedValue) } };
    case "enum":
      return { code: keyword, args: { allowed: (params.allowedValues as unknown[]).map(String) } };
    case "format":
      return explainFormat(String(params.format), String(value));
    default:
      return { code: keyword, args: {} };
  }
}

/** Spreadsheets make numbers of long codes, without their first zeros, or write them as 3.20585E+11. */
function explainType(expected: string, value: unknown): { code: string; args: Arguments } {
  const isCode = typeof value === "number" && value >= 100_000 && !/number|integer/.test(expected);
  const code = isCode && expected.includes("string") ? "type.longNumber" : "type";
  return { code, args: { expected, actual: typeOf(value) } };
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

type Problem = { readonly reason: string } & Readonly<Record<string, unknown>>;

/** The reason a text of a checked format is refused. */
function explainFormat(format: string, value: string): { code: string; args: Arguments } {
  const problem = formatProblem(format, value) as Problem | null;
  if (problem === null) return { code: "format", args: { format } };
  const { reason, ...args } = problem;
  return { code: `format.${reason}`, args: args as Arguments };
}

function formatProblem(format: string, value: string): unknown {
  switch (format) {
    case "day":
      return explainDay(value);
    case "day-or-month":
      return explainDayOrMonth(value);
    case "uscc":
      return checkCreditCode(value);
    case "division-code":
      return checkDivisionCode(value);
    default:
      return null;
  }
}
