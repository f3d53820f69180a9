import { readdirSync, readFileSync } from "node:fs";
import type { Format } from "ajv";
import Ajv2020 from "ajv/dist/2020";
import { explainDay, explainDayOrMonth } from "../../../src/base/dates";
import { checkCreditCode, checkDivisionCode } from "../../../src/base/identifiers";
import { inSteps } from "../../../src/base/steps";

export type Json = Record<string, unknown>;
export interface Found {
  /** File and JSON Pointer of the subschema. */
  at: string;
  schema: Json;
}

const root = new URL("../../../", import.meta.url);

export function readJson(path: string): Json {
  return JSON.parse(readFileSync(new URL(path, root), "utf8"));
}

export function readFolder(folder: string): { file: string; json: Json }[] {
  const files = readdirSync(new URL(folder, root)).sort();
  return files.map((file) => ({ file, json: readJson(`${folder}/${file}`) }));
}

export const submissionSchemas = readFolder("schemas/submission");
export const codeLists = readFolder("schemas/codes").filter(({ file }) => !file.startsWith("_"));

export const ownKeywords = [
  "x-id",
  "x-references",
  "x-identifies",
  "x-unit",
  "x-personal",
  "x-range",
  "x-step",
  "x-labels",
  "x-codes",
  "x-counter",
  "x-dated",
  "x-order",
  "x-instead-of",
  "x-list",
  "x-implied",
  "x-steps",
];

const formats: Record<string, Format> = {
  day: (text: string) => explainDay(text) === null,
  "day-or-month": (text: string) => explainDayOrMonth(text) === null,
  uscc: (text: string) => checkCreditCode(text) === null,
  "division-code": (text: string) => checkDivisionCode(text) === null,
};

/** A strict ajv that holds the submission schemas. */
export function strictAjv(): Ajv2020 {
  const ajv = new Ajv2020({ strict: true, allErrors: true, formats });
  for (const keyword of ownKeywords.filter((keyword) => keyword !== "x-step")) ajv.addKeyword(keyword);
  ajv.addKeyword({
    keyword: "x-step",
    validate: (step: number, value: unknown) => typeof value !== "number" || inSteps(value, 1 / step),
  });
  for (const { json } of submissionSchemas) ajv.addSchema(json);
  return ajv;
}

/** Every subschema of a file, the file itself included. */
export function subschemas(file: string, schema: Json, pointer = ""): Found[] {
  const inner: [string, unknown][] = [];
  for (const keyword of ["properties", "$defs"]) {
    for (const [name, value] of Object.entries((schema[keyword] as Json) ?? {})) {
      inner.push([`${pointer}/${keyword}/${name.replaceAll("/", "~1")}`, value]);
    }
  }
  if (schema.items) inner.push([`${pointer}/items`, schema.items]);
  ((schema.anyOf as unknown[]) ?? []).forEach((value, i) => {
    inner.push([`${pointer}/anyOf/${i}`, value]);
  });
  return [
    { at: `${file}#${pointer}`, schema },
    ...inner.flatMap(([p, value]) => subschemas(file, value as Json, p)),
  ];
}

/** The schema a $ref between submission schemas points at, with the keywords beside the $ref added. */
export function resolve(schema: Json): Json {
  if (typeof schema.$ref !== "string") return schema;
  const [file, pointer = ""] = schema.$ref.split("#");
  const target = submissionSchemas.find((s) => s.file === file)?.json;
  const found = pointer
    .split("/")
    .slice(1)
    .reduce<unknown>((value, name) => (value as Json | undefined)?.[name], target);
  if (found === undefined) throw new Error(`${schema.$ref} points nowhere`);
  const { $ref: _, ...beside } = schema;
  return { ...resolve(found as Json), ...beside };
}
