import { canonicalJson } from "../base/canonical";
import { canonicalDigest } from "../base/digest";
import { sorted } from "../base/es2018";
import { byCodeUnit } from "../base/order";
import type { Assessment, Attestation, Sample, Waiver } from "../generated/evaluation";
import type { Origins } from "./seal";

/** What the evaluation was made of, as it was handed to the evaluator. */
export interface Records {
  readonly submission: unknown;
  readonly attestations: readonly Attestation[];
  readonly waivers: readonly Waiver[];
  readonly samples: readonly Sample[];
  /** The same, assessed. */
  readonly assessment: Assessment;
}

/**
 * Digests of submission, answers and assessment, each of its canonical JSON, so that a workbook gives the same as the
 * submission it was made from. The version and the digest of a file's bytes are no part of them.
 */
export function originsOf({ submission, attestations, waivers, samples, assessment }: Records): Origins {
  const { tool: _tool, submissionDigest: _digest, ...outcomes } = assessment;
  return {
    catalogue: assessment.catalogue,
    submission: canonicalDigest(submission),
    answers: canonicalDigest({
      attestations: inOrder(attestations),
      waivers: inOrder(waivers),
      samples: inOrder(samples),
    }),
    assessment: canonicalDigest(outcomes),
  };
}

/** The same whether they stood in one file or in two. */
function inOrder(list: readonly unknown[]): unknown[] {
  const byText = new Map(list.map((one) => [canonicalJson(one), one]));
  return sorted([...byText.keys()], byCodeUnit).map((text) => byText.get(text));
}
