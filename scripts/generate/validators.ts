import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { _, type CodeKeywordDefinition, type KeywordCxt, type Options } from "ajv";
import Ajv2020 from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";
import { build } from "esbuild";
import { bare } from "./bare-schema";
import { compact } from "./compact";
import { banner, type Product } from "./product";
import { bundle, readSchemas, type Schema } from "./schemas";

/** Exported name → schema under schemas/rulebook and schemas/output. */
const authored = {
  rulebookFile: "rulebook",
  clauseFile: "clause",
  factsFile: "facts",
  parametersFile: "parameters",
  chartsFile: "charts",
  messagesFile: "messages",
  profileFile: "profile",
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
  // A definition is checked by one function, however often it is referred to.
  inlineRefs: false,
  code: { source: true, esm: true, lines: false, optimize: true, formats: _`formats` },
};

const formats = `
import { firstDay, parseDay } from "../base/dates";
import { checkCreditCode, checkDivisionCode } from "../base/identifiers";
import { inSteps } from "../base/steps";

const isDay = (text) => !Number.isNaN(parseDay(text));
const isDayOrMonth = (text) => !Number.isNaN(firstDay(text));
const isCredit = (text) => checkCreditCode(text) === null;
const isDivision = (text) => checkDivisionCode(text) === null;
`;

/** src/generated/validators.js: precompiled validators of what authors write, so that nothing is compiled at run time. */
export const validators: Product = {
  name: "validators",
  async produce(root) {
    const files = ["rulebook", "output"].flatMap((folder) => readSchemas(root, folder));
    const known = Object.entries(authored).filter(([, stem]) => files.some((file) => file.stem === stem));
    const missing = Object.keys(authored).filter((name) => !known.some(([present]) => present === name));

    const names = Object.fromEntries(known.map(([name, stem]) => [name, `authored#/$defs/${stem}`]));
    const parts = {
      authored: compile([bundle(files, "authored")], names),
    };

    const own = Object.entries(written).map(([name, stem]) => [name, `written#/$defs/${stem}`]);
    // These have no formats.
    const ownParts = { written: compile([bundle(files, "written")], Object.fromEntries(own)) };

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

function compile(schemas: readonly Schema[], names: Record<string, string>): string {
  const ajv = new Ajv2020(options);
  for (const name of annotations) ajv.addKeyword(`x-${name}`);
  ajv.addKeyword(step);
  for (const name of ["day", "day-or-month", "uscc", "division-code"]) ajv.addFormat(name, () => true);
  for (const schema of schemas) ajv.addSchema(bare(schema) as Schema);
  return named(compact(standaloneCode(ajv, names)));
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

/** ajv's own names of what it needs at run time, as names of ours: no code stands outside of functions. */
function named(code: string): string {
  const own: Record<string, string> = {
    "formats.day": "isDay",
    'formats["day-or-month"]': "isDayOrMonth",
    "formats.uscc": "isCredit",
    'formats["division-code"]': "isDivision",
    'require("ajv/dist/runtime/equal").default': "equal",
  };
  const named = Object.entries(own).reduce(
    (text, [theirs, ours]) => text.replaceAll(`= ${theirs};`, `= ${ours};`),
    code,
  );
  return named.replace(/= new RegExp\(/g, "= /* @__PURE__ */ new RegExp(");
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
          plugin.onResolve({ filter: /^equal$/ }, () => ({ path: "equal", namespace: "equal" }));
          plugin.onLoad({ filter: /./, namespace: "equal" }, () => ({
            contents: readFileSync(fileURLToPath(import.meta.resolve("fast-deep-equal")), "utf8").replace(
              "module.exports =",
              "export default",
            ),
          }));
          plugin.onResolve({ filter: /^part:/ }, ({ path }) => ({ path: path.slice(5), namespace: "part" }));
          plugin.onLoad({ filter: /./, namespace: "part" }, ({ path }) => ({
            contents: `import equal from "equal";${beginning}${parts[path]}`,
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
