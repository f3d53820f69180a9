import { readingOf } from "../assessment/reading";
import { type Expression, rowIn } from "../facts/expression";
import type { DerivedReading, DerivedTruth } from "../generated/evaluation";
import { FALSE, TRUE, type Truth, UNDEFINED } from "../logic/truth";
import { HostFactError } from "../rulebook/host-answer";
import type { UnderWay } from "./under-way";

/** What an expression gives for the entry asked for, or for the site. */
export function derivedReading({ run, rule, row }: UnderWay, expression: Expression): DerivedReading {
  if (expression.per !== null && (row === null || expression.per !== rule.items?.list.id)) {
    return { state: "perItem" };
  }
  try {
    return readingOf(expression.column(run), rowIn(expression, row ?? 0), expression.type);
  } catch (error) {
    if (error instanceof HostFactError) return { state: "error" };
    throw error;
  }
}

export function truthWord(truth: Truth): DerivedTruth {
  if (truth === TRUE) return "true";
  if (truth === FALSE) return "false";
  return truth === UNDEFINED ? "undefined" : "open";
}

/** The same of what may read a fact of the host that fails. */
export function truthOf(read: () => Truth): DerivedTruth {
  try {
    return truthWord(read());
  } catch (error) {
    if (error instanceof HostFactError) return "error";
    throw error;
  }
}
