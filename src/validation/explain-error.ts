import { type DateProblem, explainDay, explainDayOrMonth } from "../base/dates";
import { checkCreditCode, checkDivisionCode, type FormatProblem } from "../base/identifiers";
import type { DefectArguments } from "../generated/evaluation";
import type { SchemaError } from "../generated/validators";
import type { Said } from "./defect";

/** Explains many errors; of wrong types there are few kinds, which share their explanation. */
export class Explainer {
  private readonly ofTypes = new Map<string, Map<string, Said>>();

  explain(error: SchemaError, value: unknown): Said {
    const { keyword, params } = error;
    if (keyword !== "type" || typeof value === "number") return explainError(error, value);
    const expected = String(params.type);
    let found = this.ofTypes.get(expected);
    if (found === undefined) {
      found = new Map();
      this.ofTypes.set(expected, found);
    }
    const actual = typeOf(value);
    let explained = found.get(actual);
    if (explained === undefined) {
      explained = explainError(error, value);
      found.set(actual, explained);
    }
    return explained;
  }
}

/** Code and arguments for one schema error; the words are looked up from them. */
export function explainError(error: SchemaError, value: unknown): Said {
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
      return { code: "other", args: {} };
  }
}

/** Spreadsheets make numbers of long codes, without their first zeros, or write them as 3.20585E+11. */
function explainType(expected: string, value: unknown): Said {
  const isCode = typeof value === "number" && value >= 100_000 && !/number|integer/.test(expected);
  const code = isCode && expected.includes("string") ? "type.longNumber" : "type";
  return { code, args: { expected, actual: typeOf(value) } };
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

/** The reason a text of a checked format is refused. */
function explainFormat(format: string, value: string): Said {
  const problem = formatProblem(format, value);
  if (problem === null) return { code: "format", args: { format } };
  const { reason, ...args } = problem;
  return { code: `format.${reason}`, args } as SaidOfFormat;
}

type FormatReason = DateProblem | FormatProblem;

/** The arguments of a code of a format are those of its reason: checked here, since the pair is taken apart above. */
type SaidOfFormat = {
  [Problem in FormatReason as Problem["reason"]]: Omit<
    Problem,
    "reason"
  > extends DefectArguments[`format.${Problem["reason"]}`]
    ? Said<`format.${Problem["reason"]}`>
    : never;
}[FormatReason["reason"]];

function formatProblem(format: string, value: string): FormatReason | null {
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
