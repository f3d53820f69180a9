import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { options } from "../property/runs";
import { smallDays, smallSubmission } from "../property/submissions";
import { builtDoors } from "./built";

const root = fileURLToPath(new URL("../..", import.meta.url));
const require = createRequire(import.meta.url);

describe.skipIf(!builtDoors).each(["js", "cjs"])("the door that only assesses, as built (%s)", (ending) => {
  const load = async (name: string) =>
    ending === "js" ? import(join(root, `dist/${name}.js`)) : require(join(root, `dist/${name}.cjs`));

  it("gives what the main door gives, which puts it into words", async () => {
    const [small, whole] = [await load("assess"), await load("index")];
    const [assessor, evaluator] = [small.createAssessor(), whole.createEvaluator()];
    expect(assessor.catalogue).toBe(evaluator.catalogue().name);
    const same = (document: unknown, on: string) => {
      const assessment = assessor.assess(document, { on });
      expect(JSON.stringify(assessment)).toBe(JSON.stringify(evaluator.assess(document, { on })));
      return assessment;
    };
    for (const file of readdirSync(join(root, "examples/taicang"))) {
      if (!file.endsWith(".json")) continue;
      const document = JSON.parse(readFileSync(join(root, "examples/taicang", file), "utf8"));
      const described = whole.describe(same(document, "2026-12-31"), evaluator.catalogue());
      expect(described).toEqual(evaluator.evaluate(document, { on: "2026-12-31" }));
    }
    fc.assert(
      fc.property(smallSubmission(), smallDays, (document, on) => void same(document, on)),
      options(60),
    );
  });

  it("refuses with codes, and takes no rulebooks", async () => {
    const { createAssessor, InputError, OptionError } = await load("assess");
    let refused: InstanceType<typeof InputError> | undefined;
    try {
      createAssessor().assess({ site: { id: "s", tier: "palace" } }, { on: "2026-12-31" });
    } catch (error) {
      refused = error;
    }
    expect(refused).toBeInstanceOf(InputError);
    const problems: { code: string; pointer: string }[] = refused.problems;
    expect(problems.map(({ code, pointer }) => `${code} ${pointer}`)).toContain("enum /site/tier");
    expect(() => createAssessor({ profile: "taicang" })).toThrow(OptionError);
  });

  it("holds no clause title and no message", () => {
    const text = readFileSync(join(root, `dist/assess.${ending}`), "utf8");
    expect(text).toContain("station-full-time-workers");
    expect(text).not.toContain("社工站全职社工");
    expect(text).not.toContain("请标准归口单位");
    expect(text).not.toContain("Taicang");
  });
});
