import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { options } from "../property/runs";
import { smallDays, smallSubmission } from "../property/submissions";
import { spoilt } from "../unit/validation/spoilt";
import { builtDoors } from "./built";

const root = fileURLToPath(new URL("../..", import.meta.url));
const require = createRequire(import.meta.url);
const annotated = JSON.parse(readFileSync(join(root, "examples/annotated-submission.json"), "utf8"));

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

  it("gives what the main door gives of spoilt submissions", async () => {
    const [small, whole] = [await load("assess"), await load("index")];
    const said = (assess: () => unknown): unknown => {
      try {
        return JSON.stringify(assess());
      } catch (error) {
        return (error as Error).name;
      }
    };
    const [assessor, evaluator] = [small.createAssessor(), whole.createEvaluator()];
    const on = "2026-12-31";
    fc.assert(
      fc.property(spoilt(annotated), (document) => {
        expect(said(() => assessor.assess(document, { on }))).toEqual(
          said(() => evaluator.assess(document, { on })),
        );
      }),
      options(60),
    );
  });

  it("refuses with codes in place of sentences", async () => {
    const { createAssessor, InputError, OptionError } = await load("assess");
    const refusal = (submission: unknown, on: string) => {
      try {
        return createAssessor().assess(submission, { on });
      } catch (error) {
        return error;
      }
    };
    const unknown = refusal({ site: { id: "s", tier: "palace" } }, "2026-12-31");
    expect(unknown).toBeInstanceOf(InputError);
    expect(unknown.message).toContain("/site/tier: enum");
    const early = refusal(annotated, "2026-02-30");
    expect(early).toBeInstanceOf(OptionError);
    expect(early.message).toContain(`: ${early.problems[0].code}`);
  });

  it("holds no clause title and no message", () => {
    const text = readFileSync(join(root, `dist/assess.${ending}`), "utf8");
    expect(text).toContain("station-full-time-workers");
    expect(text).not.toContain("社工站全职社工");
    expect(text).not.toContain("请标准归口单位");
    expect(text).not.toContain("Taicang");
  });
});
