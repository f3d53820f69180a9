import { firstDay } from "../base/dates";
import type { Problem } from "../base/errors";
import { hasOwn } from "../base/es2018";
import type { Text } from "../base/language";
import { escapeToken } from "../base/pointer";
import { codes } from "../generated/codes";
import { model } from "../generated/model";
import { chartUnitProblems } from "./chart-units";
import { checkDeclared } from "./codes";
import type { DatedValue, Json, JsonObject, RulebookDocument } from "./document";
import { numberTwice } from "./numbers";

type Report = (code: Problem["code"], file: string, pointer: string, text: Text) => void;

/** What no schema of a single part can see: names given twice, sources nobody lists, numbers out of order. */
export function consistencyProblems(rulebook: RulebookDocument): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (code, file, pointer, text) => problems.push({ code, file, pointer, text });
  checkClauses(rulebook, report);
  checkParameters(rulebook, report);
  checkFacts(rulebook, report);
  checkMessages(rulebook, report);
  checkDeclared(rulebook.codes, (code, pointer, text) => report(code, "rulebook.json", pointer, text));
  problems.push(...chartUnitProblems(rulebook));
  return problems;
}

function checkClauses(rulebook: RulebookDocument, report: Report): void {
  const clauses = new Set<string>();
  const names = new Set<string>();
  const byNumber = new Map<number, string>();
  const tiers = codes[model.document["/site/tier"]?.codes ?? ""]?.codes ?? {};
  rulebook.clauses.forEach(({ clause, rules }, k) => {
    const file = rulebook.files?.[`clauses/${k}`] ?? `clauses/${k}`;
    if (clause !== null && clauses.has(clause)) report("duplicateName", file, "/clause", twice(clause));
    if (clause !== null) clauses.add(clause);
    rules.forEach(({ name, number, basis, appliesTo }, r) => {
      if (names.has(name)) report("duplicateName", file, `/rules/${r}/name`, twice(name));
      names.add(name);
      const first = byNumber.get(number);
      if (first === undefined) byNumber.set(number, name);
      else report("duplicateNumber", file, `/rules/${r}/number`, numberTwice(number, first));
      checkSource(rulebook, basis.source, file, `/rules/${r}/basis/source`, report);
      appliesTo?.tier?.forEach((tier, t) => {
        if (!hasOwn(tiers, tier)) {
          report("unknownTier", file, `/rules/${r}/appliesTo/tier/${t}`, unknownTier(tier));
        }
      });
    });
  });
}

function checkParameters(rulebook: RulebookDocument, report: Report): void {
  for (const [id, { values, basis, sameAs }] of Object.entries(rulebook.parameters)) {
    const pointer = `/parameters/${escapeToken(id)}`;
    checkSource(rulebook, basis.source, "parameters.json", `${pointer}/basis/source`, report);
    if (!inOrder(values)) report("valuesOrder", "parameters.json", `${pointer}/values`, valuesOrder);
    // A number that stands in another rulebook has its transition rule from the sources there.
    if (sameAs !== undefined) continue;
    values.forEach(({ transition }, k) => {
      const place = `${pointer}/values/${k}/transition/source`;
      if (transition) checkSource(rulebook, transition.source, "parameters.json", place, report);
    });
  }
}

/** Whether each value takes over on a later day than the one before. */
export function inOrder(values: readonly DatedValue[]): boolean {
  return values.every(({ from }, k) => k === 0 || firstDay(values[k - 1]!.from) < firstDay(from));
}

function checkFacts(rulebook: RulebookDocument, report: Report): void {
  for (const [id, { value, open, decision }] of Object.entries(rulebook.facts)) {
    const file = rulebook.files?.[`facts/${id}`] ?? "facts";
    const pointer = `/facts/${escapeToken(id)}`;
    if (decision === undefined && leavesOpen(value)) report("noDecision", file, pointer, noDecision);
    if (open !== undefined && open.alternatives.length !== readingsOf(value)) {
      report("alternatives", file, `${pointer}/open/alternatives`, alternatives);
    }
  }
}

function readingsOf(value: Json): number {
  const { either } = value as JsonObject;
  return Array.isArray(either) ? either.length : 0;
}

function leavesOpen(json: Json): boolean {
  if (typeof json !== "object" || json === null) return false;
  return hasOwn(json, "either") || Object.values(json).some(leavesOpen);
}

/** Braces stand around the name of an argument and nothing else. */
function checkMessages(rulebook: RulebookDocument, report: Report): void {
  for (const locale of ["zh-CN", "en"] as const) {
    for (const [id, text] of Object.entries(rulebook.messages[locale])) {
      for (const part of ["what", "do"] as const) {
        if (!/[{}]/.test(text[part].replace(/\{[A-Za-z][A-Za-z0-9]*\}/g, ""))) continue;
        report("placeholder", `messages/${locale}.json`, `/${escapeToken(id)}/${part}`, placeholder);
      }
    }
  }
}

function checkSource(
  { sources }: RulebookDocument,
  source: string,
  file: string,
  pointer: string,
  report: Report,
): void {
  if (hasOwn(sources, source)) return;
  report("unknownSource", file, pointer, {
    "zh-CN": `rulebook.json 中没有来源“${source}”`,
    en: `rulebook.json has no source "${source}"`,
  });
}

export function twice(name: string): Text {
  return { "zh-CN": `“${name}”出现两次`, en: `"${name}" is there twice` };
}

function unknownTier(tier: string): Text {
  return { "zh-CN": `没有站点层级“${tier}”`, en: `there is no tier "${tier}"` };
}

export const valuesOrder: Text = {
  "zh-CN": "参数取值应按起始日期由早到晚排列，日期不得重复",
  en: "values stand in the order of their first days, no day twice",
};
const noDecision: Text = {
  "zh-CN": "含 either 的事实须写明 decision（解释口径的决定编号）",
  en: "a fact with `either` names its decision",
};
const alternatives: Text = {
  "zh-CN": "open.alternatives 须与事实自身的 either 逐一对应",
  en: "open.alternatives names each reading of the fact's own `either`, in its order",
};
const placeholder: Text = {
  "zh-CN": "花括号只能用于参数名，如 {actual}",
  en: "braces stand around the name of an argument only, such as {actual}",
};
