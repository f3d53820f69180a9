import { aggregate, isAggregate, looking } from "./aggregates";
import { type Json, NotPrinted, type Operand } from "./book";
import { lookedAt } from "./looked-at";
import { argumentsOf, type Points } from "./points";

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

/** A fact with a row for each entry of a list; what is not printed is computed when it is asked for. */
export function columnOf(
  points: Points,
  id: string,
  fact: number,
  value: Json,
  per: string,
  type: string,
): Operand {
  try {
    const operation = isAggregate(value);
    if (operation === undefined) points.functions.push(rowByRow(points, fact, value, per));
    else if (looking.includes(operation) || value.by !== undefined || operation === "share") {
      lookedAt(points, id, value, operation, per);
    } else aggregate(points, value, operation, per, { fact });
  } catch (error) {
    if (!(error instanceof NotPrinted)) throw error;
    points.book.left.push(`${id}: ${error.message}`);
  }
  return { kind: "column", list: per, fact, type };
}

/** A function that computes such a fact from others, row by row. */
function rowByRow(points: Points, fact: number, value: Json, per: string): string {
  const { book } = points;
  const columns: string[] = [];
  const body: string[] = [];
  const result = calculate(value);
  const name = book.name("rows");
  book.late.push(`${name}(f, C, b, g);`);
  const lines = [...columns, "for (let i = 0; i < n; i++) {", ...body.map((line) => `  ${line}`), "}"];
  lines.push(`f.put(${fact}, c${result}, l${result}, h${result});`);
  const head = `function ${name}(f, C, b, g) {\n  const n = f.list(${JSON.stringify(per)}).entries.length;\n`;
  return `${head}${lines.map((line) => `  ${line}\n`).join("")}}`;

  function calculate(json: Json): string {
    const operation = calculated.find((one) => one in json);
    if (operation === undefined) throw new NotPrinted(Object.keys(json).join());
    const parts = argumentsOf(json, operation).map(argument);
    const own = book.name("");
    columns.push(
      `const c${own} = new Uint8Array(n), l${own} = new Float64Array(n), h${own} = new Float64Array(n);`,
    );
    body.push(...parts);
    const to = `c${own}, l${own}, h${own}, i`;
    body.push(operation === "either" ? `g.either(${to});` : `g.give("${operation}", ${to});`);
    return own;
  }

  function argument(json: Json): string {
    if (points.perOf(json, per) !== null && json.fact === undefined && json.field === undefined) {
      if (isAggregate(json) !== undefined) throw new NotPrinted("a nameless aggregate per entry");
      const own = calculate(json);
      return `g.take(c${own}, l${own}, h${own}, i);`;
    }
    const operand = points.operand(json, per);
    if (operand.kind === "cell") {
      if (!operand.early) columns.push(`if (!C[b + ${operand.cell}]) return;`);
      return `g.cell(${operand.cell});`;
    }
    if (operand.kind === "site") throw new NotPrinted("a text");
    const own = book.name("y");
    const column =
      operand.kind === "column"
        ? `f.fact(${operand.fact})`
        : `f.${operand.recorded ? "recorded" : "column"}(f.list(${JSON.stringify(operand.list)}), ${JSON.stringify(operand.field)})`;
    columns.push(`const ${own} = ${column};`);
    return `g.take(${own}.can, ${own}.lo, ${own}.hi, i);`;
  }
}
