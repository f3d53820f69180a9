import { join } from "node:path";
import { filesBelow, readJson } from "./files";

/** A JSON schema; only the keywords the generators read are named. */
export interface Schema {
  $id?: string;
  $ref?: string;
  $defs?: Record<string, Schema>;
  title?: string;
  description?: string;
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  const?: unknown;
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  "x-id"?: boolean;
  "x-list"?: string;
  "x-counter"?: string;
  "x-dated"?: string;
  "x-order"?: [string, string][];
  "x-instead-of"?: { field: string; times: number };
  "x-implied"?: Record<string, string>;
  "x-steps"?: Record<string, { step: string; take: "first" | "last"; undoneBy?: string }>;
  "x-references"?: string;
  "x-identifies"?: string;
  "x-codes"?: string;
  "x-unit"?: string;
  /** What a quantity is a whole multiple of. */
  "x-step"?: number;
  "x-range"?: [number | null, number | null];
  "x-personal"?: boolean;
  "x-labels"?: Labels;
  [keyword: string]: unknown;
}

export interface Labels {
  "zh-CN": string;
  en: string;
}

export interface SchemaFile {
  stem: string;
  schema: Schema;
}

export function readSchemas(root: string, folder: string): SchemaFile[] {
  const at = join(root, "schemas", folder);
  return filesBelow(at, ".schema.json").map((file) => ({
    stem: file.replace(/\.schema\.json$/, ""),
    schema: readJson<Schema>(at, file),
  }));
}

/** The schema with every reference replaced by its target; what stands beside a reference wins over the target. */
export function expand(files: SchemaFile[], stem: string): Schema {
  const byId = new Map(files.map((file) => [String(file.schema.$id), file.schema]));
  const start = files.find((file) => file.stem === stem);
  if (!start) throw new Error(`No schema ${stem}.`);
  return follow(start.schema, String(start.schema.$id));

  function follow(schema: Schema, base: string): Schema {
    if (schema.$ref === undefined) return descend(schema, base);
    const { $ref, ...beside } = schema;
    const url = new URL($ref, base);
    const id = url.href.slice(0, url.href.length - url.hash.length);
    const target = pointed(byId.get(id), url.hash);
    if (!target) throw new Error(`${base}: ${$ref} points nowhere.`);
    return { ...follow(target, id), ...descend(beside, base) };
  }

  function descend(schema: Schema, base: string): Schema {
    const copy = { ...schema };
    for (const keyword of ["anyOf", "oneOf", "allOf"] as const) {
      if (schema[keyword]) copy[keyword] = schema[keyword].map((part) => follow(part, base));
    }
    if (schema.items) copy.items = follow(schema.items, base);
    if (schema.properties) {
      const entries = Object.entries(schema.properties).map(([name, part]) => [name, follow(part, base)]);
      copy.properties = Object.fromEntries(entries);
    }
    return copy;
  }
}

/**
 * All files in one schema: file `<stem>` is its definition `<stem>`, and what that file defines `<stem>.<name>`.
 * One root lets ajv compile a definition once, however many files refer to it.
 */
export function bundle(files: SchemaFile[], id: string): Schema {
  const $defs: Record<string, Schema> = {};
  for (const { stem, schema } of files) {
    const { $id: _, $schema: __, $defs: own = {}, ...rest } = schema;
    $defs[stem] = rewrite(rest, stem) as Schema;
    for (const [name, part] of Object.entries(own)) $defs[`${stem}.${name}`] = rewrite(part, stem) as Schema;
  }
  return { $id: id, $defs };
}

function rewrite(node: unknown, stem: string): unknown {
  if (Array.isArray(node)) return node.map((part) => rewrite(part, stem));
  if (typeof node !== "object" || node === null) return node;
  const entries = Object.entries(node).map(([key, part]) => [
    key,
    key === "$ref" && typeof part === "string" ? bundled(part, stem) : rewrite(part, stem),
  ]);
  return Object.fromEntries(entries);
}

function bundled($ref: string, stem: string): string {
  const [file = "", pointer = ""] = $ref.split("#");
  const target = file === "" ? stem : file.replace(/\.schema\.json$/, "");
  return `#/$defs/${target}${pointer.replace(/^\/\$defs\//, ".")}`;
}

function pointed(schema: Schema | undefined, hash: string): Schema | undefined {
  const steps = decodeURIComponent(hash).split("/").slice(1);
  return steps.reduce<Schema | undefined>((at, step) => at?.[step] as Schema | undefined, schema);
}
