import { type Column, isExact, NONE } from "../logic/column";

/** Number of an entry's value among the different values of a column; -1 where it is not known. */
export interface Numbered {
  readonly of: ArrayLike<number>;
  readonly count: number;
}

/**
 * The key of every row's group: rows that agree in all columns have the same. -1 where a value is not known. Known none
 * is a value of its own.
 */
export interface GroupKeys {
  readonly of: Float64Array;
  /** All keys are below it. */
  readonly size: number;
}

/** What is numbered is `known` from then on, for the next that asks. */
export function groupKeys(columns: readonly Column[], known: Map<Column, Numbered>): GroupKeys {
  const rows = columns[0]?.can.length ?? 0;
  const keys = new Float64Array(rows);
  let size = 1;
  for (const column of columns) {
    const { of, count } = numberValues(column, known);
    if (size * count >= Number.MAX_SAFE_INTEGER) size = renumbered(keys);
    for (let row = 0; row < rows; row++) {
      keys[row] = keys[row]! < 0 || of[row]! < 0 ? -1 : keys[row]! * count + of[row]!;
    }
    size *= count;
  }
  return { of: keys, size };
}

/** Gives the keys other numbers, as small as can be; gives how many there are. */
function renumbered(keys: Float64Array): number {
  const numbers = new Map<number, number>();
  for (let row = 0; row < keys.length; row++) {
    if (keys[row]! < 0) continue;
    const number = numbers.get(keys[row]!) ?? numbers.size;
    numbers.set(keys[row]!, number);
    keys[row] = number;
  }
  return numbers.size + 1;
}

function numberValues(column: Column, known: Map<Column, Numbered>): Numbered {
  let result = known.get(column);
  if (result === undefined) {
    result = column.codes === null ? numberOthers(column) : numberTexts(column, column.codes);
    known.set(column, result);
  }
  return result;
}

function numberTexts(column: Column, codes: NonNullable<Column["codes"]>): Numbered {
  const none = codes.dictionary.length;
  const of = new Int32Array(codes.of.length);
  for (let row = 0; row < of.length; row++) {
    const code = codes.of[row]!;
    of[row] = code < 0 && column.can[row] === NONE ? none : code;
  }
  return { of, count: none + 1 };
}

/** Parts of a quantity that are told apart without a table of values. */
const parts = 100;

function numberOthers(column: Column): Numbered {
  return (column.lo.length > 0 ? numberParts(column) : null) ?? numberAny(column);
}

/** Days and quantities in whole parts, by their distance from the least; `null` where there are others. */
function numberParts(column: Column): Numbered | null {
  const { can, lo } = column;
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < can.length; row++) {
    if (can[row] === NONE || !isExact(column, row, true)) continue;
    const value = lo[row]!;
    if (Math.round(value * parts) / parts !== value || Math.abs(value) > 1e9) return null;
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  if (least > most) return null;
  const first = Math.round(least * parts);
  const none = Math.round(most * parts) - first + 1;
  const of = new Float64Array(can.length);
  for (let row = 0; row < of.length; row++) {
    if (!isExact(column, row, true)) of[row] = -1;
    else of[row] = can[row] === NONE ? none : Math.round(lo[row]! * parts) - first;
  }
  return { of, count: none + 1 };
}

function numberAny(column: Column): Numbered {
  const numeric = column.lo.length > 0;
  const numbers = new Map<unknown, number>();
  const of: number[] = [];
  for (let row = 0; row < column.can.length; row++) {
    if (!isExact(column, row, numeric)) {
      of.push(-1);
      continue;
    }
    const value = column.can[row] === NONE ? null : numeric ? column.lo[row] : column.values[row];
    let number = numbers.get(value);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(value, number);
    }
    of.push(number);
  }
  return { of, count: numbers.size + 1 };
}
