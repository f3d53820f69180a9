import { createEvaluator, loadRulebook } from "../../src/index";
import { readRulebookFolder } from "../../src/node/index";
import { submissionOf } from "../examples/bases";
import type { ExamplesFile } from "../examples/tables";
import { memoryFiles } from "../unit/node/memory-files";
import type { Sample } from "./samples";
import { filesOf } from "./samples";

/** Runs the examples a page shows on the rulebook it shows; gives those that do not end as expected. */
export async function surprises(table: Sample, page: readonly Sample[]): Promise<string[]> {
  const folder = table.marks.file?.split("/")[0] ?? "";
  const rulebook = loadRulebook(
    await readRulebookFolder(folder, { files: memoryFiles(filesOf(page), 1 << 16) }),
  );
  const { id, title } = rulebook;
  const evaluator = createEvaluator({
    profile: { id, title, why: title, rulebooks: [{ id }] },
    rulebooks: [rulebook],
  });
  const { base = "", rules }: ExamplesFile = JSON.parse(table.text);
  return rules.flatMap(({ rule, examples }) =>
    examples.flatMap((example) => {
      const { findings } = evaluator.evaluate(submissionOf(example, base), { on: "2026-12-31" });
      const outcome = findings.find((finding) => finding.rule === rule)?.outcome;
      return outcome === example.expect ? [] : [`${rule}, ${example.name}: ${outcome}`];
    }),
  );
}
