import { type Json, NotPrinted } from "./book";
import type { Loop } from "./loop";
import type { Points } from "./points";
import { chosenOf, type Selecting, select } from "./selection";

/** Where an operation over a list leaves its result: a cell, or a column of a fact. */
export type Target = { readonly cell: number } | { readonly fact: number };

const printed = ["count", "sum", "distinct"];
/** Days to come are not in their window. */
export const toDate = ["periodsWith", "periodsWithout", "longestGap"];
/** Operations that look at the entries selected for them. */
export const looking = ["earliest", "latest", "coveredDays", ...toDate];

export function isAggregate(json: Json): string | undefined {
  return [...printed, ...looking, "share"].find((name) => name in json);
}

/** Adds a count, a sum or a number of different values to the loop over its list. */
export function aggregate(
  points: Points,
  json: Json,
  operation: string,
  per: string | null,
  target: Target,
): void {
  if (!printed.includes(operation) || json.by !== undefined) throw new NotPrinted(operation);
  const selecting = select(points, chosenOf(json, operation, per, "period"));
  const { loop } = selecting;
  loop.apart.set("X", loop.relation === "own");
  if (loop.relation === "link" || loop.relation === "links") loop.apart.set("Y", true);
  const accumulate = { count, sum, distinct }[operation as "count"];
  accumulate(selecting, json, target);
}

/** Of an entry that is or may be selected, 1 or 3; on the way to an outer entry it may be another's. */
export function answerOf({ loop, answer }: Selecting): string {
  const joined = loop.relation === "link" || loop.relation === "links";
  if (answer === null) return joined ? "j" : "1";
  if (!joined) return answer.variable;
  return loop.pair.keep(
    `with link ${answer.variable}`,
    () => loop.book.name("m"),
    () => `${answer.variable} === 2 ? 2 : ${answer.variable} | j`,
  );
}

function count(selecting: Selecting, _json: Json, target: Target): void {
  const { loop } = selecting;
  const m = answerOf(selecting);
  const { lo, hi, at } = accumulators(loop);
  loop.pair.lines.push(`${hi}${at} += ${m} & 1;`, `if (${m} === 1) ${lo}${at}++;`);
  give(selecting, target, lo, hi, `${hi}`);
}

function sum(selecting: Selecting, json: Json, target: Target): void {
  const { loop } = selecting;
  const field = loop.book.list(loop.list).fields[json.of]!;
  const m = answerOf(selecting);
  const own = loop.reading(loop.inner, loop.column(loop.inner, json.of, false));
  const scale = field.scale ?? 1;
  const whole = (bound: string) => (scale === 1 ? bound : `Math.round(${bound} * ${scale})`);
  const { lo, hi, at } = accumulators(loop);
  const [u, v] = [loop.book.name("u"), loop.book.name("v")];
  loop.pair.lines.push(
    `if (${m} !== 2 && ${own.can} & 1) {`,
    `  let ${u} = ${whole(own.lo)}, ${v} = ${own.hi} === ${own.lo} ? ${u} : ${whole(own.hi)};`,
    `  if (${own.can} !== 1 || ${m} !== 1) { if (${u} > 0) ${u} = 0; if (${v} < 0) ${v} = 0; }`,
    `  ${lo}${at} += ${u}; ${hi}${at} += ${v};`,
    "}",
  );
  const negative = !((field.range?.[0] ?? Number.NEGATIVE_INFINITY) >= 0);
  give(selecting, target, lo, hi, hi, { scale, negative });
}

function distinct(selecting: Selecting, json: Json, target: Target): void {
  const { loop } = selecting;
  const { book } = loop;
  if (loop.relation !== "whole") throw new NotPrinted("distinct per entry");
  const { type, references } = book.list(loop.list).fields[json.of]!;
  if (type !== "text" || json.of === book.list(loop.list).idField) throw new NotPrinted(`distinct ${type}`);
  const m = answerOf(selecting);
  const column = loop.column(loop.inner, json.of, false);
  const can = loop.can(loop.inner, column);
  const marks = loop.columns.keep(
    `marks ${json.of}`,
    () => book.name("d"),
    () => `f.numbers(${column})`,
  );
  const seen = book.name("e");
  loop.before.lines.push(`let ${seen} = null;`);
  loop.columns.lines.push(`${seen} = new Uint8Array(n + 1);`);
  const { lo, hi } = accumulators(loop);
  const [some, k] = [book.name("s"), book.name("k")];
  loop.before.lines.push(`let ${some} = 0;`);
  loop.body.lines.push(
    `if (${m} !== 2 && ${can} !== 2) {`,
    `  const ${k} = ${marks}[i];`,
    `  if (${k} < 0) { ${hi}++; if (${can} === 1 && ${m} === 1) ${some} = 1; }`,
    `  else { if (!(${seen}[${k}] & 1)) { ${seen}[${k}] |= 1; ${hi}++; } if (${m} === 1 && !(${seen}[${k}] & 2)) { ${seen}[${k}] |= 2; ${lo}++; } }`,
    "}",
  );
  loop.after.push(`if (${lo} < ${some}) ${lo} = ${some};`);
  if (references !== undefined) {
    loop.before.keep(
      `list ${references}`,
      () => `R${book.name("_")}`,
      () => `f.list(${JSON.stringify(references)})`,
    );
    loop.apart.set(loop.before.find(`list ${references}`)!, true);
  }
  give(selecting, target, lo, hi, hi);
}

function accumulators(loop: Loop): { lo: string; hi: string; at: string } {
  const [lo, hi] = [loop.book.name("p"), loop.book.name("r")];
  const whole = loop.relation === "whole";
  const start = whole ? "0" : "new Float64Array(m)";
  loop.before.lines.push(`${whole ? "let" : "const"} ${lo} = ${start}, ${hi} = ${start};`);
  return { lo, hi, at: whole ? "" : "[o]" };
}

interface Scaled {
  readonly scale: number;
  readonly negative: boolean;
}

function give(
  { loop, open }: Selecting,
  target: Target,
  lo: string,
  hi: string,
  _most: string,
  { scale, negative }: Scaled = { scale: 1, negative: false },
): void {
  const part = scale === 1 ? "" : ` / ${scale}`;
  if ("cell" in target) {
    const low = negative ? `${open} ? -Infinity : ${lo}${part}` : `${lo}${part}`;
    loop.after.push(`f.set(${target.cell}, 1, ${low}, ${open} ? Infinity : ${hi}${part});`);
    return;
  }
  loop.after.push(`f.give(${target.fact}, ${lo}, ${hi}, ${open}, ${scale}, ${negative});`);
}
