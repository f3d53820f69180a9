import { compile } from "json-schema-to-typescript";
import { alternativesOf, narrowed } from "./alternatives";
import { argumentTypes, declareArguments, declareCoded } from "./coded";
import { type CodeListFile, readCodeLists } from "./codes";
import { banner, type Product } from "./product";
import { readSchemas, type Schema, type SchemaFile } from "./schemas";
import { readStableCodes } from "./stable-codes";

/** Where a key of the schemas would make a name that means something else beside it in the door. */
const names: Record<string, string> = { coverage: "ListCoverage" };

/** Folder of schemas → file of types. */
const families = { submission: "submission", rulebook: "rulebook", output: "evaluation" };

/** src/generated/{submission,rulebook,evaluation}.ts: types of the documents. */
export const types: Product = {
  name: "types",
  async produce(root) {
    const lists = readCodeLists(root);
    const outputs = [];
    for (const [folder, file] of Object.entries(families)) {
      const files = readSchemas(root, folder);
      if (files.length === 0) return { outputs, skipped: `schemas/${folder} is empty` };
      const own =
        folder === "submission" ? codeTypes(lists) : folder === "output" ? argumentTypesOf(root) : "";
      const text = `${banner.code}\n${await declare(files)}${own}`;
      outputs.push({ path: `src/generated/${file}.ts`, text });
    }
    return { outputs };
  },
};

/** Every file and every definition becomes a named type; references become those names. */
async function declare(files: SchemaFile[]): Promise<string> {
  const named = new Map<string, Schema>();
  /** Written after what is made of the schemas. */
  const further: string[] = [];
  const narrower = new Map<string, string>();
  for (const { stem, schema } of files) {
    for (const [key, part] of Object.entries(schema.$defs ?? {}))
      if (!isScalar(part)) register(typeName(part, key), part);
    for (const list of entrySchemas(schema)) register(entryName(list), list.items ?? {});
    if (schema.type || schema.anyOf || schema.oneOf) register(typeName(schema, stem), schema);
  }
  const $defs = Object.fromEntries(
    [...named]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, schema]) => [name, { ...plain(schema), title: name }]),
  );
  const text = await compile(
    { title: "Everything", type: "object", additionalProperties: false, $defs } as never,
    "Everything",
    {
      bannerComment: "",
      additionalProperties: false,
      ignoreMinAndMaxItems: true,
      unreachableDefinitions: true,
      format: true,
      style: { printWidth: 110 },
    },
  );
  const noise =
    /(?: \*\n)? \* This (?:interface|type) was referenced by `Everything`'s JSON-Schema\n \* via the `definition` "[^"]*"\.\n/g;
  return (
    text
      .replace(/export interface Everything \{\}\n+/, "")
      .replace(noise, "")
      // The library forgets the parentheses of a named type in an array of alternatives.
      .replace(/\?: (\w+Code) \| null\[\]/g, "?: ($1 | null)[]")
      .replace(/\/\*\*\n \*\/\n/g, "")
      .replace(/^export interface (\w+) \{/gm, (whole, name: string) =>
        narrower.has(name) ? `export interface ${name} extends ${narrower.get(name)} {` : whole,
      ) + further.map((one) => `\n${one}`).join("")
  );

  function register(name: string, schema: Schema) {
    const before = named.get(name);
    if (before && JSON.stringify(before) !== JSON.stringify(schema))
      throw new Error(`Two types would be called ${name}.`);
    if (before) return;
    const codes = codesOf(schema);
    const choice = alternativesOf(schema, (part) => (part.$ref ? target(part.$ref) : part).enum as string[]);
    if (codes !== null) {
      named.set(`Any${name}`, schema);
      further.push(declareCoded(name, schema, codes));
    } else if (choice !== null) {
      named.set(`Any${name}`, schema);
      const names = choice.alternatives.map((one) => {
        const own = `${pascal(one.value)}${name}`;
        named.set(own, narrowed(schema, choice.property, one));
        narrower.set(own, `Any${name}`);
        return own;
      });
      const description = `${schema.description} Told apart by \`${choice.property}\`.`;
      named.set(name, { description, tsType: names.join(" | ") });
    } else {
      named.set(name, schema);
    }
  }

  /** Name of the codes that say which arguments stand beside them. */
  function codesOf({ properties }: Schema): string | null {
    const $ref = properties?.args && properties.code?.$ref;
    return $ref ? typeName(target($ref), keyOf($ref)) : null;
  }

  /** The schema with names in place of references, and without what would only be noise in a type. */
  function plain(schema: Schema): Schema {
    if ((schema as unknown) === false) return { tsType: "undefined" };
    if (schema.tsType) return schema;
    const description = describe(schema);
    const tsType = typeExpression(schema);
    if (tsType) return { description, tsType } as Schema;
    if (schema.$ref) {
      const { $ref, ...beside } = schema;
      return plain({ ...target($ref), ...beside });
    }
    const {
      title,
      $defs: _,
      $id,
      $schema,
      items,
      properties,
      minItems,
      maxItems,
      if: condition,
      ...rest
    } = schema;
    const copy: Schema = { ...rest, ...(description ? { description } : {}) };
    if (title && isName(title) && schema.type === "object") copy.title = typeName(schema, title);
    if (rest.additionalProperties === true && properties) copy.additionalProperties = false;
    for (const keyword of ["anyOf", "oneOf"] as const)
      if (rest[keyword]) copy[keyword] = rest[keyword].map(plain);
    // Conditions of a schema (allOf of if/then, not) say nothing a type could.
    for (const keyword of ["allOf", "then", "else", "not", "propertyNames"]) delete copy[keyword];
    if (typeof rest.additionalProperties === "object")
      copy.additionalProperties = plain(rest.additionalProperties as Schema);
    const pair = items && minItems === 2 && maxItems === 2 ? pairOf(items) : null;
    if (pair) return { description, tsType: `[${pair}, ${pair}]` } as Schema;
    if (items) copy.items = plain(items);
    if (properties) copy.properties = map(properties, plain);
    return copy;
  }

  /** What stands in a list of exactly two, in words of TypeScript. */
  function pairOf(items: Schema): string | null {
    if (items.$ref) return typeExpression(items);
    const types = [items.type ?? []].flat();
    return types.every((type) => ["string", "number", "null"].includes(type)) ? types.join(" | ") : null;
  }

  function typeExpression(schema: Schema): string | null {
    if (schema["x-codes"] && !schema.enum) return `${pascal(schema["x-codes"])}Code | null`;
    if (schema["x-list"])
      return `${entryName(schema)}[]${[schema.type].flat().includes("null") ? " | null" : ""}`;
    if (!schema.$ref) return null;
    const found = target(schema.$ref);
    return isScalar(found) ? null : typeName(found, keyOf(schema.$ref));
  }

  function target($ref: string): Schema {
    const [file = "", pointer] = $ref.split("#");
    const stem = file.replace(/\.schema\.json$/, "");
    const found = pointer ? definition(keyOf($ref)) : files.find((one) => one.stem === stem)?.schema;
    if (!found) throw new Error(`${$ref} points nowhere.`);
    return found;
  }

  function definition(key: string): Schema | undefined {
    return files.map((file) => file.schema.$defs?.[key]).find((schema) => schema !== undefined);
  }
}

function argumentTypesOf(root: string): string {
  const lists = Object.values(readStableCodes(root).lists);
  const declared = lists.map((list) => declareArguments(list.title, list.arguments));
  return `${argumentTypes}\n${declared.join("\n")}`;
}

/** The entries of a list get a name of their own: whoever fills a submission builds them one by one. */
function entrySchemas(schema: Schema): Schema[] {
  const inner = [...Object.values(schema.properties ?? {}), ...(schema.items ? [schema.items] : [])].flatMap(
    entrySchemas,
  );
  return schema["x-list"] ? [schema, ...inner] : inner;
}

function entryName(schema: Schema): string {
  return `${pascal(String(schema["x-list"]))}Entry`;
}

/** Text, number or yes/no: shown as what it is, since a name would only hide it. */
function isScalar(schema: Schema): boolean {
  const types = [schema.type ?? []].flat();
  return (
    types.length > 0 &&
    !schema.enum &&
    types.every((type) => ["string", "number", "integer", "boolean", "null"].includes(type))
  );
}

/** "#/$defs/text" → "text", "site.schema.json" → "site" */
function keyOf($ref: string): string {
  return ($ref.split("/").at(-1) ?? "").replace(/\.schema\.json$/, "");
}

function codeTypes(lists: CodeListFile[]): string {
  const declared = lists.map((list) => {
    const values = list.codes.map(({ code }) => JSON.stringify(code)).join(" | ");
    return `/** ${list.title["zh-CN"]}: ${list.title.en}. Other values are reported and not known, unless a profile or rulebook declares them. */
export type ${pascal(list.id)}Code = ${values} | (string & {});\n`;
  });
  return `\n${declared.join("\n")}`;
}

function describe({ title, description }: Schema): string {
  const own = title && !isName(title) ? `${title}${description ? ": " : ""}` : "";
  return `${own}${description ?? ""}`;
}

/** Chinese titles are labels, English ones are names. */
function isName(title: string): boolean {
  return /^[\x20-\x7e]+$/.test(title);
}

function typeName(schema: Schema, key: string): string {
  return schema.title && isName(schema.title) ? pascal(schema.title) : (names[key] ?? pascal(key));
}

function pascal(text: string): string {
  return text.replace(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_, first: string) => first.toUpperCase());
}

function map<T>(record: Record<string, T>, change: (value: T) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
