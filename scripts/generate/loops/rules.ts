import type { Block } from "./block";
import { type Book, type Json, NotPrinted, type Operand } from "./book";
import { compares, comparison, negated, type Reading } from "./compare";
import { Loop } from "./loop";
import { type Answer, both, entryTest, literalReading, mask, selected } from "./mask";
import type { Points } from "./points";

/** The conditions of the rules: those on the site one after the other, those on entries in one loop for each list. */
export class Rules {
  readonly lists = new Map<string, Loop>();
  readonly site: Loop;
  private readonly book: Book;

  constructor(private readonly points: Points) {
    this.book = points.book;
    this.site = new Loop(points.book, points.codes, "", null, "whole");
  }

  add(rule: Json): void {
    const { name, conditions, forEach, appliesTo } = rule;
    if (appliesTo?.where !== undefined)
      this.attempt(`${name}?`, (number) => this.ofSite(appliesTo.where, number));
    if (conditions === undefined) return;
    this.attempt(name, (number) =>
      forEach === undefined ? this.ofSite(conditions, number) : this.ofEntries(forEach, conditions, number),
    );
  }

  private attempt(name: string, print: (number: number) => void): void {
    const number = this.book.conditions.length;
    try {
      print(number);
      this.book.conditions.push(name);
    } catch (error) {
      if (!(error instanceof NotPrinted)) throw error;
      this.book.left.push(`${name}: ${error.message}`);
    }
  }

  private ofSite(condition: Json, number: number): void {
    const { variable } = this.answer(this.site, condition, this.site.body);
    this.site.body.lines.push(`T[r + ${number}] = ${variable};`);
  }

  private ofEntries(forEach: Json, condition: Json, number: number): void {
    const loop = this.loopOver(forEach.list);
    const scope = { inner: loop.inner, outer: null };
    const chosen =
      forEach.where && selected({ loop }, mask({ loop, points: this.points }, forEach.where, scope));
    const { variable } = this.answer(loop, condition, loop.body);
    (forEach.entries === "recorded" ? loop.judgedAsRecorded : loop.judged).push(number);
    const each = this.book.name("e");
    const open = loop.open("listed", forEach.entries === "recorded");
    loop.before.lines.push(`const ${each} = new Uint8Array(n);`);
    if (chosen === undefined) {
      loop.body.lines.push(`${each}[i] = ${variable};`);
      loop.after.push(`f.items(${number}, X, ${open}, null, ${each});`);
      return;
    }
    const pairs = loop.before.keep(
      `pairs ${chosen.variable}`,
      () => this.book.name("pairs"),
      () => "f.pairs()",
    );
    loop.body.keep(
      `push ${pairs}`,
      () => this.book.name("w"),
      () => `${chosen.variable} !== 2 && ${pairs}.truth.push(${chosen.variable}) && ${pairs}.index.push(i)`,
    );
    loop.body.lines.push(`${each}[i] = ${variable};`);
    loop.after.push(`f.items(${number}, X, ${open}, ${pairs}, ${each});`);
  }

  private loopOver(list: string): Loop {
    let loop = this.lists.get(list);
    if (loop === undefined) {
      loop = new Loop(this.book, this.points.codes, list, null, "whole");
      this.lists.set(list, loop);
    }
    return loop;
  }

  private answer(loop: Loop, json: Json, block: Block): Answer {
    const join = (members: Json[], how: "and" | "or") =>
      members.map((member) => this.answer(loop, member, block)).reduce((a, b) => both({ loop }, a, b, how));
    if (Array.isArray(json.all)) return join(json.all, "and");
    if (Array.isArray(json.any)) return join(json.any, "or");
    if (json.not === undefined) return this.leaf(loop, json, block);
    const { variable, loose } = this.answer(loop, json.not, block);
    return this.kept(block, negated(variable), loose);
  }

  private kept(block: Block, expression: string, loose: boolean): Answer {
    const variable = block.keep(
      `= ${expression}`,
      () => this.book.name("m"),
      () => expression,
    );
    return { variable, loose, block };
  }

  private leaf(loop: Loop, json: Json, block: Block): Answer {
    const { operator, value } = json;
    const left = this.points.fact(json.fact);
    if (left.kind === "site") return this.kept(block, siteTest(left.fact, operator, value), true);
    if (left.kind === "field" && (operator === "exists" || left.type === "text" || left.type === "boolean")) {
      const own = { field: left.field, asRecorded: left.recorded, operator, value };
      return entryTest({ loop, points: this.points }, own, { inner: loop.inner, outer: null });
    }
    const own = this.readingOf(loop, left);
    if (operator === "exists") {
      return this.kept(block, value === true ? own.can : negated(own.can), own.loose === true);
    }
    if (operator === "in" || operator === "notIn") {
      const answer = `f.isIn(${JSON.stringify(value)}, ${own.can}, ${own.lo}, ${own.hi})`;
      return this.kept(block, operator === "in" ? answer : negated(answer), true);
    }
    if (!compares(operator)) throw new NotPrinted(operator);
    const other = this.right(loop, value, left.type);
    return this.kept(block, comparison(operator, own, other), own.loose === true || other.loose === true);
  }

  private right(loop: Loop, value: Json, type: string): Reading {
    if (typeof value === "object" && value !== null)
      return this.readingOf(loop, this.points.operand(value, null));
    return literalReading(value, type);
  }

  private readingOf(loop: Loop, operand: Operand): Reading {
    if (operand.kind === "cell") return loop.hoisted(operand);
    if (operand.kind === "site") throw new NotPrinted("a text");
    if (operand.list !== loop.list) throw new NotPrinted("a fact of another list");
    if (operand.kind === "field") {
      return loop.reading(loop.inner, loop.column(loop.inner, operand.field, operand.recorded));
    }
    const column = loop.columns.keep(
      `fact ${operand.fact}`,
      () => this.book.name("a"),
      () => `f.fact(${operand.fact})`,
    );
    return { ...loop.reading(loop.inner, column), loose: true };
  }
}

function siteTest(fact: number, operator: string, value: Json): string {
  if (operator === "exists") {
    const can = `f.fact(${fact}).can[0]`;
    return value === true ? can : negated(can);
  }
  const negative = operator === "notEqual" || operator === "notIn";
  if (!negative && operator !== "equal" && operator !== "in") throw new NotPrinted(`${operator} of the site`);
  if (typeof value === "object" && !Array.isArray(value)) throw new NotPrinted("pair of texts");
  return `f.isOneOf(${fact}, ${JSON.stringify(Array.isArray(value) ? value : [value])}, ${negative})`;
}
