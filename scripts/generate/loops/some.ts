import { Block } from "./block";
import { type Json, NotPrinted } from "./book";
import type { Rows } from "./loop";
import { type Answer, mask, type Printer, type Scope, selected } from "./mask";

/** `{ some: LIST, where }`: the list is the entry's own, or that of the outer entry. */
export function someOf(printer: Printer, json: Json, { inner, outer }: Scope): Answer {
  const { parent } = printer.loop.book.list(json.some);
  if (parent === inner.list && inner.row === "i") return ofEntry(printer, json, inner);
  if (parent === outer?.list && outer?.row === "o") return ofOuter(printer, json, { inner, outer });
  throw new NotPrinted(`some ${json.some}`);
}

/** Answered for all entries at once, by a loop over the nested list. */
function ofEntry({ loop, points }: Printer, json: Json, inner: Rows): Answer {
  const table = points.table(json.some, json.where);
  const tables = loop.columns.keep(
    table,
    () => loop.book.name("t"),
    () => `f.table(${table}, ${points.tableName(table)})`,
  );
  const variable = inner.block.keep(
    `${tables} ${inner.row}`,
    () => loop.book.name("m"),
    () => `${tables}[${inner.row}]`,
  );
  return { variable, loose: false, block: inner.block };
}

/** Answered pair by pair, since the condition looks at the entry of the other list. */
function ofOuter(printer: Printer, json: Json, { inner, outer }: { inner: Rows; outer: Rows }): Answer {
  const { loop } = printer;
  const { book, columns } = loop;
  const key = `some ${JSON.stringify(json)}`;
  const known = outer.block.find(key);
  if (known !== undefined) return { variable: known, loose: false, block: outer.block };
  const list = JSON.stringify(json.some);
  const name = (prefix: string) => () => book.name(prefix);
  const holder = columns.keep(`list ${list}`, name("Z"), () => `f.list(${list})`);
  const first = columns.keep(`first ${holder}`, name("g"), () => `f.firsts(${holder})`);
  const opens = columns.keep(`opens ${holder}`, name("n"), () => `f.opens(${holder}, "listed", false)`);
  const [row, answer] = [book.name("q"), book.name("s")];
  const block = new Block(outer.block);
  const rows: Rows = { list: json.some, holder, row, block };
  const { variable } = selected(printer, mask(printer, json.where, { inner: rows, outer: inner }));
  outer.block.made(key, answer, [
    `let ${answer} = ${opens}[o] ? 3 : 2;`,
    `for (let ${row} = ${first}[o]; ${row} < ${first}[o + 1] && ${answer} !== 1; ${row}++) {`,
    ...block.lines.map((line) => `  ${line}`),
    `  ${answer} = ((${answer} | ${variable}) & 1) | (${answer} & ${variable} & 2);`,
    "}",
  ]);
  return { variable: answer, loose: false, block: outer.block };
}
