import type { Evaluation } from "../../index";
import { readAttestations } from "../../node/attestations";
import { evaluatorFor } from "../evaluator";
import type { World } from "../world";
import type { EvaluateOptions } from "./run";

/** Everything one run needs before its first submission: rulebooks, profile, persons' answers. */
export async function prepare(
  world: World,
  options: EvaluateOptions,
  on: string,
): Promise<(document: unknown, digest: string) => Evaluation> {
  const evaluator = await evaluatorFor(world, options);
  const { attestations, evidence } = options;
  const answers = attestations === undefined ? {} : await readAttestations(attestations, world.files);
  const fixed = { on, ...answers, ...(evidence === undefined ? {} : { evidence }) };
  return (document, digest) => evaluator.evaluate(document, { ...fixed, digest });
}
