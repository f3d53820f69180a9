import Ajv from "ajv";
import { describe, expect, it } from "vitest";
import {
  codeLists,
  ownKeywords,
  readJson,
  resolve,
  strictAjv,
  submissionSchemas,
  subschemas,
} from "./read-schemas";

const all = submissionSchemas.flatMap(({ file, json }) => subschemas(file, json));
const properties = all.filter(({ at }) => /\/(properties|\$defs)\/[^/]+$/.test(at));
const lists = new Map(all.flatMap(({ at, schema }) => (schema["x-list"] ? [[schema["x-list"], at]] : [])));
const typesOf = (schema: object) => [(resolve(schema as never) as { type?: string | string[] }).type].flat();
const where = (found: { at: string }[]) => found.map(({ at }) => at);

describe("every submission schema", () => {
  it.each(submissionSchemas)("$file compiles in strict mode", ({ file, json }) => {
    expect(json.$id).toBe(`https://social-work-station-standard.example/schemas/submission/${file}`);
    expect(strictAjv().getSchema(json.$id as string)).toBeTypeOf("function");
  });

  it("is safe for untrusted data, by ajv's own measure", () => {
    const secure = new Ajv({ strict: false }).compile(
      readJson("node_modules/ajv/lib/refs/json-schema-secure.json"),
    );
    expect(where(all.filter(({ schema }) => !secure(schema)))).toEqual([]);
  });

  it("uses no keyword that other tools read differently", () => {
    const banned = [
      "prefixItems",
      "$data",
      "default",
      "patternProperties",
      "uniqueItems",
      "oneOf",
      "nullable",
    ];
    expect(where(all.filter(({ schema }) => banned.some((keyword) => keyword in schema)))).toEqual([]);
    const unknown = all.flatMap(({ schema }) => Object.keys(schema).filter((key) => key.startsWith("x-")));
    expect(unknown.filter((key) => !ownKeywords.includes(key))).toEqual([]);
  });
});

describe("every property", () => {
  it("has a Chinese title and an English description", () => {
    const poor = properties.filter(
      ({ schema }) =>
        !/\p{Script=Han}/u.test(String(schema.title)) || !/^[A-Z0-9].*\.$/.test(`${schema.description}`),
    );
    expect(where(poor)).toEqual([]);
  });

  it("has an input limit", () => {
    const unlimited = all.filter(({ schema }) => {
      const [types, full] = [typesOf(schema), resolve(schema)];
      if (types.includes("string"))
        return (
          !(Number(full.maxLength) <= 200) ||
          !("minLength" in full || "format" in full || "pattern" in full || "enum" in full)
        );
      if (types.includes("array")) return !(Number(full.maxItems) <= 1_000_000);
      if (types.includes("number")) return !("maximum" in full && "x-step" in full && "x-unit" in full);
      if (types.includes("integer")) return !("maximum" in full || "const" in full);
      return false;
    });
    expect(where(unlimited)).toEqual([]);
  });

  it("gives a number the unit it is counted in, and its physical range as minimum and maximum", () => {
    for (const { at, schema } of properties.filter((p) => !p.at.startsWith("_common"))) {
      const full = resolve(schema);
      if (!("minimum" in full)) continue;
      const [least, most] = full["x-range"] as [number, number | null];
      expect(full["x-unit"], at).toBeTypeOf("string");
      expect(full.minimum, at).toBe(least);
      if (most !== null) expect(full.maximum, at).toBe(most);
    }
  });

  it("can be null, but for the envelope, the lists and what holds lists", () => {
    const strict = properties.filter(({ schema }) => {
      const types = typesOf(schema);
      return !types.includes("null") && !resolve(schema)["x-list"];
    });
    expect(where(strict).sort()).toEqual(
      [
        "_common.schema.json#/$defs/coverage",
        ...where(properties.filter(({ at }) => at.startsWith("completeness"))),
        "period.schema.json#/properties/from",
        "period.schema.json#/properties/to",
        "site.schema.json#/properties/id",
        "site.schema.json#/properties/tier",
        ...["completeness", "formatVersion", "network", "period", "premises", "site"].map(
          (name) => `submission.schema.json#/properties/${name}`,
        ),
      ].sort(),
    );
  });

  it("is optional, but for the envelope", () => {
    const required = all.filter(({ schema }) => "required" in schema);
    expect(required.map(({ at, schema }) => [at, schema.required])).toEqual([
      ["period.schema.json#", ["from", "to"]],
      ["site.schema.json#", ["id", "tier"]],
      ["submission.schema.json#", ["site", "period"]],
    ]);
  });

  it("has no room for names of people, identity cards, telephones or addresses", () => {
    const named =
      /(id.?card|identity(?!Recorded)|passport|birth|phone|mobile|address|surname|gender|sex|^nation|household)/i;
    const names = properties.map(({ at }) => at.slice(at.lastIndexOf("/") + 1));
    expect(names.filter((name) => named.test(name))).toEqual([]);
    const holders = properties.filter(({ at }) => at.endsWith("/name")).map(({ at }) => at);
    expect(holders).toEqual([
      "network.schema.json#/properties/sites/items/properties/name",
      "purchases.schema.json#/items/properties/provider/properties/name",
      "site.schema.json#/properties/name",
      "site.schema.json#/properties/operator/properties/name",
    ]);
  });
});

describe("lists", () => {
  it("are the lists completeness speaks of", () => {
    const completeness = submissionSchemas.find(({ file }) => file.startsWith("completeness"))!.json;
    expect([...lists.keys()].sort()).toEqual(Object.keys(completeness.properties as object).sort());
  });

  it("stand where their id says, and are never null", () => {
    for (const [list, at] of lists) {
      const [owner, ...nested] = String(list).split("/");
      const pointer =
        nested.length === 0 ? "" : `(/items)?${nested.map((name) => `/properties/${name}`).join("")}`;
      expect(at).toMatch(new RegExp(`^${owner}\\.schema\\.json#${pointer}$`));
    }
    expect(where(all.filter(({ schema }) => schema["x-list"] && schema.type !== "array"))).toEqual([]);
  });

  it("have entries with an id (but terms and steps, which nothing refers to), open to other properties", () => {
    for (const { at, schema } of all.filter((s) => s.schema["x-list"])) {
      const items = schema.items as { additionalProperties: boolean; properties: Record<string, object> };
      expect(items.additionalProperties, at).toBe(true);
      const ids = Object.entries(items.properties).filter(([, property]) => "x-id" in property);
      expect(
        ids.map(([name]) => name),
        at,
      ).toEqual(schema["x-implied"] || schema["x-steps"] ? [] : ["id"]);
      if (schema["x-dated"]) expect(items.properties, at).toHaveProperty(schema["x-dated"] as string);
      const order = (schema.items as { "x-order"?: string[][] })["x-order"] ?? [];
      for (const name of order.flat()) expect(items.properties, at).toHaveProperty(name);
    }
  });

  it("are what references point at", () => {
    const references = all.flatMap(({ schema }) => schema["x-references"] ?? []);
    expect(references.length).toBeGreaterThan(10);
    expect(references.filter((list) => !lists.has(list as string))).toEqual([]);
  });
});

describe("code lists", () => {
  it("have the shape of _codes.schema.json, unique codes and their file's name", () => {
    const valid = strictAjv().compile(readJson("schemas/codes/_codes.schema.json"));
    for (const { file, json } of codeLists) {
      expect(valid(json), `${file}: ${JSON.stringify(valid.errors)}`).toBe(true);
      expect(`${json.id}.json`).toBe(file);
      const codes = (json.codes as { code: string }[]).map(({ code }) => code);
      expect(new Set(codes).size, file).toBe(codes.length);
    }
  });

  it("are exactly those the schemas name", () => {
    const named = new Set(all.flatMap(({ schema }) => schema["x-codes"] ?? []));
    expect([...named].sort()).toEqual(codeLists.map(({ json }) => json.id).sort());
  });

  it("count what the article counts: 12 fields, 15 target groups", () => {
    const count = (id: string) => (readJson(`schemas/codes/${id}.json`).codes as unknown[]).length;
    expect([count("serviceField"), count("targetGroup")]).toEqual([12, 15]);
  });

  it("tell direct from indirect service for every activity", () => {
    const codes = readJson("schemas/codes/activity.json").codes as { class?: string }[];
    expect(codes.filter((code) => code.class === "direct")).toHaveLength(5);
    expect(codes.filter((code) => code.class === "indirect")).toHaveLength(5);
  });

  it("agree with the closed list of tiers", () => {
    const site = submissionSchemas.find(({ file }) => file.startsWith("site"))!.json;
    const tier = (site.properties as { tier: { enum: string[] } }).tier.enum;
    const codes = readJson("schemas/codes/siteTier.json").codes as { code: string }[];
    expect(tier).toEqual(codes.map(({ code }) => code));
  });
});
