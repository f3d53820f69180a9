import { type Column, isExact, NONE } from "../logic/column";

/** Number of an entry's value among the different values of a column; -1 where it is not known. */
interface Numbered {
  readonly of: readonly number[];
  readonly count: number;
}

type Key = number | string;

/**
 * Gives every row the key of its group: rows that agree in all columns have the same. `null` where a
 * value is not known. Known none is a value of its own.
 */
export interface GroupKeys {
  of(row: number): Key | null;
  /** Numbers the groups in the order they are met, from 0. */
  numbering(): Numbering;
}

export interface Numbering {
  /** Number of a group, or -1 when it is met for the first time and so given `next`. */
  of(key: Key, next: number): number;
  /** Begins anew. */
  clear(): void;
}

export function groupKeys(columns: readonly Column[]): GroupKeys {
  const numbered = columns.map(numberValues);
  const size = numbered.reduce((all, { count }) => all * count, 1);
  const rows = columns[0]?.can.length ?? 0;
  return {
    of: size < Number.MAX_SAFE_INTEGER ? numberKeys(numbered) : textKeys(numbered),
    numbering: () => (size <= 8 * rows + 64 ? tableNumbering(size) : mapNumbering()),
  };
}

/** Few possible keys: one place for each. */
function tableNumbering(size: number): Numbering {
  const numbers = new Int32Array(size).fill(-1);
  const used: number[] = [];
  return {
    of: (key, next) => {
      const number = numbers[key as number]!;
      if (number >= 0) return number;
      numbers[key as number] = next;
      used.push(key as number);
      return -1;
    },
    clear: () => {
      for (const key of used) numbers[key] = -1;
      used.length = 0;
    },
  };
}

function mapNumbering(): Numbering {
  const numbers = new Map<Key, number>();
  return {
    of: (key, next) => {
      const number = numbers.get(key);
      if (number !== undefined) return number;
      numbers.set(key, next);
      return -1;
    },
    clear: () => numbers.clear(),
  };
}

function numberKeys(numbered: readonly Numbered[]): (row: number) => number | null {
  return (row) => {
    let key = 0;
    for (let c = 0; c < numbered.length; c++) {
      const { of, count } = numbered[c]!;
      if (of[row]! < 0) return null;
      key = key * count + of[row]!;
    }
    return key;
  };
}

function textKeys(numbered: readonly Numbered[]): (row: number) => string | null {
  return (row) => {
    let key = "";
    for (const { of } of numbered) {
      if (of[row]! < 0) return null;
      key += `${of[row]},`;
    }
    return key;
  };
}

const known = new WeakMap<Column, Numbered>();

function numberValues(column: Column): Numbered {
  let result = known.get(column);
  if (result === undefined) {
    result = column.codes === null ? numberOthers(column) : numberTexts(column, column.codes);
    known.set(column, result);
  }
  return result;
}

function numberTexts(column: Column, codes: NonNullable<Column["codes"]>): Numbered {
  const none = codes.dictionary.length;
  const of = codes.of.map((code, row) => (code < 0 && column.can[row] === NONE ? none : code));
  return { of, count: none + 1 };
}

function numberOthers(column: Column): Numbered {
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
