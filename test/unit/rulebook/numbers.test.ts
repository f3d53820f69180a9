import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readRulebookFolders } from "../../../scripts/generate/folders";
import { assembleRulebook, listRulebooks, listRules } from "../../../src/index";

const root = join(__dirname, "../../..");
const folders = readRulebookFolders(root);

function numbersOf(id: string): Record<string, number> {
  return JSON.parse(readFileSync(join(root, "rules", id, "numbers.json"), "utf8")).numbers;
}

describe("numbers of rules", () => {
  it("stand in a ledger beside every bundled rulebook", () => {
    expect([...folders.keys()]).toEqual(listRulebooks().map(({ id }) => id));
    for (const id of folders.keys()) expect(Object.keys(numbersOf(id)).length, id).toBeGreaterThan(0);
  });

  it("are those of the ledger", () => {
    for (const { id, clauses } of listRulebooks()) {
      const ledger = numbersOf(id);
      for (const { name, number } of clauses.flatMap(({ rules }) => rules)) {
        expect(ledger[name], `${id}#${name}`).toBe(number);
      }
    }
  });

  it("are told in the order in which they were given, and never twice", () => {
    for (const id of folders.keys()) {
      const numbers = Object.values(numbersOf(id));
      expect(numbers, id).toEqual(numbers.map((_, k) => k + 1));
    }
  });

  it("cannot be taken over from a rule that is gone", () => {
    const [id, files] = [...folders][0]!;
    const [path, clause] = Object.entries(files).find(([name]) => name.includes("06.3"))!;
    const { rules } = clause as { rules: { name: string }[] };
    const renamed = { ...(clause as object), rules: [{ ...rules[0]!, name: "another" }] };
    expect(() => assembleRulebook({ ...files, [path]: renamed }, folders)).toThrow(/numbers\.json.*another/s);
    expect(id).toBe("db3205-t-1070-2023");
  });

  it("are among what is told of a rule", () => {
    const [rule] = listRules().filter(({ rule }) => rule === "worker-holds-certificate");
    expect(rule!.number).toBe(numbersOf("db3205-t-1070-2023")["worker-holds-certificate"]);
  });
});
