import { readFileSync } from "node:fs";
import type { Evaluation } from "../../../src/generated/evaluation";

const file = new URL("../../fixtures/evaluation-sample.json", import.meta.url);

/** A fresh copy each time, so that a test may change it. */
export function sample(): Evaluation {
  return JSON.parse(readFileSync(file, "utf8"));
}

/** The sample with one text put into every string a document could bring in. */
export function poisoned(text: string): Evaluation {
  const evaluation = sample();
  evaluation.site.name = text;
  evaluation.site.id = text;
  for (const unused of evaluation.unusedAttestations) unused.text = { "zh-CN": text, en: text };
  for (const finding of evaluation.findings) {
    finding.title = finding.text = { "zh-CN": text, en: text };
    if (finding.remedy) finding.remedy = finding.text;
    if (finding.question) finding.question = finding.text;
    if (finding.attestation) Object.assign(finding.attestation, { by: text, note: text });
    if (finding.waiver) Object.assign(finding.waiver, { approver: text, reason: text });
    for (const item of finding.items?.list ?? []) Object.assign(item, { id: text, pointer: text });
    for (const missing of finding.missing?.list ?? []) missing.pointer = text;
    for (const measured of finding.measured) measured.reading = { value: text };
  }
  for (const defect of evaluation.defects)
    Object.assign(defect, { pointer: text, text: { "zh-CN": text, en: text } });
  for (const supply of evaluation.toSupply) Object.assign(supply, { pointer: text, rules: [text] });
  for (const override of evaluation.profile.overrides) override.now = text;
  for (const rulebook of evaluation.rulebooks) rulebook.number = text;
  return evaluation;
}

/** Many findings, as a full profile has them. */
export function large(): Evaluation {
  const evaluation = sample();
  const copies = Array.from({ length: 8 }, () => structuredClone(evaluation.findings)).flat();
  evaluation.findings = copies.map((f, i) => ({ ...f, rule: `${f.rule}-${i}`, id: `${f.id}-${i}` }));
  for (const finding of evaluation.findings) {
    if (!finding.items) continue;
    const item = finding.items.list[0];
    if (!item) continue;
    finding.items.list = Array.from({ length: 60 }, (_, i) => ({
      ...item,
      id: `W${i}`,
      pointer: `/workers/${i}`,
    }));
    finding.items.total = finding.items.listed = 60;
  }
  return evaluation;
}
