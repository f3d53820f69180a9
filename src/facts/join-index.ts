import { type Column, VALUE } from "../logic/column";

/** Rows of the inner list by the text they are joined on. */
export interface Index {
  readonly byText: ReadonlyMap<string, readonly number[]>;
  /** Rows whose text is not known: they may belong to any outer entry. */
  readonly anywhere: readonly number[];
  /** Number of all rows. */
  readonly size: number;
}

export function joinIndex(column: Column): Index {
  return column.codes === null ? indexValues(column) : indexCodes(column, column.codes);
}

function indexCodes(column: Column, codes: NonNullable<Column["codes"]>): Index {
  const rows: number[][] = codes.dictionary.map(() => []);
  const anywhere: number[] = [];
  for (let row = 0; row < codes.of.length; row++) {
    const code = codes.of[row]!;
    if (code >= 0) rows[code]!.push(row);
    else if (column.can[row]! & VALUE) anywhere.push(row);
  }
  const byText = new Map(codes.dictionary.map((text, code) => [text, rows[code]!]));
  return { byText, anywhere, size: column.can.length };
}

function indexValues(column: Column): Index {
  const byText = new Map<string, number[]>();
  const anywhere: number[] = [];
  for (let row = 0; row < column.can.length; row++) {
    const value = column.values[row];
    if (value === undefined) {
      if (column.can[row]! & VALUE) anywhere.push(row);
    } else if (Array.isArray(value)) {
      if (value.includes(undefined)) anywhere.push(row);
      else for (const text of new Set(value as string[])) add(byText, text, row);
    } else add(byText, value as string, row);
  }
  return { byText, anywhere, size: column.can.length };
}

function add(index: Map<string, number[]>, text: string, row: number): void {
  const rows = index.get(text);
  if (rows === undefined) index.set(text, [row]);
  else rows.push(row);
}
