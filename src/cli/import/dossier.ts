import { planDossier } from "../../dossier/layout/dossier";
import type { DossierOptions } from "../../dossier/layout/options";
import type { Imported } from "../../dossier/read/import";
import { writeWorkbook } from "../../dossier/write/workbook";
import { codes } from "../../generated/codes";
import { model } from "../../generated/model";
import { answersIn } from "../../node/workbook-answers";
import { requirementsOf } from "../../requirements/requirements";
import { evaluatorFor } from "../evaluator";
import { ruleLines } from "../rule-lines";
import type { Session } from "../session";

type Content = Omit<DossierOptions, "model" | "requirements" | "rules" | "submission"> & {
  readonly submission: Record<string, unknown>;
};

/** What was read as a workbook of ours: names, mappings and answers go into sheets of their own. */
export async function dossierOf(session: Session, imported: Imported): Promise<Uint8Array> {
  const evaluator = await evaluatorFor(session, { rulebook: [] });
  const { submission, names, mappings, unread, visit } = imported;
  const { attestations, waivers, samples } = answersIn(imported, evaluator);
  return writtenDossier(session, {
    submission,
    names,
    mappings,
    unread,
    visit,
    attestations,
    waivers,
    samples,
  });
}

export async function writtenDossier(session: Session, content: Content): Promise<Uint8Array> {
  const evaluator = await evaluatorFor(session, { rulebook: [] });
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
