import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createEvaluator, dataRequirements, OptionError } from "../../../src";
import { root } from "../../layers/source";

type Schema = { [key: string]: unknown };

const schema = JSON.parse(
  readFileSync(join(root, "schemas/bundled/submission.schema.json"), "utf8"),
) as Schema;

/** The schema of what stands at a pointer; `undefined` where the schemas know nothing of it. */
function schemaAt(pointer: string): Schema | undefined {
  let at: Schema | undefined = schema;
  for (const token of pointer.slice(1).split("/")) {
    at = at && resolved(at);
    at = token === "*" ? (at?.items as Schema) : ((at?.properties as Schema)?.[token] as Schema);
  }
  return at && resolved(at);
}

function resolved(part: Schema): Schema {
  if (typeof part.$ref === "string") {
    return resolved((schema.$defs as Schema)[part.$ref.replace("#/$defs/", "")] as Schema);
  }
  const object = ((part.anyOf ?? part.oneOf) as Schema[] | undefined)?.find(
    (one) => (one as Schema).type !== "null",
  );
  return object === undefined ? part : resolved(object);
}

const tiers = ["station", "serviceCentre", "workRoom"];

describe("what the rules read", () => {
  it.each(tiers)("stands in the schemas, with its type, for a %s", (tier) => {
    for (const { pointer, kind, type } of dataRequirements({ tier })) {
      const found = schemaAt(pointer);
      expect(found, pointer).toBeDefined();
      const types = [found!.type].flat();
      if (kind === "list") expect(types, pointer).toContain("array");
      if (type === "number")
        expect(
          types.some((one) => one === "number" || one === "integer"),
          pointer,
        ).toBe(true);
      if (type === "boolean") expect(types, pointer).toContain("boolean");
      if (type === "texts") expect(types, pointer).toContain("array");
    }
  });

  it("has its label, its codes and its unit", () => {
    const all = dataRequirements();
    const of = (pointer: string) => all.find((one) => one.pointer === pointer)!;
    expect(of("/workers/*/employment")).toMatchObject({
      kind: "field",
      list: "workers",
      type: "text",
      codes: "employment",
      label: { "zh-CN": "用工形式" },
      decides: true,
    });
    expect(of("/serviceLog/*/hours").unit).toBe("h");
    expect(of("/serviceLog/*/worker").references).toBe("workers");
    expect(of("/groupwork/*/sessions")).toMatchObject({ kind: "list", list: "groupwork/sessions" });
    for (const { kind, type } of all) expect(type === undefined).toBe(kind === "list");
  });

  it("names each place once, and each rule once for it", () => {
    const all = dataRequirements();
    expect(new Set(all.map(({ pointer }) => pointer)).size).toBe(all.length);
    for (const { rules, alongside, pointer } of all) {
      expect(rules.length + alongside.length, pointer).toBeGreaterThan(0);
      expect(new Set([...rules, ...alongside]).size, pointer).toBe(rules.length + alongside.length);
    }
  });

  it("is less for a tier than for all of them, and together the same", () => {
    const all = dataRequirements().map(({ pointer }) => pointer);
    const each = tiers.map((tier) => dataRequirements({ tier }).map(({ pointer }) => pointer));
    for (const one of each) expect(one.length).toBeLessThan(all.length);
    expect(new Set(each.flat())).toEqual(new Set(all));
  });

  it("names rules that can apply to the tier only", () => {
    const rules = new Map(createEvaluator().rules.map((rule) => [rule.id, rule]));
    for (const { rules: asking, alongside } of dataRequirements({ tier: "workRoom" })) {
      for (const id of [...asking, ...alongside])
        expect(rules.get(id)!.tiers ?? ["workRoom"]).toContain("workRoom");
    }
  });

  it("is told for the profile that was asked about", () => {
    expect(dataRequirements({ profile: "taicang-2022" }).length).toBeLessThan(dataRequirements().length);
  });

  it("knows no other tiers and no other options", () => {
    expect(() => dataRequirements({ tier: "Station" })).toThrow(/did you mean “station”/);
    expect(() => dataRequirements({ tier: "" })).toThrow(OptionError);
    expect(() => dataRequirements({ tiers: "station" } as never)).toThrow(OptionError);
    expect(() => dataRequirements({ tier: 3 } as never)).toThrow(OptionError);
  });
});
