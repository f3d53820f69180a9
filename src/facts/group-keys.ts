import { type Column, isExact, NONE } from "../logic/column";

/** Number of an entry's value among the different values of a column; -1 where it is not known. */
interface Numbered {
  readonly of: readonly number[];
  readonly count: number;
}

/**
 * Gives every row the key of its group: rows that agree in all columns have the same. `null` where a
 * value is not known. Known none is a value of its own.
 */
export function groupKeys(columns: readonly Column[]): (row: number) => number | string | null {
  const numbered = columns.map(numberValues);
  const size = numbered.reduce((all, { count }) => all * count, 1);
  return size < Number.MAX_SAFE_INTEGER ? numberKeys(numbered) : textKeys(numbered);
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
