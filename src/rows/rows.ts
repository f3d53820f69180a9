import { OptionError } from "../base/errors";
import { formatVersion } from "../base/format-version";
import { anObject, aText, having, listOf, oneOf } from "../base/option-checks";
import { checkArgument } from "../base/options";
import type { Assessment, Catalogue, CatalogueRule } from "../generated/evaluation";
import type { FindingRow, ItemRow, Rows } from "./columns";
import { findingRow, itemRow } from "./finding";
import { siteKey, siteRow } from "./site";

const ofAssessment = ["kind", "catalogue", "site", "findings", "conclusion"] as const;
const assessmentForm = having<Assessment>(
  { kind: oneOf("assessment"), catalogue: aText, site: anObject, findings: anObject, conclusion: anObject },
  ...ofAssessment,
);
const catalogueForm = having<Catalogue>(
  { kind: oneOf("catalogue"), name: aText, rulebooks: listOf(anObject) },
  ...(["kind", "name", "rulebooks"] as const),
);

/**
 * An assessment as rows of three tables (`docs/sql/tables.sql`): the site, its findings, and the entries listed of rules
 * that go through a list. Outcomes are those after what persons answered.
 *
 * @param catalogue - gives number, clause and weight of each rule, which an assessment does not repeat; without it
 * these columns are `null`
 * @throws OptionError where one of them is of another kind or format, or the assessment names another catalogue
 */
export function toRows(assessment: Assessment, catalogue?: Catalogue): Rows {
  checkArgument(assessment, "/assessment", assessmentForm);
  checkFormat(assessment, "/assessment/formatVersion");
  if (catalogue !== undefined) checkCatalogue(catalogue, assessment);
  const known = rulesIn(catalogue);
  const findings: FindingRow[] = [];
  const items: ItemRow[] = [];
  for (const [rulebook, rules] of Object.entries(assessment.findings)) {
    for (const [rule, finding] of Object.entries(rules)) {
      const about = known.get(`${rulebook}#${rule}`);
      const key = { ...siteKey(assessment), rulebook, rule, rule_number: about?.number ?? null };
      findings.push(findingRow(key, finding, about, assessment.window));
      for (const item of finding.items?.list ?? []) items.push(itemRow(key, item));
    }
  }
  return { sites: [siteRow(assessment)], findings, items };
}

function rulesIn(catalogue: Catalogue | undefined): Map<string, CatalogueRule> {
  const rules = new Map<string, CatalogueRule>();
  for (const { info, rules: own } of catalogue?.rulebooks ?? []) {
    for (const rule of own) rules.set(`${info.id}#${rule.rule}`, rule);
  }
  return rules;
}

function checkCatalogue(catalogue: Catalogue, assessment: Assessment): void {
  checkArgument(catalogue, "/catalogue", catalogueForm);
  checkFormat(catalogue, "/catalogue/formatVersion");
  if (catalogue.name === assessment.catalogue) return;
  const text = {
    "zh-CN": "条文目录不是该判定记录所用的那一份。",
    en: "The catalogue is not the one the assessment names.",
  };
  throw new OptionError([{ code: "otherCatalogue", pointer: "/catalogue/name", text }]);
}

function checkFormat({ formatVersion: given }: { readonly formatVersion: number }, pointer: string): void {
  if (given === formatVersion) return;
  const text = {
    "zh-CN": `文件格式是第${given}版，本版软件只认第${formatVersion}版。`,
    en: `The format is version ${given}; this version of the library takes version ${formatVersion}.`,
  };
  throw new OptionError([{ code: "formatVersion", pointer, text }]);
}
