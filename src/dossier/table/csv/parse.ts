import Papa from "papaparse";

const delimiters = [",", "\t", ";"];

/** A row that is longer is none: somewhere a quotation mark was not closed, and everything after it went into one cell. */
const piece = 1 << 20;

/** What was wrong with the quotation marks of a row. */
export type QuoteProblem = "notClosed" | "notPaired";

export interface RowTaker {
  row(cells: readonly string[], row: number): void;
  /** Ends the reading by throwing: after a wrong quotation mark nobody can say where rows and cells begin. */
  wrong(row: number, problem: QuoteProblem): never;
}

/**
 * Takes a text apart into rows of cells, by RFC 4180 with whatever separator and line break it has, and gives the
 * separator. Rows count from 1. The library is given a piece at a time, so that it cannot collect mistakes without end.
 */
export function parseRows(text: string, taker: RowTaker): string {
  // Programs write, and none shows, a first line that names the separator.
  const named = /^sep=(.)(\r\n|\r|\n)/.exec(text);
  const body = named === null ? text : text.slice(named[0].length);
  let rows = 0;
  let pieces = 0;
  let delimiter = named?.[1] ?? ",";
  const chunk = ({ data, errors, meta }: Papa.ParseResult<string[]>) => {
    delimiter = meta.delimiter;
    const wrong = errors.find(({ type }) => type === "Quotes");
    if (wrong !== undefined)
      taker.wrong(rows + (wrong.row ?? 0) + 1, wrong.code === "MissingQuotes" ? "notClosed" : "notPaired");
    if (data.length === 0 && ++pieces * piece < body.length) taker.wrong(rows + 1, "notClosed");
    for (const cells of data) taker.row(cells, ++rows);
  };
  const separator = named?.[1] ?? "";
  const rest = { delimitersToGuess: delimiters, chunkSize: piece };
  // Asked for by the types of the library; everything was taken by then.
  const complete = () => {};
  Papa.parse<string[]>(body, { delimiter: separator, ...rest, chunk, complete });
  return delimiter;
}
