import type { Evaluator } from "../document/evaluator";
import { planDossier } from "../dossier/layout/dossier";
import type { DossierOptions } from "../dossier/layout/options";
import type { Imported } from "../dossier/read/import";
import { writeWorkbook } from "../dossier/write/workbook";
import { codes } from "../generated/codes";
import type { Attestation, Sample, Waiver } from "../generated/evaluation";
import { model } from "../generated/model";
import { answersIn } from "../node/workbook-answers";
import { requirementsOf } from "../requirements/requirements";
import { ruleLines } from "./rule-lines";

export type DossierContent = Omit<DossierOptions, "model" | "requirements" | "rules" | "submission"> & {
  readonly submission: Record<string, unknown>;
};

/** Answers that stand in no workbook yet. */
export interface FurtherAnswers {
  readonly attestations?: readonly Attestation[];
  readonly waivers?: readonly Waiver[];
  readonly samples?: readonly Sample[];
}

/** What was read as a workbook of ours: names, mappings and answers go into sheets of their own. */
export function dossierOf(
  imported: Imported,
  evaluator: Evaluator,
  further: FurtherAnswers = {},
): Uint8Array {
  const { submission, names, mappings, unread, visit } = imported;
  const own = answersIn(imported, evaluator);
  return writtenDossier(evaluator, {
    submission,
    names,
    mappings,
    unread,
    visit,
    attestations: [...own.attestations, ...(further.attestations ?? [])],
    waivers: [...own.waivers, ...(further.waivers ?? [])],
    samples: [...own.samples, ...(further.samples ?? [])],
  });
}

export function writtenDossier(evaluator: Evaluator, content: DossierContent): Uint8Array {
  const tier = tierOf(content.submission);
  const { plan } = planDossier({
    ...content,
    model,
    requirements: requirementsOf(evaluator.prepared, tier),
    rules: tier === undefined ? [] : ruleLines(evaluator, tier),
  });
  return writeWorkbook(plan);
}

/** Where nobody said a tier that is known, the sheets of all. */
function tierOf({ site }: Record<string, unknown>): string | undefined {
  const { tier } = (site ?? {}) as { tier?: unknown };
  return typeof tier === "string" && Object.hasOwn(codes.siteTier!.codes, tier) ? tier : undefined;
}
