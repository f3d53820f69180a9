import { firstDay, lastDay } from "../../../src/base/dates";
import type { Block } from "./block";
import { type Cell, type Json, NotPrinted } from "./book";
import { compares, comparison, negated, type Reading } from "./compare";
import type { Loop, Rows } from "./loop";
import type { Points } from "./points";
import { someOf } from "./some";

/** An answer in the printed code, and whether it may be undefined. */
export interface Answer {
  readonly variable: string;
  readonly loose: boolean;
  readonly block: Block;
}

export interface Scope {
  readonly inner: Rows;
  readonly outer: Rows | null;
}

export interface Printer {
  readonly loop: Loop;
  readonly points: Points;
}

/** The condition of a selection on an entry, as statements of a loop. */
export function mask(printer: Printer, json: Json, scope: Scope): Answer {
  if (Array.isArray(json.all)) return joined(printer, json.all, scope, "and");
  if (Array.isArray(json.any)) return joined(printer, json.any, scope, "or");
  if (json.not !== undefined) return not(printer, mask(printer, json.not, scope));
  if (json.some !== undefined) return someOf(printer, json, scope);
  return leaf(printer, json, scope);
}

function joined(printer: Printer, members: Json[], scope: Scope, how: "and" | "or"): Answer {
  return members.map((member) => mask(printer, member, scope)).reduce((a, b) => both(printer, a, b, how));
}

export function both({ loop }: Pick<Printer, "loop">, a: Answer, b: Answer, how: "and" | "or"): Answer {
  const loose = a.loose || b.loose;
  const block = deeper(a.block, b.block);
  const [x, y] = [a.variable, b.variable];
  const name = () => loop.book.name("m");
  const variable = block.keep(`${how} ${x} ${y}`, name, () => {
    if (loose) return `${how === "and" ? "AND" : "OR"}[(${x} << 3) | ${y}]`;
    return how === "and"
      ? `(${x} & ${y} & 1) | ((${x} | ${y}) & 2)`
      : `((${x} | ${y}) & 1) | (${x} & ${y} & 2)`;
  });
  return { variable, loose, block };
}

function not({ loop }: Printer, { variable, loose, block }: Answer): Answer {
  const name = () => loop.book.name("m");
  return { variable: block.keep(`not ${variable}`, name, () => negated(variable)), loose, block };
}

/** An undefined answer selects nothing. */
export function selected({ loop }: Pick<Printer, "loop">, { variable, loose, block }: Answer): Answer {
  if (!loose) return { variable, loose, block };
  const name = () => loop.book.name("m");
  const value = () => `${variable} & 4 ? (${variable} & 1) | 2 : ${variable}`;
  return { variable: block.keep(`selected ${variable}`, name, value), loose: false, block };
}

function deeper(a: Block, b: Block): Block {
  return a.isInside(b) ? a : b;
}

function leaf(printer: Printer, json: Json, scope: Scope): Answer {
  const isCompared = json.operator !== "exists";
  if (isCompared && isIdentifier(printer, scope.inner.list, json.field)) {
    throw new NotPrinted(`identifier ${json.field}`);
  }
  return entryTest(printer, json, scope);
}

/** A comparison of a field, whatever it identifies. */
export function entryTest(printer: Printer, json: Json, scope: Scope): Answer {
  const { loop } = printer;
  const { inner } = scope;
  const { operator, value } = json;
  const field = loop.book.list(inner.list).fields[json.field]!;
  const column = loop.column(inner, json.field, json.asRecorded === true);
  const give = (block: Block, loose: boolean, expression: string): Answer => {
    const name = () => loop.book.name("m");
    return { variable: block.keep(`= ${expression}`, name, () => expression), loose, block };
  };
  if (operator === "exists") {
    const can = loop.can(inner, column);
    return give(inner.block, false, value === true ? can : negated(can));
  }
  if (field.type === "boolean") {
    if (typeof value !== "boolean") throw new NotPrinted("pair of truth values");
    const [can, own] = [loop.can(inner, column), loop.value(inner, column)];
    const [yes, none] = operator === "equal" ? [value, 2] : [!value, 1];
    return give(
      inner.block,
      false,
      `${can} === 1 ? (${own} === ${yes} ? 1 : 2) : ${can} === 2 ? ${none} : 3`,
    );
  }
  if (field.type === "text") return give(inner.block, false, codeTest(printer, inner, column, json));
  if (field.type === "texts" || !compares(operator)) throw new NotPrinted(`${operator} of ${field.type}`);
  const own = loop.reading(inner, column);
  const { reading, block } = right(printer, json, scope, field.type);
  return give(block ?? inner.block, reading.loose === true, comparison(operator, own, reading));
}

function codeTest({ loop }: Printer, rows: Rows, column: string, { field, operator, value }: Json): string {
  const literals = Array.isArray(value) ? value : [value];
  if (!literals.every((one) => typeof one === "string")) throw new NotPrinted("pair of texts");
  const negative = operator === "notEqual" || operator === "notIn";
  const bits = loop.codes.bitsOf(rows.list, field, literals);
  const [can, code] = [loop.can(rows, column), loop.code(rows, column, field)];
  const [met, missed] = negative ? [2, 1] : [1, 2];
  return `${code} >= 0 ? ((${bits} >>> ${code}) & 1 ? ${met} : ${missed}) : ${can} === 2 ? ${missed} : 3`;
}

export function isIdentifier({ loop }: Pick<Printer, "loop">, list: string, name: string): boolean {
  const { idField, fields } = loop.book.list(list);
  const { references, identifies } = fields[name]!;
  return name === idField || references !== undefined || identifies !== undefined;
}

/** The right side of a comparison; the block it is known in, if that of a row. */
function right(
  printer: Printer,
  { value, asRecorded }: Json,
  { inner, outer }: Scope,
  type: string,
): { reading: Reading; block: Block | null } {
  const { loop, points } = printer;
  if (typeof value !== "object" || value === null)
    return { reading: literalReading(value, type), block: null };
  if (value.field !== undefined) {
    const reading = loop.reading(inner, loop.column(inner, value.field, asRecorded === true));
    return { reading, block: null };
  }
  if (value.outer !== undefined) {
    const column = loop.column(outer!, value.outer, false);
    const reading = loop.reading(outer!, column);
    return { reading, block: deeper(outer!.block, inner.block) };
  }
  const cell = points.operand(value, null);
  if (cell.kind !== "cell" || !cell.early) throw new NotPrinted("a fact that is computed from lists");
  return { reading: loop.hoisted(cell as Cell), block: null };
}

/** A number, or the days a date may mean. */
export function literalReading(value: unknown, type: string): Reading {
  if (type === "number") return { can: "1", lo: String(value), hi: String(value), sure: true };
  return { can: "1", lo: String(firstDay(String(value))), hi: String(lastDay(String(value))), sure: true };
}
