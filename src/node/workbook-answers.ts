import { answersOf, type EvaluateOptions } from "../assessment/assess";
import { sampleProblems } from "../assessment/sample-problems";
import { InputError, OptionError } from "../base/errors";
import type { Text } from "../base/language";
import type { Evaluator } from "../document/evaluator";
import { answersOfRows, type NamedRule } from "../dossier/read/answers";
import type { Imported } from "../dossier/read/import";
import { samplesOfRows } from "../dossier/read/samples";
import { type Remark, remark } from "../dossier/remarks";
import type { Attestation, Sample, Waiver } from "../generated/evaluation";
import { model } from "../generated/model";
import { attestationProblems } from "../validation/attestations";

export interface Answers {
  readonly attestations: Attestation[];
  readonly waivers: Waiver[];
  readonly samples: Sample[];
  readonly remarks: readonly Remark[];
}

/** The answers that a workbook holds about its own site and period, held against the rules. */
export function answersIn(imported: Imported, { rules }: Evaluator): Answers {
  return answersOfWorkbook(imported, rules);
}

export function answersOfWorkbook(
  { submission, answerRows, sampleRows }: Imported,
  rules: readonly NamedRule[],
): Answers {
  const { site, period } = submission as { site?: { id?: unknown }; period?: Record<string, unknown> };
  const { from, to } = period ?? {};
  if (typeof site?.id !== "string" || typeof from !== "string" || typeof to !== "string")
    return { attestations: [], waivers: [], samples: [], remarks: [] };
  const of = { site: site.id, period: { from, to } };
  const { attestations, waivers, remarks } = answersOfRows(answerRows, rules, of);
  const drawn = samplesOfRows(sampleRows, of);
  const sound = drawn.samples.map((one) => ({ ...one, problem: problemOf(one.sample) }));
  return {
    attestations,
    waivers,
    samples: sound.flatMap(({ sample, problem }) => (problem === null ? [sample] : [])),
    remarks: [
      ...remarks,
      ...drawn.remarks,
      ...sound.flatMap(({ place, problem }) =>
        problem === null ? [] : [remark("error", "sampleUnsound", place, { problem })],
      ),
    ],
  };
}

/** Why a sample is none the evaluator takes. */
function problemOf(sample: Sample): Text | null {
  const [problem] = [
    ...attestationProblems({ samples: [sample] }),
    ...sampleProblems(sample, "", model.lists),
  ];
  return problem?.text ?? null;
}

/**
 * The options of a call with the answers of the workbook behind those that were given. Throws `InputError` where
 * together they are none the evaluator takes, such as an answer for an entry of a rule without entries.
 */
export function withWorkbookAnswers(
  options: EvaluateOptions,
  imported: Imported | undefined,
  evaluator: Evaluator,
): EvaluateOptions {
  if (imported === undefined || imported.answerRows.length + imported.sampleRows.length === 0) return options;
  const { attestations, waivers, samples } = answersIn(imported, evaluator);
  try {
    answersOf(evaluator.prepared, { on: options.on, attestations, waivers, samples });
  } catch (error) {
    if (!(error instanceof OptionError)) throw error;
    throw new InputError(error.problems);
  }
  return {
    ...options,
    attestations: [...(options.attestations ?? []), ...attestations],
    waivers: [...(options.waivers ?? []), ...waivers],
    samples: [...(options.samples ?? []), ...samples],
  };
}
