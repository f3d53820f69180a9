import type { Attestation, Sample, Stratum, Waiver } from "../../generated/evaluation";
import { model } from "../../generated/model";
import type { Marks } from "./marks";
import { idOf, redacted } from "./submission";

export interface AnswersOfSite {
  readonly attestations: readonly Attestation[];
  readonly waivers: readonly Waiver[];
  readonly samples: readonly Sample[];
}

/** Answers without names of persons and without what they wrote. Digests of the submission go as well: it is another now. */
export function redactedAnswers(
  { attestations, waivers, samples }: AnswersOfSite,
  marks: Marks,
): AnswersOfSite {
  return {
    attestations: attestations.map(({ note: _, submissionDigest: __, id, by, item, evidence, ...rest }) => ({
      ...rest,
      ...(evidence !== undefined && {
        evidence: evidence.map(({ file, ...digest }) => ({ ...digest, file: marks.of(file) })),
      }),
      ...(id !== undefined && { id: marks.of(id) }),
      ...(item !== undefined && { item: idOf(item, marks) as string }),
      by: marks.of(by),
    })),
    waivers: waivers.map(({ submissionDigest: _, id, reason, approver, ...rest }) => ({
      ...rest,
      ...(id !== undefined && { id: marks.of(id) }),
      reason: marks.of(reason),
      approver: marks.of(approver),
    })),
    samples: samples.map((sample) => redactedSample(sample, marks)),
  };
}

/** The seed stays: without it the draw could not be repeated. */
function redactedSample({ submissionDigest: _, drawnBy, ...sample }: Sample, marks: Marks): Sample {
  const ids = (drawn: readonly string[]) => drawn.map((id) => idOf(id, marks) as string);
  return {
    ...sample,
    ...(sample.strata && {
      strata: sample.strata.map((stratum) => ({
        ...stratum,
        value: stratumValue(sample.list, stratum, marks),
        drawn: ids(stratum.drawn),
      })),
    }),
    drawn: ids(sample.drawn),
    ...(drawnBy !== undefined && { drawnBy: marks.of(drawnBy) }),
  } as Sample;
}

function stratumValue(list: string, { field, value }: Stratum, marks: Marks): Stratum["value"] {
  const known = model.lists[list]?.fields[field];
  return known === undefined ? null : (redacted(value, known, marks) as Stratum["value"]);
}
