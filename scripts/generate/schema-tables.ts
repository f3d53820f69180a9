import { bare } from "./bare-schema";
import { banner, type Product } from "./product";
import { expand, readSchemas, type Schema } from "./schemas";

type Table = Record<string, unknown>[];

/** src/generated/schema-tables.ts: schemas of what users hand in, as tables in which each part stands once. */
export const schemaTables: Product = {
  name: "schema tables",
  produce(root) {
    const tables = [
      tableOf("submission", expand(readSchemas(root, "submission"), "submission")),
      tableOf("attestations", expand(readSchemas(root, "output"), "attestations")),
    ];
    const text = `${banner.code}\n${declarations}\n${tables.join("\n")}`;
    return { outputs: [{ path: "src/generated/schema-tables.ts", text }] };
  },
};

function tableOf(name: string, schema: Schema): string {
  const table: Table = [];
  const whole = entered(bare(schema) as Schema, table, new Map());
  const text = JSON.stringify(table).replace(/[\\']/g, "\\$&");
  return `export const ${name}Schema: PackedTable = { whole: ${whole}, table: '${text}' };\n`;
}

const known = new Set(
  "type const enum minimum maximum x-step minLength maxLength pattern format maxItems minItems uniqueItems items required additionalProperties properties anyOf allOf if then else".split(
    " ",
  ),
);

/** Number of a schema in the table; a keyword that nobody reads stops the generation. */
function entered(whole: Schema | boolean, table: Table, numbers: Map<string, number>): number {
  if (typeof whole === "boolean") return placed(whole ? {} : { never: true }, table, numbers);
  const { $id: _, $schema: __, $defs: ___, additionalProperties, ...schema } = whole;
  if (typeof additionalProperties === "object")
    throw new Error("A schema of further properties is not read.");
  for (const keyword of Object.keys(schema))
    if (!known.has(keyword))
      throw new Error(`The checks of a schema table do not know the keyword ${keyword}.`);
  const { properties, items } = schema;
  const number = (part: Schema | boolean) => entered(part, table, numbers);
  const own = {
    ...schema,
    ...(additionalProperties === false && { additionalProperties }),
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).map(([name, part]) => [name, number(part)])),
    }),
    ...(items && { items: number(items) }),
    ...numbered(schema, ["anyOf", "allOf"], (parts) => (parts as Schema[]).map(number)),
    ...numbered(schema, ["if", "then", "else"], (part) => number(part as Schema)),
  };
  return placed(own, table, numbers);
}

function numbered(schema: Schema, keywords: string[], as: (part: unknown) => unknown): object {
  const own = keywords.filter((keyword) => keyword in schema);
  return Object.fromEntries(
    own.map((keyword) => [keyword, as((schema as Record<string, unknown>)[keyword])]),
  );
}

function placed(own: Record<string, unknown>, table: Table, numbers: Map<string, number>): number {
  const key = JSON.stringify(own);
  const there = numbers.get(key) ?? table.push(own) - 1;
  numbers.set(key, there);
  return there;
}

const declarations = `/** A schema of the table; the parts of it are numbers of others. */
export interface SchemaTable {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly "x-step"?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly maxItems?: number;
  readonly minItems?: number;
  /** Of lists of texts. */
  readonly uniqueItems?: true;
  readonly items?: number;
  readonly required?: readonly string[];
  /** Further properties may stand beside, unless it says no. */
  readonly additionalProperties?: false;
  readonly properties?: Readonly<Record<string, number>>;
  readonly anyOf?: readonly number[];
  readonly allOf?: readonly number[];
  readonly if?: number;
  readonly then?: number;
  readonly else?: number;
  /** Nothing may stand here. */
  readonly never?: true;
}

/** A table as JSON, for who needs it, and the number of the whole in it. */
export interface PackedTable {
  readonly whole: number;
  readonly table: string;
}
`;
