import { firstDay, lastDay } from "../base/dates";
import { preview } from "../base/option-checks";
import type { AssessedReason } from "../generated/evaluation";
import {
  type Column,
  exactly,
  known,
  noneColumn,
  range,
  texts,
  VALUE,
  type ValueType,
} from "../logic/column";

/**
 * What a host's fact may answer: a value; `null` = known: there is none; `undefined` = not known; or
 * bounds, where `null` is no bound. Dates are `YYYY-MM-DD` or `YYYY-MM`. Numbers are finite.
 */
export type HostReading =
  | number
  | string
  | boolean
  | readonly string[]
  | null
  | undefined
  | { readonly from: number | string | null; readonly to: number | string | null };

/** Thrown while a rule reads a fact of the host that threw or whose answer cannot be used; the rule ends in `error`. */
export class HostFactError extends Error {
  override readonly name = "HostFactError";
  constructor(readonly reason: AssessedReason<"hostFactThrew" | "hostFactPromise" | "hostFactAnswer">) {
    super(reason.code);
  }
}

/** Runs a fact of the host and takes its answer; whatever goes wrong is a `HostFactError`. */
export function hostAnswer(
  fact: { readonly id: string; readonly type: ValueType; read(submission: unknown): unknown },
  submission: unknown,
): Column {
  const { id, type } = fact;
  let answer: unknown;
  try {
    answer = fact.read(submission);
    if (isPromise(answer)) throw new HostFactError({ code: "hostFactPromise", args: { fact: id } });
    const column = toColumn(type, answer as HostReading);
    if (column !== null) return column;
  } catch (error) {
    if (error instanceof HostFactError) throw error;
    throw new HostFactError({ code: "hostFactThrew", args: { fact: id, message: messageOf(error) } });
  }
  throw new HostFactError({ code: "hostFactAnswer", args: { fact: id, type, given: shown(answer) } });
}

/** An answer that comes later cannot be waited for; that it may fail later is not left to end the process. */
function isPromise(answer: unknown): boolean {
  if (typeof answer !== "object" || answer === null || !("then" in answer)) return false;
  if (typeof answer.then !== "function") return false;
  answer.then(nothing, nothing);
  return true;
}

const nothing = () => {};

/** What was thrown may be anything, also what cannot be turned into text. */
function messageOf(error: unknown): string {
  try {
    return (error instanceof Error ? error.message : String(error)).slice(0, 500);
  } catch {
    return "?";
  }
}

/** An answer as an argument, without a word of ours: bounds with their ends, lists and other objects by their kind. */
function shown(answer: unknown): string {
  if (typeof answer !== "object" || answer === null || !("from" in answer)) return plainly(answer);
  const { from, to } = answer as { from: unknown; to?: unknown };
  return `{ from: ${plainly(from)}, to: ${plainly(to)} }`;
}

function plainly(value: unknown): string {
  if (Array.isArray(value)) return "array";
  const kind = value === null ? "null" : typeof value;
  return ["object", "function", "symbol"].includes(kind) ? kind : preview(value).en;
}

/** Null for an answer that is none of the fact's type. */
function toColumn(type: ValueType, answer: HostReading): Column | null {
  const numeric = type === "number" || type === "date";
  if (answer === null) return noneColumn;
  if (answer === undefined) return unknownColumn(numeric);
  if (Array.isArray(answer))
    return type === "texts" && areTexts(answer) ? texts([VALUE], [[...answer]]) : null;
  if (typeof answer === "object") return numeric && "from" in answer ? bounds(type, answer) : null;
  if (type === "number") return Number.isFinite(answer) ? exactly(answer as number) : null;
  if (type === "date") return day(answer);
  const fits = typeof answer === (type === "boolean" ? "boolean" : "string") && type !== "texts";
  return fits ? known(answer as string | boolean) : null;
}

function unknownColumn(numeric: boolean): Column {
  if (!numeric) return texts([3], [undefined]);
  return range(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, 3);
}

function day(answer: unknown): Column | null {
  if (typeof answer !== "string" || Number.isNaN(firstDay(answer))) return null;
  return range(firstDay(answer), lastDay(answer));
}

function areTexts(list: readonly unknown[]): boolean {
  for (let k = 0; k < list.length; k++) if (typeof list[k] !== "string") return false;
  return true;
}

/** An end of `null` is no bound; an end that is not finite, or a beginning after the end, says nothing. */
function bounds(
  type: ValueType,
  { from, to }: { readonly from: unknown; readonly to: unknown },
): Column | null {
  const lo = end(type, from, firstDay, Number.NEGATIVE_INFINITY);
  const hi = end(type, to, lastDay, Number.POSITIVE_INFINITY);
  return lo <= hi ? range(lo, hi) : null;
}

function end(type: ValueType, value: unknown, dayOf: (text: string) => number, open: number): number {
  if (value === null) return open;
  if (type === "number") return Number.isFinite(value) ? (value as number) : Number.NaN;
  return typeof value === "string" ? dayOf(value) : Number.NaN;
}
