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
  "type const enum minimum maximum x-step minLength maxLength pattern format maxItems items required additionalProperties properties anyOf".split(
    " ",
  ),
);

/** Number of a schema in the table; a keyword that nobody reads stops the generation. */
function entered(
  { $id: _, $schema: __, $defs: ___, additionalProperties, ...schema }: Schema,
  table: Table,
  numbers: Map<string, number>,
): number {
  if (typeof additionalProperties === "object")
    throw new Error("A schema of further properties is not read.");
  for (const keyword of Object.keys(schema))
    if (!known.has(keyword))
      throw new Error(`The checks of a schema table do not know the keyword ${keyword}.`);
  const { properties, items, anyOf } = schema;
  const number = (part: Schema) => entered(part, table, numbers);
  const own = {
    ...schema,
    ...(additionalProperties === false && { additionalProperties }),
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).map(([name, part]) => [name, number(part)])),
    }),
    ...(items && { items: number(items) }),
    ...(anyOf && { anyOf: anyOf.map(number) }),
  };
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
  readonly items?: number;
  readonly required?: readonly string[];
  /** Further properties may stand beside, unless it says no. */
  readonly additionalProperties?: false;
  readonly properties?: Readonly<Record<string, number>>;
  readonly anyOf?: readonly number[];
}

/** A table as JSON, for who needs it, and the number of the whole in it. */
export interface PackedTable {
  readonly whole: number;
  readonly table: string;
}
`;
