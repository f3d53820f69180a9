import { _, type CodeKeywordDefinition, type KeywordCxt, type Options } from "ajv";
import Ajv2020 from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";
import { build } from "esbuild";
import { compact } from "./compact";
import { banner, type Product } from "./product";
import { bundle, expand, readSchemas, type Schema } from "./schemas";

/** Exported name → schema under schemas/rulebook and schemas/output. */
const authored = {
  rulebookFile: "rulebook",
  clauseFile: "clause",
  factsFile: "facts",
  parametersFile: "parameters",
  chartsFile: "charts",
  messagesFile: "messages",
  profileFile: "profile",
  attestationsFile: "attestations",
};

/** Documents of our own that come back to be described: checked by whoever reads files, in a module nobody else loads. */
const written = { assessmentFile: "assessment", catalogueFile: "catalogue" };

const annotations = [
  "id",
  "references",
  "identifies",
  "unit",
  "personal",
  "range",
  "order",
  "instead-of",
  "labels",
  "codes",
  "dated",
  "list",
];

const options: Options = {
  strict: true,
  allErrors: true,
  allowUnionTypes: true,
  strictRequired: false,
  // Messages are ours, made from keyword and params.
  messages: false,
  logger: false,
  // UTF-16 units: a limit needs no code points, and counting them is slow.
  unicode: false,
  code: { source: true, esm: true, lines: false, optimize: true, formats: _`formats` },
};

const formats = `
import { firstDay, parseDay } from "../base/dates";
import { checkCreditCode, checkDivisionCode } from "../base/identifiers";
import { inSteps } from "../base/steps";

const formats = {
  day: (text) => !Number.isNaN(parseDay(text)),
  "day-or-month": (text) => !Number.isNaN(firstDay(text)),
  uscc: (text) => checkCreditCode(text) === null,
  "division-code": (text) => checkDivisionCode(text) === null,
};
`;

/** src/generated/validators.js: precompiled validators, so that nothing is compiled at run time. */
export const validators: Product = {
  name: "validators",
  async produce(root) {
    const submission = readSchemas(root, "submission");
    if (submission.length === 0) return { outputs: [], skipped: "schemas/submission is empty" };
    const files = ["rulebook", "output"].flatMap((folder) => readSchemas(root, folder));
    const known = Object.entries(authored).filter(([, stem]) => files.some((file) => file.stem === stem));
    const missing = Object.keys(authored).filter((name) => !known.some(([present]) => present === name));

    // One flat function for the submission: no call per leaf. The authors' files may recurse and need not be fast.
    const { whole, entries } = apart({ ...expand(submission, "submission"), $id: "submission" });
    const names = Object.fromEntries(known.map(([name, stem]) => [name, `authored#/$defs/${stem}`]));
    const parts = {
      submission: withEntries(
        compile([...entries.schemas, whole], { submissionAll: "submission", ...entries.names }, false),
        entries.lists,
      ),
      authored: compile([bundle(files, "authored")], names, false),
    };

    const own = Object.entries(written).map(([name, stem]) => [name, `written#/$defs/${stem}`]);
    // These have no formats.
    const ownParts = { written: compile([bundle(files, "written")], Object.fromEntries(own), false) };

    return {
      outputs: [
        { path: "src/generated/written-validators.js", text: banner.code + (await link(root, ownParts, "")) },
        { path: "src/generated/written-validators.d.ts", text: ownDeclarations(Object.keys(written)) },
        { path: "src/generated/validators.js", text: banner.code + (await link(root, parts, formats)) },
        { path: "src/generated/validators.d.ts", text: declarations(known.map(([name]) => name)) },
      ],
      ...(missing.length > 0 ? { skipped: `no schema for ${missing.join(", ")}` } : {}),
    };
  },
};

interface Entries {
  schemas: Schema[];
  /** Exported name → schema. */
  names: Record<string, string>;
  /** List → exported name. */
  lists: Record<string, string>;
}

/** The entries of the lists have functions of their own: a list is mostly right, and few of them are looked at. */
function apart(submission: Schema): { whole: Schema; entries: Entries } {
  const entries: Entries = { schemas: [], names: {}, lists: {} };
  const properties = separated(submission.properties!);
  return { whole: { ...submission, properties }, entries };

  function separated(properties: Record<string, Schema>): Record<string, Schema> {
    return Object.fromEntries(Object.entries(properties).map(([name, part]) => [name, list(part)]));
  }

  function list({ $id: _, $schema: __, ...schema }: Schema): Schema {
    const id = schema["x-list"];
    if (id === undefined)
      return schema.properties ? { ...schema, properties: separated(schema.properties) } : schema;
    const name = `entry_${id.replace(/\W/g, "_")}`;
    entries.schemas.push({ ...schema.items!, $id: name });
    entries.names[name] = name;
    entries.lists[id] = name;
    return { ...schema, items: { $ref: name } };
  }
}

function withEntries(code: string, lists: Record<string, string>): string {
  const exported = code.replace(/export const (entry_\w+) =/g, "const $1 =");
  const entries = Object.entries(lists).map(([id, name]) => `${JSON.stringify(id)}: ${name}`);
  return `${exported}\nexport const entryOf = {${entries.join(",")}};\n`;
}

function compile(schemas: readonly Schema[], names: Record<string, string>, inlineRefs: boolean): string {
  const ajv = new Ajv2020({ ...options, inlineRefs });
  for (const name of annotations) ajv.addKeyword(`x-${name}`);
  ajv.addKeyword(step);
  for (const name of ["day", "day-or-month", "uscc", "division-code"]) ajv.addFormat(name, () => true);
  for (const schema of schemas) ajv.addSchema(bare(schema) as Schema);
  return compact(standaloneCode(ajv, names));
}

/** Quantities come in steps; a step of 0.1 as `multipleOf` makes validators refuse 0.3. */
const step: CodeKeywordDefinition = {
  keyword: "x-step",
  type: "number",
  schemaType: "number",
  error: { message: "too fine", params: ({ schema }) => _`{step: ${schema}}` },
  code(check: KeywordCxt) {
    check.fail(_`!inSteps(${check.data}, ${Math.round(1 / check.schema)})`);
  },
};

const noAnnotation = /^(title|description|x-(?!step$).*)$/;
const noAnnotationNorPattern = /^(title|description|pattern|x-(?!step$).*)$/;

/** The schema without its annotations, which the generated code would carry along, and without what a format says better. */
function bare(schema: unknown, inProperties = false): unknown {
  if (Array.isArray(schema)) return schema.map((part) => bare(part));
  if (typeof schema !== "object" || schema === null) return schema;
  const unread = "format" in schema ? noAnnotationNorPattern : noAnnotation;
  const kept = Object.entries(schema).filter(([key]) => inProperties || !unread.test(key));
  const isMap = (key: string) => !inProperties && (key === "properties" || key === "$defs");
  return Object.fromEntries(kept.map(([key, part]) => [key, bare(part, isMap(key))]));
}

/** One module without `require`: ajv's standalone code asks for pieces of its runtime that way even as ESM. */
async function link(root: string, parts: Record<string, string>, beginning: string): Promise<string> {
  const names = Object.keys(parts);
  const { outputFiles } = await build({
    stdin: { contents: names.map((name) => `export * from "part:${name}";`).join("\n"), resolveDir: root },
    bundle: true,
    write: false,
    format: "esm",
    target: "es2018",
    legalComments: "none",
    external: ["../base/*"],
    plugins: [
      {
        name: "parts",
        setup(plugin) {
          // ajv's own file only adds the text of a require call to this package.
          plugin.onResolve({ filter: /^ajv\/dist\/runtime\/equal$/ }, () => ({
            path: "equal",
            namespace: "equal",
          }));
          plugin.onLoad({ filter: /./, namespace: "equal" }, () => ({
            contents: 'import equal from "fast-deep-equal"; export { equal as default };',
            resolveDir: root,
          }));
          plugin.onResolve({ filter: /^part:/ }, ({ path }) => ({ path: path.slice(5), namespace: "part" }));
          plugin.onLoad({ filter: /./, namespace: "part" }, ({ path }) => ({
            contents: beginning + parts[path],
            resolveDir: root,
          }));
        },
      },
    ],
  });
  const code = outputFiles[0]?.text ?? "";
  if (/\brequire\(/.test(code)) throw new Error("The bundled validators still ask for a module at run time.");
  return code;
}

function declarations(names: string[]): string {
  return `${banner.code}
export interface SchemaError {
  /** JSON Pointer to the offending value. */
  instancePath: string;
  keyword: string;
  params: Record<string, unknown>;
  propertyName?: string;
}

export interface SchemaValidator {
  (data: unknown, instancePath?: string): boolean;
  errors?: SchemaError[] | null;
}

export declare const submissionAll: SchemaValidator;
/** Of the entries of each list that is not inside another. */
export declare const entryOf: Readonly<Record<string, SchemaValidator>>;
${declared(names)}`;
}

function ownDeclarations(names: string[]): string {
  return `${banner.code}
import type { SchemaValidator } from "./validators";

${declared(names)}`;
}

function declared(names: string[]): string {
  return names.map((name) => `export declare const ${name}: SchemaValidator;\n`).join("");
}
