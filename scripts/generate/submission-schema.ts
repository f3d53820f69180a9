import { bare } from "./bare-schema";
import { banner, type Product } from "./product";
import { expand, readSchemas, type Schema } from "./schemas";

type Table = Record<string, unknown>[];

/** src/generated/submission-schema.ts: the schema of a submission as a table in which each of its parts stands once. */
export const submissionSchema: Product = {
  name: "submission schema",
  produce(root) {
    const files = readSchemas(root, "submission");
    if (files.length === 0) return { outputs: [], skipped: "schemas/submission is empty" };
    const table: Table = [];
    const whole = entered(bare(expand(files, "submission")) as Schema, table, new Map());
    const text = JSON.stringify(table).replace(/[\\']/g, "\\$&");
    return {
      outputs: [
        {
          path: "src/generated/submission-schema.ts",
          text: `${banner.code}\n${declarations}\n/** Number of the schema of a whole submission. */\nexport const wholeSubmission = ${whole};\n\n/** Parsed by who needs it. */\nexport const submissionSchema = '${text}';\n`,
        },
      ],
    };
  },
};

const known = new Set(
  "type const enum minimum maximum x-step minLength maxLength pattern format maxItems items required properties anyOf".split(
    " ",
  ),
);

/** Number of a schema in the table; a keyword that nobody reads stops the generation. */
function entered(
  { $id: _, $schema: __, additionalProperties, ...schema }: Schema,
  table: Table,
  numbers: Map<string, number>,
): number {
  if (additionalProperties !== undefined && additionalProperties !== true)
    throw new Error("Submissions may have further properties.");
  for (const keyword of Object.keys(schema))
    if (!known.has(keyword))
      throw new Error(`The checks of a submission do not know the keyword ${keyword}.`);
  const { properties, items, anyOf } = schema;
  const number = (part: Schema) => entered(part, table, numbers);
  const own = {
    ...schema,
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
  readonly properties?: Readonly<Record<string, number>>;
  readonly anyOf?: readonly number[];
}
`;
