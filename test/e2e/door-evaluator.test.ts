import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parse } from "acorn";
import { describe, expect, it } from "vitest";
import type * as Bare from "../../src/evaluator";
import type * as Main from "../../src/index";
import { root } from "../layers/source";
import { builtDoors } from "./built";

const dist = join(root, "dist");
const load = {
  ESM: (path: string) => import(/* @vite-ignore */ pathToFileURL(join(dist, `${path}.js`)).href),
  CJS: async (path: string) => createRequire(join(dist, "index.cjs"))(`./${path}.cjs`),
};
const ids = readdirSync(join(root, "src/generated/rulebooks"));

function read(path: string): unknown {
  return JSON.parse(readFileSync(join(root, path), "utf8"));
}

describe.skipIf(!builtDoors).each(["ESM", "CJS"] as const)("the evaluator without rulebooks, %s", (kind) => {
  const doors = async () => {
    const bare: typeof Bare = await load[kind]("evaluator");
    const main: typeof Main = await load[kind]("index");
    const rulebooks: Bare.BundledRulebook[] = [];
    for (const id of ids) rulebooks.push((await load[kind](`rulebooks/${id}`)).rulebook);
    return { bare, main, rulebooks };
  };

  it("has a door for every rulebook, with its document and its loops", async () => {
    const { main, rulebooks } = await doors();
    expect(rulebooks.map(({ id }) => id)).toEqual(ids);
    const documents = new Map(main.listRulebooks().map((document) => [document.id, document]));
    for (const { id, document, loops } of rulebooks) {
      expect(document).toEqual(documents.get(id));
      expect((loops as { digest: string }).digest).toBe(document.digest);
    }
  });

  it("says with them what the main door says, by printed loops as it does", async () => {
    const { bare, main, rulebooks } = await doors();
    for (const profile of main.listProfiles()) {
      const [own, theirs] = [
        bare.createEvaluator({ profile, rulebooks }),
        main.createEvaluator({ profile: profile.id }),
      ];
      expect(own.prepared.loops.length).toBe(theirs.prepared.loops.length);
      for (const file of ["examples/annotated-submission.json", "test/fixtures/sites/taicang-network.json"]) {
        const submission = read(file);
        const [a, b] = [own, theirs].map((one) =>
          one.evaluateText(JSON.stringify(submission), { on: "2026-12-31" }),
        );
        expect(a).toBe(b);
      }
    }
  });

  it("evaluates against the one rulebook a host carries", async () => {
    const { bare, rulebooks } = await doors();
    const profile = {
      id: "standard-only",
      title: { "zh-CN": "只用本标准", en: "The standard only" },
      why: { "zh-CN": "示例", en: "An example" },
      rulebooks: [{ id: "db3205-t-1070-2023" }],
    };
    const standard = rulebooks.filter(({ id }) => id === "db3205-t-1070-2023");
    const evaluator = bare.createEvaluator({ profile, rulebooks: standard });
    const evaluation = evaluator.evaluate(read("examples/annotated-submission.json"), { on: "2026-12-31" });
    expect(evaluation.rulebooks.map(({ id }) => id)).toEqual(["db3205-t-1070-2023"]);
    expect(() => bare.createEvaluator({ profile, rulebooks: [] })).toThrow(bare.RulebookError);
    expect(() => bare.createEvaluator({ profile, rulebooks: [] })).toThrow("db3205-t-1070-2023");
  });

  it("is syntax of ES2018, as its rulebooks and the small door are", () => {
    const ending = kind === "ESM" ? "js" : "cjs";
    for (const name of ["evaluator", "assess", ...ids.map((id) => `rulebooks/${id}`)]) {
      const code = readFileSync(join(dist, `${name}.${ending}`), "utf8");
      const sourceType = kind === "ESM" ? "module" : "script";
      expect(() => parse(code, { ecmaVersion: 2018, sourceType }), name).not.toThrow();
    }
  });

  it("wants a profile document", async () => {
    const { bare } = await doors();
    const wrong = { profile: "suzhou", rulebooks: [] } as unknown as Bare.BareEvaluatorOptions;
    expect(() => bare.createEvaluator(wrong)).toThrow(bare.OptionError);
    expect(() => bare.createEvaluator({} as Bare.BareEvaluatorOptions)).toThrow(bare.OptionError);
  });
});
