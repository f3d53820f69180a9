import { OptionError } from "../../base/errors";
import type { DoubledName, Evaluation, Evaluator } from "../../index";
import { readAttestations } from "../../node/attestations";
import { evaluatorFor } from "../evaluator";
import type { World } from "../world";
import type { EvaluateOptions } from "./run";

export interface Prepared {
  evaluate(document: unknown, digest: string, doubledNames: readonly DoubledName[]): Evaluation;
  readonly rules: Evaluator["prepared"]["rules"];
}

/** Everything one run needs before its first submission: rulebooks, profile, persons' answers. */
export async function prepare(world: World, options: EvaluateOptions, on: string): Promise<Prepared> {
  const evaluator = await evaluatorFor(world, options);
  const { attestations, evidence } = options;
  const answers = attestations === undefined ? {} : await readAttestations(attestations, world.files);
  const fixed = { on, ...answers, ...(evidence === undefined ? {} : { evidence }) };
  return {
    evaluate(document, digest, doubledNames) {
      try {
        return evaluator.evaluate(document, { ...fixed, digest, doubledNames });
      } catch (error) {
        throw attestations === undefined ? error : inFile(attestations, error);
      }
    },
    rules: evaluator.prepared.rules,
  };
}

/** An answer that fits no rule is a mistake in the file it was read from. */
function inFile(file: string, error: unknown): unknown {
  if (!(error instanceof OptionError)) return error;
  const answer = (pointer: string) => /^\/(attestations|waivers)\//.test(pointer);
  return new OptionError(
    error.problems.map((problem) => (answer(problem.pointer) ? { file, ...problem } : problem)),
  );
}
