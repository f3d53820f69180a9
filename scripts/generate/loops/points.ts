import { aggregate, isAggregate, looking } from "./aggregates";
import { type Book, type Cell, type Json, NotPrinted, type Operand } from "./book";
import { lookedAt } from "./looked-at";
import { Codes, Loop } from "./loop";
import { mask, selected } from "./mask";
import { columnOf } from "./rows";

const numeric = ["number", "date"];
const calculated = [
  "add",
  "subtract",
  "multiply",
  "divide",
  "greatest",
  "least",
  "ceiling",
  "floor",
  "days",
  "addMonths",
  "either",
];

/** Turns the facts of a rulebook into cells, columns and loops, each once. */
export class Points {
  readonly codes = new Codes();
  readonly loops = new Map<string, Loop>();
  readonly tables = new Map<string, Loop>();
  /** Functions that compute facts with a row for each entry from other such facts. */
  readonly functions: string[] = [];
  private readonly known = new Map<string, Operand | NotPrinted>();
  private readonly tableNames = new Map<string, string>();

  constructor(readonly book: Book) {}

  loop(
    list: string,
    outer: string | null,
    relation: Loop["relation"],
    reference: string | null = null,
  ): Loop {
    const key = `${list} ${relation} ${reference}`;
    let loop = this.loops.get(key);
    if (loop === undefined) {
      loop = new Loop(this.book, this.codes, list, outer, relation, reference);
      this.loops.set(key, loop);
    }
    return loop;
  }

  /** Function that says for each entry of a list whether one of its nested entries meets a condition. */
  table(list: string, where: Json): string {
    const key = JSON.stringify([list, where]);
    const known = this.tableNames.get(key);
    if (known !== undefined) return known;
    const loop = new Loop(this.book, this.codes, list, this.book.list(list).parent, "own");
    const scope = { inner: loop.inner, outer: loop.outside };
    const { variable } = selected({ loop }, mask({ loop, points: this }, where, scope));
    loop.before.lines.push(`const open = f.opens(X, "listed", false), t = new Uint8Array(m);`);
    loop.before.lines.push("for (let o = 0; o < m; o++) t[o] = open[o] ? 3 : 2;");
    loop.body.lines.push(`t[o] = ((t[o] | ${variable}) & 1) | (t[o] & ${variable} & 2);`);
    loop.after.push("return t;");
    const name = this.book.name("table");
    this.tableNames.set(key, name);
    this.tables.set(name, loop);
    return name;
  }

  tableName(table: string): number {
    return [...this.tables.keys()].indexOf(table);
  }

  fact(id: string): Operand {
    return this.once(`fact ${id}`, () => this.makeFact(id));
  }

  operand(json: Json, per: string | null): Operand {
    if (json.fact !== undefined) return this.fact(json.fact);
    return this.once(`${per} ${JSON.stringify(json)}`, () => this.make(json, per));
  }

  /** What is not printed stays so. */
  private once(key: string, make: () => Operand): Operand {
    let known = this.known.get(key);
    if (known === undefined) {
      try {
        known = make();
      } catch (error) {
        if (!(error instanceof NotPrinted)) throw error;
        known = error;
      }
      this.known.set(key, known);
    }
    if (known instanceof NotPrinted) throw known;
    return known;
  }

  private makeFact(id: string): Operand {
    const definition = this.book.document.facts[id];
    if (definition === undefined) throw new NotPrinted(`host fact ${id}`);
    const number = this.book.factNumber(id);
    const { value } = definition;
    const per = this.perOf(value, definition.per ?? null);
    const type = this.typeOf(value, per);
    if (value.field !== undefined && per !== null) return this.make(value, per);
    if (!numeric.includes(type)) {
      if (per === null) return { kind: "site", fact: number, type };
      throw new NotPrinted(`${type} per entry`);
    }
    if (value.fact !== undefined) return this.fact(value.fact);
    return per === null ? this.ofSite(id, number, value, type) : columnOf(this, id, number, value, per, type);
  }

  private ofSite(id: string, number: number, value: Json, type: string): Operand {
    let operand: Operand | null = null;
    try {
      const operation = isAggregate(value);
      if (
        operation !== undefined &&
        (looking.includes(operation) || value.by !== undefined || operation === "share")
      ) {
        lookedAt(this, id, value, operation, null);
      } else if (operation === undefined) operand = this.operand(value, null);
      else {
        operand = this.newCell(type, false, false);
        aggregate(this, value, operation, null, operand as Cell);
      }
    } catch (error) {
      if (!(error instanceof NotPrinted)) throw error;
      this.book.left.push(`${id}: ${error.message}`);
      operand = null;
    }
    // What is not printed is looked up where it is needed.
    const cell = operand?.kind === "cell" ? operand : this.newCell(type, false, false);
    this.book.cellOf[number] = cell.cell;
    if (!cell.early) this.book.late.push(`f.load(${number}, ${cell.cell});`);
    return cell;
  }

  newCell(type: string, exact: boolean, early: boolean): Cell {
    return { kind: "cell", cell: this.book.cells++, type, exact, early };
  }

  private make(json: Json, per: string | null): Operand {
    const { book } = this;
    if (json.field?.startsWith("/")) {
      const { type } = book.model.document[json.field]!;
      if (!numeric.includes(type)) throw new NotPrinted(`${type} of the site`);
      const cell = this.newCell(type, false, true);
      book.early.push(`f.document(${JSON.stringify(json.field)}, ${cell.cell});`);
      return cell;
    }
    if (json.field !== undefined) {
      const { type } = book.list(per!).fields[json.field]!;
      return { kind: "field", list: per!, field: json.field, recorded: json.asRecorded === true, type };
    }
    if (json.parameter !== undefined) {
      const cell = this.newCell("number", false, true);
      book.early.push(`f.parameter(${book.parameterNumber(json.parameter)}, ${cell.cell});`);
      return cell;
    }
    const exact = exactValue(json);
    if (exact !== null) {
      const cell = this.newCell(exact.type, true, true);
      book.early.push(`f.set(${cell.cell}, 1, ${exact.value}, ${exact.value});`);
      return cell;
    }
    const operation = isAggregate(json);
    if (operation !== undefined) {
      const cell = this.newCell("number", false, false);
      aggregate(this, json, operation, null, cell);
      return cell;
    }
    return this.calculation(json);
  }

  private calculation(json: Json): Cell {
    const name = calculated.find((one) => one in json);
    if (name === undefined) throw new NotPrinted(Object.keys(json).join());
    const parts = argumentsOf(json, name).map((part) => this.operand(part, null));
    const cells = parts.map((part) => {
      if (part.kind !== "cell") throw new NotPrinted(`${name} of entries`);
      return part;
    });
    const early = cells.every((part) => part.early);
    const cell = this.newCell(this.typeOf(json, null), false, early);
    const taken = cells.map((part) => `g.cell(${part.cell});`).join(" ");
    const given = name === "either" ? `g.hull(${cell.cell});` : `g.into("${name}", ${cell.cell});`;
    const needed = cells.filter((part) => !part.early).map((part) => `C[b + ${part.cell}]`);
    const statement = `${taken} ${given}`;
    (early ? this.book.early : this.book.late).push(
      needed.length === 0 ? statement : `if (${needed.join(" && ")}) { ${statement} }`,
    );
    return cell;
  }

  /** An operation on readings of the site alone has one row, whatever the fact says. */
  perOf(json: Json, per: string | null): string | null {
    if (per === null || json.field?.startsWith("/")) return null;
    if (json.field !== undefined || isAggregate(json) !== undefined) return per;
    if (json.fact !== undefined) {
      const { value, per: own } = this.book.document.facts[json.fact] ?? {};
      return value === undefined ? null : this.perOf(value, own ?? null);
    }
    const name = calculated.find((one) => one in json);
    if (name === undefined) return null;
    return argumentsOf(json, name).some((part) => this.perOf(part, per) !== null) ? per : null;
  }

  typeOf(json: Json, per: string | null): string {
    if (json.field?.startsWith("/")) return this.book.model.document[json.field]!.type;
    if (json.field !== undefined) return this.book.list(per!).fields[json.field]!.type;
    if (json.fact !== undefined) {
      const { value, per: own } = this.book.document.facts[json.fact];
      return this.typeOf(value, own ?? null);
    }
    if (
      json.day !== undefined ||
      json.addMonths !== undefined ||
      json.earliest !== undefined ||
      json.latest !== undefined
    )
      return "date";
    if (json.constant !== undefined) return typeof json.constant === "number" ? "number" : "other";
    for (const name of ["greatest", "least", "either"]) {
      if (json[name] !== undefined) return this.typeOf(json[name][0], per);
    }
    return "number";
  }
}

export function argumentsOf(json: Json, name: string): Json[] {
  if (name === "ceiling" || name === "floor") return [json[name]];
  return json[name].map((part: Json) => (typeof part === "number" ? { constant: part } : part));
}

function exactValue(json: Json): { type: string; value: string } | null {
  if (typeof json.constant === "number") return { type: "number", value: String(json.constant) };
  if (json.periodsIn !== undefined) return { type: "number", value: `f.periodsIn("${json.periodsIn}")` };
  if (json.day === undefined) return null;
  const day = json.day === "on" ? "windowTo" : json.day;
  return { type: "date", value: day === "yearTo" ? "f.yearTo()" : `f.days.${day}` };
}
