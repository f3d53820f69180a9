import Papa from "papaparse";

const delimiters = [",", "\t", ";"];

export interface ParsedRows {
  readonly delimiter: string;
}

/** Something about quotation marks, in a row counted from 1. */
export interface QuoteProblem {
  readonly row: number;
  readonly open: boolean;
}

/**
 * Takes a text apart into rows of cells, by RFC 4180 with whatever separator and line break it has. `take` is given
 * each row with what was wrong in it; what it throws ends the reading.
 */
export function parseRows(
  text: string,
  take: (cells: readonly string[], row: number, problem: QuoteProblem | null) => void,
): string {
  let row = 0;
  let delimiter = "";
  Papa.parse<string[]>(text, {
    delimitersToGuess: delimiters,
    step({ data, errors, meta }) {
      row++;
      delimiter = meta.delimiter;
      const wrong = errors.filter(({ type }) => type === "Quotes");
      const open = wrong.some(({ code }) => code === "MissingQuotes");
      take(data, row, wrong.length === 0 ? null : { row, open });
    },
  });
  return delimiter;
}
