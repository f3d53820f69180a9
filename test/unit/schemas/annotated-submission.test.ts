import { describe, expect, it } from "vitest";
import { firstDay, lastDay } from "../../../src/base/dates";
import { codeLists, type Json, readJson, resolve, strictAjv, submissionSchemas } from "./read-schemas";

const example = readJson("examples/annotated-submission.json");
const envelope = submissionSchemas.find(({ file }) => file === "submission.schema.json")!.json;

interface Value {
  pointer: string;
  schema: Json;
  value: unknown;
}

/** Every value of the example beside its schema. */
function walk(value: unknown, schema: Json, pointer = ""): Value[] {
  const full = resolve(schema);
  const here = { pointer, schema: full, value };
  if (Array.isArray(value)) {
    return [here, ...value.flatMap((v, i) => walk(v, full.items as Json, `${pointer}/${i}`))];
  }
  if (value === null || typeof value !== "object") return [here];
  const known = (full.properties ?? {}) as Json;
  return [
    here,
    ...Object.entries(value).flatMap(([k, v]) => walk(v, (known[k] ?? {}) as Json, `${pointer}/${k}`)),
  ];
}

/** Every property the schemas offer, as a pointer with * for an entry. */
function offered(schema: Json, pointer = ""): string[] {
  const full = resolve(schema);
  if (full.items) return offered(full.items as Json, `${pointer}/*`);
  const inner = Object.entries((full.properties ?? {}) as Record<string, Json>);
  return inner.length === 0 ? [pointer] : inner.flatMap(([k, s]) => offered(s, `${pointer}/${k}`));
}

const values = walk(example, envelope);
const entriesOf = (list: string) =>
  values.filter((v) => v.schema["x-list"] === list).flatMap((v) => v.value as Json[]);

describe("the annotated submission", () => {
  it("is valid, and says that it is invented", () => {
    const validate = strictAjv().getSchema(envelope.$id as string)!;
    expect(validate(example), JSON.stringify(validate.errors)).toBe(true);
    expect((example.site as Json).name).toBe("示例站（虚构）");
  });

  it("shows every list and every property, and no other", () => {
    const shown = new Set(values.map((v) => v.pointer.replace(/\/\d+/g, "/*")));
    const missing = offered(envelope).filter((p) => !shown.has(p) && !p.startsWith("/completeness/"));
    expect(missing).toEqual([]);
    expect(
      values.filter((v) => Object.keys(v.schema).length === 0 && !v.pointer.startsWith("/completeness/")),
    ).toEqual([]);
  });

  it("shows the three states and an imprecise date", () => {
    expect(values.some((v) => v.value === null)).toBe(true);
    expect(values.some((v) => /^\d{4}-\d{2}$/.test(String(v.value)))).toBe(true);
    expect(entriesOf("premises/spaces").some((space) => !("area" in space))).toBe(true);
  });

  it("uses codes of the lists", () => {
    for (const { pointer, schema, value } of values) {
      if (!schema["x-codes"] || value === null) continue;
      const list = codeLists.find(({ json }) => json.id === schema["x-codes"])!.json;
      expect(
        (list.codes as Json[]).map((c) => c.code),
        pointer,
      ).toContain(value);
    }
  });

  it("has unique ids and references that resolve", () => {
    for (const { pointer, schema, value } of values) {
      if (schema["x-list"]) {
        if (schema["x-implied"] || schema["x-steps"]) continue;
        const ids = (value as Json[]).map((entry) => entry.id);
        expect(new Set(ids).size, pointer).toBe(ids.length);
      }
      if (schema["x-references"] && value !== null) {
        expect(
          entriesOf(schema["x-references"] as string).map((e) => e.id),
          pointer,
        ).toContain(value);
      }
    }
  });

  it("has entries dated within its period, and within the days completeness gives", () => {
    const period = example.period as { from: string; to: string };
    const completeness = example.completeness as Record<string, string | { from: string; to: string }>;
    for (const { schema, value } of values.filter((v) => v.schema["x-dated"])) {
      const covered = completeness[schema["x-list"] as string];
      const { from, to } = typeof covered === "object" ? covered : period;
      for (const entry of value as Json[]) {
        const date = entry[schema["x-dated"] as string] as string;
        expect(firstDay(date), JSON.stringify(entry)).toBeGreaterThanOrEqual(firstDay(from));
        expect(lastDay(date), JSON.stringify(entry)).toBeLessThanOrEqual(lastDay(to));
      }
    }
  });

  it("has workers who work while they are employed", () => {
    const workers = new Map(entriesOf("workers").map((w) => [w.id, w]));
    const worked = ["serviceLog", "training", "visits"].flatMap(entriesOf);
    for (const entry of worked) {
      const { employedFrom, employedTo } = workers.get(entry.worker) as {
        employedFrom: string;
        employedTo?: string;
      };
      expect(firstDay(entry.date as string)).toBeGreaterThanOrEqual(lastDay(employedFrom));
      if (employedTo) expect(lastDay(entry.date as string)).toBeLessThanOrEqual(firstDay(employedTo));
    }
  });
});
