import { expect, it } from "vitest";
import { createEvaluator, listRulebooks } from "../../../src";
import { Phrases } from "../../../src/document/phrases";
import { SharedParts } from "../../../src/document/shared-parts";
import type { Json } from "../../../src/rulebook/document";

function isOpen(json: Json): boolean {
  if (typeof json !== "object" || json === null) return false;
  return "either" in json || Object.values(json).some(isOpen);
}

it("every fact that keeps several readings has a question to ask in its rulebook", () => {
  let asked = 0;
  for (const { id, facts } of listRulebooks()) {
    const all = Object.values(facts);
    const questions = new Set(all.filter(({ question }) => question).map(({ decision }) => decision));
    for (const { value, decision } of all.filter((fact) => isOpen(fact.value))) {
      asked++;
      expect(
        questions.has(decision),
        `${id}, decision ${decision} of ${JSON.stringify(value).slice(0, 80)}`,
      ).toBe(true);
    }
  }
  expect(asked).toBeGreaterThan(12);
});

it("a rulebook without a question of its own is given none of another's", () => {
  const catalogue = createEvaluator().catalogue();
  const asked = (questions: typeof catalogue.questions, decision: string) =>
    new Phrases({ ...catalogue, questions }, new SharedParts()).question(decision)["zh-CN"];
  expect(asked(catalogue.questions, "0010")).toContain("督导");
  for (const decision of Object.keys(catalogue.questions))
    expect(asked({}, decision)).toBe("来源未写明，有不止一种理解");
});

it("every reading that is kept has a name, in both languages, and no two of a fact have the same", () => {
  const rulebooks = listRulebooks();
  for (const { id, facts } of rulebooks) {
    for (const [fact, { value, open }] of Object.entries(facts)) {
      if (!isOpen(value)) continue;
      const { either } = value as { either?: Json[] };
      expect(open?.alternatives, `${id} ${fact}`).toHaveLength(either?.length ?? -1);
      for (const locale of ["zh-CN", "en"] as const) {
        const names = open!.alternatives.map((name) => name[locale]);
        expect(new Set(names).size, names.join()).toBe(names.length);
        expect(names.filter((name) => name === "" || /[。.；;：:→]/.test(name))).toEqual([]);
      }
    }
  }
});
