import { existsSync } from "node:fs";
import { join } from "node:path";
import { readJson } from "./files";
import { type Field, type List, readModel } from "./model";
import { banner, literal, type Product } from "./product";
import { expand, readSchemas, type Schema } from "./schemas";

interface HeadingsFile {
  people: Record<string, unknown>;
  site: { sheets: string[]; items: Record<string, string[]> };
  everywhere: Record<string, string[]>;
  lists: Record<string, { sheets: string[]; columns: Record<string, string[]> }>;
}

const declarations = `import type { ListModel } from "./model";

/** Names under which a ledger and its columns are known besides their own, by property. */
export interface Headings {
  readonly sheets: readonly string[];
  readonly columns: Readonly<Record<string, readonly string[]>>;
}

/** Names of forms about the site, and of the items in them, by pointer. */
export interface SiteHeadings {
  readonly sheets: readonly string[];
  readonly items: Readonly<Record<string, readonly string[]>>;
}

/** People who are known by names, which become ids. */
export interface People {
  readonly prefix: string;
  readonly title: { readonly "zh-CN": string; readonly en: string };
  /** Headings of columns that hold their names, by list. */
  readonly names: Readonly<Record<string, readonly string[]>>;
}
`;

/** src/generated/workbook.ts: names of ledgers and columns that people use, and lists that no fact can read. */
export const workbook: Product = {
  name: "workbook",
  produce(root) {
    const file = join(root, "schemas/workbook/headings.json");
    if (!existsSync(file)) return { outputs: [], skipped: "schemas/workbook is empty" };
    const { lists: models, unread, document } = readModel(root);
    const given = readJson<HeadingsFile>(file);
    const lists: Record<string, unknown> = {};
    for (const list of Object.values(models)) lists[list.id] = headingsOf(list, given);
    for (const id of Object.keys(given.lists)) {
      if (!(id in models)) throw new Error(`headings.json: there is no list ${id}.`);
    }
    for (const pointer of Object.keys(given.site.items)) {
      if (!(pointer in document)) throw new Error(`headings.json: a document has no ${pointer}.`);
    }
    const text = `${banner.code}${declarations}
export const headings: Readonly<Record<string, Headings>> = ${literal(lists)};

export const siteHeadings: SiteHeadings = ${literal(given.site)};

/** By the list their ids are of, or a namespace of its own. */
export const people: Readonly<Record<string, People>> = ${literal(given.people)};

/** By pointer. */
export const plainLists: Readonly<Record<string, ListModel>> = ${literal(plainLists(root, Object.keys(unread)))};
`;
    return { outputs: [{ path: "src/generated/workbook.ts", text }] };
  },
};

/** Names that hold everywhere, where this list has no column of that name. */
function headingsOf(list: List, { everywhere, lists }: HeadingsFile) {
  const { sheets = [], columns = {} } = lists[list.id] ?? {};
  for (const name of Object.keys(columns)) {
    if (!(name in list.fields)) throw new Error(`headings.json: ${list.id} has no ${name}.`);
  }
  const found: Record<string, string[]> = {};
  const taken = new Set(Object.values(columns).flat());
  for (const { label } of Object.values(list.fields)) taken.add(label["zh-CN"]);
  for (const name of Object.keys(list.fields)) {
    const general = (everywhere[name] ?? []).filter((heading) => !taken.has(heading));
    const all = [...(columns[name] ?? []), ...general];
    if (all.length > 0) found[name] = all;
  }
  const seen = new Map<string, string>();
  for (const [name, all] of Object.entries(found)) {
    for (const heading of all) {
      const other = seen.get(heading);
      if (other !== undefined)
        throw new Error(`headings.json: ${list.id}: ${heading} stands for ${other} and ${name}.`);
      seen.set(heading, name);
    }
  }
  return { sheets, columns: found };
}

/** In the form of the other lists, so that a workbook has a sheet for them. */
export function plainLists(root: string, pointers: readonly string[]): Record<string, List> {
  const whole = expand(readSchemas(root, "submission"), "submission");
  const found: Record<string, List> = {};
  for (const pointer of pointers) {
    const path = pointer.slice(1).split("/");
    let schema: Schema | undefined = whole;
    for (const name of path) schema = schema?.properties?.[name];
    const properties = schema?.items?.properties;
    if (schema === undefined || properties === undefined) continue;
    found[pointer] = {
      id: path.join("/"),
      path,
      parent: null,
      idField: null,
      dated: null,
      order: [],
      label: { "zh-CN": String(schema.title), en: spaced(path[path.length - 1]!) },
      counter: "段",
      fields: Object.fromEntries(
        Object.entries(properties).map(([name, one]) => [name, plainField(name, one)]),
      ),
    };
  }
  return found;
}

function plainField(name: string, schema: Schema): Field {
  const codes = schema["x-codes"] ?? schema.items?.["x-codes"];
  return {
    type: schema.items === undefined ? "text" : "texts",
    ...(codes !== undefined && { codes }),
    label: { "zh-CN": String(schema.title), en: spaced(name) },
  };
}

function spaced(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
