import { planDossier } from "../../dossier/layout/dossier";
import type { Imported } from "../../dossier/read/import";
import { writeWorkbook } from "../../dossier/write/workbook";
import { codes } from "../../generated/codes";
import { model } from "../../generated/model";
import { answersIn } from "../../node/workbook-answers";
import { requirementsOf } from "../../requirements/requirements";
import { evaluatorFor } from "../evaluator";
import { ruleLines } from "../rule-lines";
import type { Session } from "../session";

/** What was read as a workbook of ours: names, mappings and answers go into sheets of their own. */
export async function dossierOf(session: Session, imported: Imported): Promise<Uint8Array> {
  const evaluator = await evaluatorFor(session, { rulebook: [] });
  const { submission, names, mappings, unread } = imported;
  const { attestations, waivers } = answersIn(imported, evaluator);
  const tier = tierOf(submission);
  const { plan } = planDossier({
    model,
    requirements: requirementsOf(evaluator.prepared, tier),
    rules: tier === undefined ? [] : ruleLines(evaluator, tier),
    submission,
    unread,
    names,
    mappings,
    attestations,
    waivers,
  });
  return writeWorkbook(plan);
}

/** Where nobody said a tier that is known, the sheets of all. */
function tierOf({ site }: Record<string, unknown>): string | undefined {
  const { tier } = (site ?? {}) as { tier?: unknown };
  return typeof tier === "string" && Object.hasOwn(codes.siteTier!.codes, tier) ? tier : undefined;
}
