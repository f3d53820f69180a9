import type { Evaluation, Evaluator } from "../../index";
import { readAttestations } from "../../node/attestations";
import { evaluatorFor } from "../evaluator";
import type { World } from "../world";
import type { EvaluateOptions } from "./run";

interface Prepared {
  evaluate(document: unknown, digest: string): Evaluation;
  readonly rules: Evaluator["prepared"]["rules"];
}

/** Everything one run needs before its first submission: rulebooks, profile, persons' answers. */
export async function prepare(world: World, options: EvaluateOptions, on: string): Promise<Prepared> {
  const evaluator = await evaluatorFor(world, options);
  const { attestations, evidence } = options;
  const answers = attestations === undefined ? {} : await readAttestations(attestations, world.files);
  const fixed = { on, ...answers, ...(evidence === undefined ? {} : { evidence }) };
  return {
    evaluate: (document, digest) => evaluator.evaluate(document, { ...fixed, digest }),
    rules: evaluator.prepared.rules,
  };
}
