import { answersOf, type EvaluateOptions } from "../assessment/assess";
import { InputError, OptionError } from "../base/errors";
import type { Evaluator } from "../document/evaluator";
import { answersOfRows, type NamedRule } from "../dossier/read/answers";
import type { Imported } from "../dossier/read/import";
import type { Remark } from "../dossier/remarks";
import type { Attestation, Sample, Waiver } from "../generated/evaluation";

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
  { submission, answerRows }: Imported,
  rules: readonly NamedRule[],
): Answers {
  const { site, period } = submission as { site?: { id?: unknown }; period?: Record<string, unknown> };
  const { from, to } = period ?? {};
  if (typeof site?.id !== "string" || typeof from !== "string" || typeof to !== "string")
    return { attestations: [], waivers: [], samples: [], remarks: [] };
  const of = { site: site.id, period: { from, to } };
  const { attestations, waivers, remarks } = answersOfRows(answerRows, rules, of);
  return { attestations, waivers, samples: [], remarks };
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
  if (imported === undefined || imported.answerRows.length === 0) return options;
  const { attestations, waivers } = answersIn(imported, evaluator);
  try {
    answersOf(evaluator.prepared, { on: options.on, attestations, waivers });
  } catch (error) {
    if (!(error instanceof OptionError)) throw error;
    throw new InputError(error.problems);
  }
  return {
    ...options,
    attestations: [...(options.attestations ?? []), ...attestations],
    waivers: [...(options.waivers ?? []), ...waivers],
  };
}
