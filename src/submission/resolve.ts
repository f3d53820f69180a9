import { type Column, texts, VALUE } from "../logic/column";
import type { Meaning } from "./read-column";

/**
 * The column of a field that speaks of entries of a list, from the texts as they are written. Mostly every text
 * means what it says, and the column stays as it is.
 */
export function withMeaning(column: Column, meaning: Meaning): Column {
  const { codes } = column;
  if (codes === null) return listsWithMeaning(column, meaning);
  const means = codes.dictionary.map(meaning);
  if (means.every((text, k) => text === codes.dictionary[k])) return column;
  const codeOf = new Map<string, number>();
  const dictionary: string[] = [];
  const sample: number[] = [];
  const renumbered = means.map((text, k) => {
    if (text === undefined) return -1;
    let code = codeOf.get(text);
    if (code === undefined) {
      code = dictionary.push(text) - 1;
      sample.push(codes.sample[k]!);
      codeOf.set(text, code);
    }
    return code;
  });
  const of = codes.of.map((code) => (code < 0 ? -1 : renumbered[code]!));
  const values = of.map((code) => (code < 0 ? undefined : dictionary[code]));
  return texts(column.can, values, { of, dictionary, sample });
}

function listsWithMeaning(column: Column, meaning: Meaning): Column {
  let same = true;
  const values = column.values.map((value) => {
    if (!Array.isArray(value)) return value;
    const known = value.map((one) => (one === undefined ? undefined : meaning(one)));
    if (known.every((one, k) => one === value[k])) return value;
    same = false;
    return known;
  });
  return same ? column : texts(column.can, values);
}

/** Rows of a column with meanings in which something is named, and it is not known what. */
export function unresolvedRows({ codes, can, values }: Column): number[] {
  const rows: number[] = [];
  for (let row = 0; row < can.length; row++) {
    const value = values[row];
    const isOpen =
      codes === null
        ? Array.isArray(value) && value.includes(undefined)
        : codes.of[row]! < 0 && can[row] === VALUE;
    if (isOpen) rows.push(row);
  }
  return rows;
}
