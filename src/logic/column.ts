/**
 * A column holds one reading per entry of a list (or a single one). A reading is the set of what a
 * value may be: a number or date in [lo, hi], a text or boolean, known none, undefined.
 */
export type ValueType = "number" | "date" | "text" | "boolean" | "texts";

/** Bits of `can`: there may be a value, there may be known none, it may be undefined. */
export const VALUE = 1;
export const NONE = 2;
export const UNDEF = 4;

export interface Column {
  /** One set of bits per row. */
  readonly can: number[];
  /** Bounds of the value where `can` has VALUE; of numbers and dates only. */
  readonly lo: number[];
  readonly hi: number[];
  /** Known text, boolean or list of texts; `undefined` where the value is not known. */
  readonly values: unknown[];
  /** Texts by number, where there are few different ones: per row the place in `dictionary`, -1 where not known. */
  readonly codes: Codes | null;
  /** Whether some text is none of its code list, and so not known. */
  readonly unlisted: boolean;
}

export interface Codes {
  readonly of: number[];
  readonly dictionary: readonly string[];
  /** A row for each text of the dictionary. */
  readonly sample: readonly number[];
}

const nothing: never[] = [];

export function numbers(can: number[], lo: number[], hi: number[]): Column {
  return { can, lo, hi, values: nothing, codes: null, unlisted: false };
}

export function texts(
  can: number[],
  values: unknown[],
  codes: Codes | null = null,
  unlisted = false,
): Column {
  return { can, lo: nothing, hi: nothing, values, codes, unlisted };
}

/** Known in every row, without ranges: bounds are one and the same array (see `readColumn`). */
export function isPlain(column: Column): boolean {
  return column.lo === column.hi && column.lo.length > 0;
}

/** One exact number or day. */
export function exactly(value: number): Column {
  return numbers([VALUE], [value], [value]);
}

export function range(lo: number, hi: number, can: number = VALUE): Column {
  return numbers([can], [lo], [hi]);
}

export function known(value: unknown): Column {
  return texts([value === null ? NONE : VALUE], [value === null ? undefined : value]);
}

export const noneColumn: Column = { ...range(0, 0, NONE), values: [undefined] };
export const undefinedColumn: Column = { ...range(0, 0, UNDEF), values: [undefined] };

/** Decided = exactly one possibility left in this row. */
export function isExact(column: Column, row: number, numeric: boolean): boolean {
  const can = column.can[row]!;
  if (can === NONE || can === UNDEF) return true;
  if (can !== VALUE) return false;
  if (numeric) return column.lo[row] === column.hi[row];
  const value = column.values[row];
  return value !== undefined && !(Array.isArray(value) && value.includes(undefined));
}
