import { readFileSync } from "node:fs";
import { planDossier } from "../../../src/dossier/layout/dossier";
import type { DossierOptions, RuleLine } from "../../../src/dossier/layout/options";
import { model } from "../../../src/generated/model";
import { dataRequirements } from "../../../src/index";

export const rules: readonly RuleLine[] = [
  { rule: "a#one", number: 4, title: "制度落实", question: "制度是否执行？", techniques: ["interview"] },
  { rule: "a#two", number: 5, title: "人数" },
];

export function emptySite(tier: string): unknown {
  return { site: { tier }, period: { from: "2026-01-01", to: "2026-12-31" } };
}

export const completeStation: unknown = JSON.parse(readFileSync("examples/complete/station.json", "utf8"));

export function dossierOf(tier: string, submission: unknown, more: Partial<DossierOptions> = {}) {
  return planDossier({ model, requirements: dataRequirements({ tier }), rules, submission, ...more });
}
