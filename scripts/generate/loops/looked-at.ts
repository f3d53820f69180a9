import { answerOf, toDate } from "./aggregates";
import { type Json, NotPrinted } from "./book";
import type { Points } from "./points";
import { chosenOf, select } from "./selection";

/** Prints the selections of an operation that looks at the entries one by one: it is computed from them as ever. */
export function lookedAt(
  points: Points,
  fact: string,
  value: Json,
  operation: string,
  per: string | null,
): void {
  if (operation === "share") throw new NotPrinted("share");
  const span = toDate.includes(operation) ? "toDate" : "period";
  chosen(points, fact, "value", value, operation, per, span);
  if (value.within !== undefined) chosen(points, fact, "within", value.within, "spans", per, "period");
}

function chosen(
  points: Points,
  fact: string,
  part: "value" | "within",
  json: Json,
  operation: string,
  per: string | null,
  span: string,
): void {
  const { book } = points;
  const selecting = select(points, chosenOf(json, operation, per, span));
  const { loop, open } = selecting;
  if (loop.relation === "link" || loop.relation === "links") loop.apart.set("Y", true);
  const key = `selection ${JSON.stringify([json[operation], per, json.where, json.window ?? span, json.entries])}`;
  if (loop.before.find(key) !== undefined) return;
  const pairs = book.name("pairs");
  const number = book.selections.push([fact, part]) - 1;
  loop.before.made(key, pairs, [`const ${pairs} = f.pairs();`]);
  const m = answerOf(selecting);
  const outer = loop.relation === "whole" ? "0" : "o";
  loop.pair.lines.push(
    `if (${m} !== 2) { ${pairs}.outer.push(${outer}); ${pairs}.index.push(i); ${pairs}.truth.push(${m}); }`,
  );
  const opens = loop.relation === "own" ? open : `f.times(${open}, ${loop.relation === "whole" ? "1" : "m"})`;
  loop.after.push(`f.select(${number}, X, ${pairs}, ${opens}, ${loop.relation === "own"});`);
}
