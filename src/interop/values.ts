import { rowIn } from "../facts/expression";
import type { Run } from "../facts/run";
import { type Column, isExact, NONE, UNDEF, type ValueType } from "../logic/column";
import type { Input } from "./conditions";
import type { PlainValue } from "./operators";

/** What an input is in one row: a plain value, or why there is none. */
export type PlainReading =
  | { readonly state: "value"; readonly value: PlainValue }
  | { readonly state: "open" | "undefined" | "threw" };

/** Reads an input for the whole site, or for entry `row` of the list its fact is `per`. */
export function readInput(run: Run, input: Input, row: number): PlainReading {
  const { expression, slot, type } = input;
  if (expression === null) return plain(run.parameters[slot]!, 0, type);
  try {
    return plain(expression.column(run), rowIn(expression, row), type);
  } catch {
    return { state: "threw" };
  }
}

function plain(column: Column, row: number, type: ValueType): PlainReading {
  const can = column.can[row];
  if (can === UNDEF) return { state: "undefined" };
  if (can === NONE) return { state: "value", value: null };
  const numeric = type === "number" || type === "date";
  if (can === undefined || !isExact(column, row, numeric)) return { state: "open" };
  return { state: "value", value: (numeric ? column.lo[row] : column.values[row]) as PlainValue };
}

/** All inputs of some conditions, sorted by what became of them. */
export interface PlainValues {
  readonly values: Record<string, PlainValue>;
  readonly open: readonly string[];
  readonly undefined: readonly string[];
  readonly threw: readonly string[];
}

export function readInputs(run: Run, inputs: readonly Input[], row: number): PlainValues {
  // No prototype: a name can only be one of ours.
  const values = Object.create(null) as Record<string, PlainValue>;
  const rest = { open: [] as string[], undefined: [] as string[], threw: [] as string[] };
  for (const input of inputs) {
    const reading = readInput(run, input, row);
    if (reading.state === "value") values[input.name] = reading.value;
    else rest[reading.state].push(input.name);
  }
  return { values, ...rest };
}
