import { firstDay, lastDay } from "../base/dates";
import type { Text } from "../base/language";
import type { Expression } from "../facts/expression";
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
 * bounds, where `null` is no bound. Dates are `YYYY-MM-DD` or `YYYY-MM`.
 */
export type HostReading =
  | number
  | string
  | boolean
  | readonly string[]
  | null
  | undefined
  | { readonly from: number | string | null; readonly to: number | string | null };

/** A fact computed by the host in TypeScript, under a prefix of its own (`"acme.visits"`). */
export interface HostFact {
  readonly id: string;
  readonly type: ValueType;
  readonly title: Text;
  readonly unit?: string;
  /** Is given the submission as it was handed in. Must not change it; may throw: its rules then end in `error`. */
  read(submission: unknown): HostReading;
}

/** Declares a host's fact. The id needs a prefix, so that it never hides a fact of a rulebook. */
export function defineFact(fact: HostFact): HostFact {
  if (!/^[a-z][A-Za-z0-9]*(\.[A-Za-z][A-Za-z0-9]*)+$/.test(fact.id)) {
    throw new TypeError(`the id of a host fact is prefix.name, not ${JSON.stringify(fact.id)}`);
  }
  return fact;
}

/** Thrown while a rule reads a host's fact that threw. */
export class HostFactError extends Error {
  override readonly name = "HostFactError";
  constructor(
    readonly fact: string,
    message: string,
  ) {
    super(message);
  }
}

export function hostExpression(fact: HostFact): Expression {
  return {
    type: fact.type,
    per: null,
    column: (run) => {
      const failed = run.hostErrors.get(fact.id);
      if (failed !== undefined) throw new HostFactError(fact.id, failed);
      try {
        return toColumn(fact, fact.read(run.records.document));
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        run.hostErrors.set(fact.id, message);
        throw new HostFactError(fact.id, message);
      }
    },
    blame: (_run, _row, blame) => blame.add({ kind: "hostFact", pointer: "", field: fact.id }),
    evidence: () => {},
  };
}

function toColumn(fact: HostFact, reading: HostReading): Column {
  const numeric = fact.type === "number" || fact.type === "date";
  if (reading === null) return noneColumn;
  if (reading === undefined) {
    return numeric ? range(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, 3) : texts([3], [undefined]);
  }
  if (typeof reading === "object" && "from" in reading) {
    return range(end(fact, reading.from, firstDay, -1), end(fact, reading.to, lastDay, 1));
  }
  if (fact.type === "number" && typeof reading === "number" && !Number.isNaN(reading))
    return exactly(reading);
  if (fact.type === "date" && typeof reading === "string" && !Number.isNaN(firstDay(reading))) {
    return range(firstDay(reading), lastDay(reading));
  }
  if (fact.type === "boolean" && typeof reading === "boolean") return known(reading);
  if (fact.type === "text" && typeof reading === "string") return known(reading);
  if (fact.type === "texts" && Array.isArray(reading)) return texts([VALUE], [reading]);
  throw new TypeError(`${fact.id} is a ${fact.type}, but answered ${JSON.stringify(reading)}`);
}

function end(
  fact: HostFact,
  value: number | string | null,
  day: (text: string) => number,
  sign: number,
): number {
  if (value === null) return sign * Number.POSITIVE_INFINITY;
  const result = typeof value === "number" ? value : day(value);
  if (Number.isNaN(result) || (typeof value === "number") !== (fact.type === "number")) {
    throw new TypeError(`${fact.id} is a ${fact.type}, but a bound of it is ${JSON.stringify(value)}`);
  }
  return result;
}
