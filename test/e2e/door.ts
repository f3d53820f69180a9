import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import type { Evaluation } from "../../src/generated/evaluation";
import * as sources from "../../src/index";
import { root } from "../layers/source";

type Door = typeof sources;

const submissions = ["examples/annotated-submission.json", "test/fixtures/sites/taicang-network.json"].map(
  (path) => JSON.parse(readFileSync(join(root, path), "utf8")) as unknown,
);

/** The core door in one script that leaves its names in `door`. */
export async function bundledDoor(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(root, "src/index.ts")],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "door",
    platform: "neutral",
    target: "es2018",
    charset: "utf8",
    minify: true,
  });
  return outputFiles[0]!.text;
}

/** Uses every part of the door; the same text wherever it runs, so it is of ES2018 itself. */
export function useDoor(door: Door, given: readonly unknown[]): string {
  const on = "2026-12-31";
  const evaluations: Evaluation[] = [];
  for (const submission of given)
    for (const profile of ["suzhou", "taicang", "taicang-2022"])
      evaluations.push(door.evaluate(submission, { on, profile }));
  const refused: string[] = [];
  for (const attempt of [() => door.evaluate({}, { on }), () => door.loadRulebook({ id: 1 })]) {
    try {
      attempt();
    } catch (error) {
      refused.push((error as Error).message);
    }
  }
  const [first] = evaluations;
  return JSON.stringify({
    evaluations: evaluations.map(door.serializeEvaluation),
    structured: evaluations,
    text: door.createEvaluator().evaluateText(JSON.stringify(given[0]), { on }),
    defects: given.map((submission) => door.validate(submission)),
    reports: [
      door.formatText(first!, { locale: "zh-CN" }),
      door.formatHtml(first!, { locale: "en" }),
      door.formatJson(first!),
    ],
    rules: door.listRules(),
    explained: door.explain("db3205-t-1070-2023 6.2"),
    digest: door.digestOf("基层社会工作站 𠮷 é"),
    refused,
  });
}

/** A script that says what `useDoor` says, for where there are no modules. */
export async function doorScript(): Promise<string> {
  return `${await bundledDoor()};(${useDoor.toString()})(door, ${JSON.stringify(submissions)})`;
}

/** What the sources themselves say. */
export function expected(): string {
  return useDoor(sources, submissions);
}

export { submissions };
