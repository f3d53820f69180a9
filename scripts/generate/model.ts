import { banner, literal, type Product } from "./product";
import { expand, type Labels, readSchemas, type Schema } from "./schemas";

export interface Field {
  type: "text" | "number" | "date" | "boolean" | "texts";
  scale?: number;
  range?: [number | null, number | null];
  references?: string;
  identifies?: string;
  codes?: string;
  unit?: string;
  personal?: true;
  instead?: Instead;
  insteadOf?: string;
  label: Labels;
}

/** Another field that gives the same quantity, so many times the number; and the steps of this one to a unit. */
interface Instead {
  field: string;
  times: number;
  steps: number;
}

type Steps = Record<string, { step: string; take: "first" | "last"; undoneBy?: string }>;

export interface List {
  id: string;
  path: string[];
  parent: string | null;
  idField: string | null;
  dated: string | null;
  /** Pairs of dates of which the first is never after the second. */
  order: [string, string][];
  implied?: Record<string, string>;
  steps?: Steps;
  histories?: Record<string, Steps>;
  label: Labels;
  counter: string;
  fields: Record<string, Field>;
}

export interface SubmissionModel {
  document: Record<string, Field>;
  lists: Record<string, List>;
  /** Properties of the document no fact can read: constants, lists of plain objects with their properties. */
  unread: Record<string, Record<string, { codes?: string }>>;
}

/** Where the walk is: the list whose entry it is in, the path from there, and the label of the object around. */
interface Place {
  list: List | null;
  path: string[];
  around: Labels | null;
}

/** What the schemas say of fields and lists, in the shape the engine reads. */
export function readModel(root: string): SubmissionModel {
  const { completeness: _, ...properties } =
    expand(readSchemas(root, "submission"), "submission").properties ?? {};
  const model: SubmissionModel = { document: {}, lists: {}, unread: {} };
  walk(properties, { list: null, path: [], around: null });
  for (const list of Object.values(model.lists)) shorten(list);
  return model;

  function walk(properties: Record<string, Schema>, place: Place) {
    for (const [name, schema] of Object.entries(properties)) {
      const path = [...place.path, name];
      if (schema["x-list"]) addList(schema, path, place.list);
      else if (schema.properties)
        walk(schema.properties, { list: place.list, path, around: around(schema, path, place) });
      else addField(schema, path, place);
    }
  }

  function addList(schema: Schema, path: string[], parent: List | null) {
    const id = String(schema["x-list"]);
    const entry = schema.items?.properties ?? {};
    const list: List = {
      id,
      path,
      parent: parent?.id ?? null,
      idField: Object.keys(entry).find((name) => entry[name]?.["x-id"]) ?? null,
      dated: schema["x-dated"] ?? null,
      order: schema.items?.["x-order"] ?? [],
      ...(schema["x-implied"] ? { implied: schema["x-implied"] as Record<string, string> } : {}),
      ...(schema["x-steps"] ? { steps: schema["x-steps"] as Steps } : {}),
      label: schema["x-labels"] ?? { "zh-CN": String(schema.title), en: words(String(path.at(-1))) },
      counter: counterOf(schema, id),
      fields: {},
    };
    model.lists[id] = list;
    if (list.steps && parent) parent.histories = { ...parent.histories, [id]: list.steps };
    walk(entry, { list, path: [], around: null });
    for (const [name, schema] of Object.entries(entry)) joinUnits(list, name, schema["x-instead-of"]);
  }

  function addField(schema: Schema, path: string[], { list, around }: Place) {
    const type = fieldType(schema);
    if (!type) {
      if (list) throw new Error(`${list.id}: ${path.join("/")} has no type a fact can read.`);
      model.unread[`/${path.join("/")}`] = plainFields(schema.items?.properties ?? {});
      return;
    }
    const detail = type === "texts" ? { ...schema, ...schema.items } : schema;
    const field: Field = {
      type,
      ...(type === "number" ? { scale: scale(schema, path) } : {}),
      ...(schema["x-range"] ? { range: schema["x-range"] } : {}),
      ...(detail["x-references"] ? { references: detail["x-references"] } : {}),
      ...(detail["x-identifies"] ? { identifies: detail["x-identifies"] } : {}),
      ...(detail["x-codes"] ? { codes: detail["x-codes"] } : {}),
      ...(schema["x-unit"] ? { unit: schema["x-unit"] } : {}),
      ...(schema["x-personal"] ? { personal: true } : {}),
      label: within(around, { "zh-CN": String(schema.title), en: words(String(path.at(-1))) }),
    };
    if (list) list.fields[path.join("/")] = field;
    else model.document[`/${path.join("/")}`] = field;
  }
}

/** 3人, 2处: Chinese counts nothing without its measure word. */
function counterOf(schema: Schema, id: string): string {
  if (!schema["x-counter"]) throw new Error(`${id} has no x-counter.`);
  return schema["x-counter"];
}

/** Sums have to be whole in both units. */
function joinUnits(list: List, name: string, of: Schema["x-instead-of"]) {
  if (of === undefined) return;
  const field = list.fields[of.field]!;
  const steps = field.scale!;
  list.fields[name]!.insteadOf = of.field;
  field.instead = { field: name, times: of.times, steps };
  field.scale = leastCommonMultiple(steps, of.times);
}

function leastCommonMultiple(a: number, b: number): number {
  let multiple = a;
  while (multiple % b !== 0) multiple += a;
  return multiple;
}

/** Fields of an entry stand alone, deeper ones say what they belong to; Chinese titles in a top-level object already do. */
function around(schema: Schema, path: string[], { list }: Place): Labels | null {
  if (!list && path.length === 1) return { "zh-CN": "", en: words(String(path[0])) };
  return { "zh-CN": String(schema.title), en: words(String(path.at(-1))) };
}

function within(around: Labels | null, own: Labels): Labels {
  if (!around) return own;
  const complete = around["zh-CN"] === "" || own["zh-CN"].startsWith(around["zh-CN"]);
  const zh = complete ? own["zh-CN"] : `${around["zh-CN"]}：${own["zh-CN"]}`;
  return { "zh-CN": zh, en: `${around.en}: ${own.en}` };
}

/** Of an entry, what a field belongs to is said only where its own title leaves that open: 接案完成日期, but 是否取得单独同意. */
function shorten({ fields }: List): void {
  const own = (label: string) => label.slice(label.lastIndexOf("：") + 1);
  const titles = Object.values(fields).map(({ label }) => own(label["zh-CN"]));
  for (const field of Object.values(fields)) {
    const { "zh-CN": whole, en } = field.label;
    const alone = titles.filter((title) => title === own(whole)).length === 1;
    field.label = { "zh-CN": alone ? own(whole) : whole.split("：").join(""), en };
  }
}

/** What is checked of a list of plain objects: their names, and their codes. */
function plainFields(properties: Record<string, Schema>): Record<string, { codes?: string }> {
  const entries = Object.entries(properties).map(([name, schema]) => {
    const codes = schema["x-codes"] ?? schema.items?.["x-codes"];
    return [name, codes === undefined ? {} : { codes }];
  });
  return Object.fromEntries(entries);
}

/** Constants and lists of plain objects (opening hours) are nothing a fact can read. */
function fieldType(schema: Schema): Field["type"] | null {
  if ("const" in schema) return null;
  const types = [schema.type ?? []].flat();
  if (types.includes("number") || types.includes("integer")) return "number";
  if (types.includes("boolean")) return "boolean";
  if (types.includes("string"))
    return schema.format === "day" || schema.format === "day-or-month" ? "date" : "text";
  const items = [schema.items?.type ?? []].flat();
  return types.includes("array") && items.includes("string") ? "texts" : null;
}

function scale(schema: Schema, path: string[]): number {
  if ([schema.type ?? []].flat().includes("integer")) return 1;
  if (!schema["x-step"]) throw new Error(`/${path.join("/")} is a quantity without x-step.`);
  return Math.round(1 / schema["x-step"]);
}

/** employedFrom → "employed from" */
function words(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, "$1 $2").toLowerCase();
}

const declarations = `
export interface FieldModel {
  type: "text" | "number" | "date" | "boolean" | "texts";
  /** 1 / x-step: quantities are summed as whole numbers of this part. */
  scale?: number;
  /** What is physically possible; null is no bound. */
  range?: [number | null, number | null];
  /** List whose entries it refers to by their ids. */
  references?: string;
  /** Holds identifiers of what is in this list, or in none; or of a namespace of its own. */
  identifies?: string;
  codes?: string;
  unit?: string;
  personal?: true;
  /** Another field that gives the same quantity, \`times\` the number; and the steps of this one to a unit. */
  instead?: { field: string; times: number; steps: number };
  /** The field this one stands in for. */
  insteadOf?: string;
  label: { "zh-CN": string; en: string };
}

/** A date that a list of steps gives: when the step was first or last taken, unless it was undone since. */
export interface StepModel {
  step: string;
  take: "first" | "last";
  undoneBy?: string;
}

export interface ListModel {
  id: string;
  /** From the document, or from an entry of the parent list. */
  path: string[];
  parent: string | null;
  idField: string | null;
  dated: string | null;
  /** Pairs of dates of which the first is never after the second. */
  order: [string, string][];
  /** Of a nested list: its fields, and those of the parent that say the same of a single entry in place of the list. */
  implied?: Record<string, string>;
  /** Of a nested list of steps: dates of the parent that it stands in place of. */
  steps?: Record<string, StepModel>;
  /** Nested lists whose steps stand in place of dates of this list, by list and field. */
  histories?: Record<string, Record<string, StepModel>>;
  label: { "zh-CN": string; en: string };
  /** The Chinese measure word its entries are counted with. */
  counter: string;
  fields: Record<string, FieldModel>;
}

export interface Model {
  document: Record<string, FieldModel>;
  lists: Record<string, ListModel>;
  /** Properties of the document no fact can read: constants, lists of plain objects with their properties. */
  unread: Record<string, Record<string, { codes?: string }>>;
}
`;

/** src/generated/model.ts: fields and lists of a submission, as the engine knows them. */
export const model: Product = {
  name: "model",
  produce(root) {
    if (readSchemas(root, "submission").length === 0)
      return { outputs: [], skipped: "schemas/submission is empty" };
    const { document, lists, unread } = readModel(root);
    const text = `${banner.code}${declarations}
export const model: Model = {
"document": ${literal(document)},
"lists": ${literal(lists)},
"unread": ${literal(unread)},
};
`;
    return { outputs: [{ path: "src/generated/model.ts", text }] };
  },
};
