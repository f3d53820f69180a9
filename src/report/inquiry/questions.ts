import { flatMap } from "../../base/es2018";
import type { Text } from "../../base/language";
import type { Evaluation, Finding, RulebookInfo, Supply } from "../../generated/evaluation";
import { say } from "../../text/index";
import { rulebookOf } from "../selection";

/** Something a source leaves open, with the findings that wait for it. */
export interface OpenQuestion {
  readonly label: Text;
  readonly findings: readonly Finding[];
  readonly decides: boolean;
  /** Those whose readings of the findings belong to this question. */
  readonly decisions: readonly string[];
  /** How the rules are read now, where the question has no words of its own that say what is open. */
  readonly readings: readonly Text[];
}

/** What only whoever is in charge of a source can settle, in the order of the rulebooks. */
export function openQuestions(evaluation: Evaluation): OpenQuestion[] {
  const questions = new Map<string, Supply[]>();
  for (const supply of evaluation.toSupply) {
    if (supply.kind !== "interpretation") continue;
    const key = JSON.stringify([supply.label["zh-CN"], isGeneral(supply) && supply.rules]);
    questions.set(key, [...(questions.get(key) ?? []), supply]);
  }
  const all = [...questions.values()].map((supplies) => questionOf(evaluation, supplies));
  const places = [...evaluation.rulebooks.map(({ id }) => id), undefined];
  return flatMap(places, (id) => all.filter(({ findings }) => findings[0]?.rulebook === id));
}

function questionOf(evaluation: Evaluation, supplies: readonly Supply[]): OpenQuestion {
  const rules = new Set(flatMap(supplies, (supply) => supply.rules));
  const findings = evaluation.findings.filter(({ id }) => rules.has(id));
  const readings = flatMap(supplies.some(isGeneral) ? findings : [], (finding) => {
    const { interpretation } = rulebookOf(evaluation, finding.rulebook)?.rules[finding.rule] ?? {};
    return interpretation === undefined ? [] : [interpretation];
  });
  return {
    label: supplies[0]!.label,
    findings,
    decides: supplies.some(({ decides }) => decides),
    decisions: flatMap(supplies, ({ decision }) => decision ?? []),
    readings,
  };
}

/** Told only that it is open, and not what. */
function isGeneral({ label }: Supply): boolean {
  return label["zh-CN"] === say("decision.other", "zh-CN");
}

/** What goes to one body: the questions about documents it issued, in their order. */
export interface Inquiry {
  readonly questions: readonly OpenQuestion[];
}

/** One letter for each body that issued a document asked about; each names the findings that rest on its own. */
export function inquiriesOf(evaluation: Evaluation): Inquiry[] {
  const questions = openQuestions(evaluation);
  const issuers = new Map(evaluation.rulebooks.map(({ id, issuer }) => [id, issuer["zh-CN"]]));
  const all = [...new Set(issuers.values()), undefined];
  const inquiries = all.map((issuer) => ({
    questions: flatMap(questions, (question) => {
      const own = question.findings.filter(({ rulebook }) => issuers.get(rulebook) === issuer);
      if (own.length === 0) return issuer === undefined && question.findings.length === 0 ? [question] : [];
      const decides = question.decides && own.some(({ weight }) => weight === "decides");
      return [{ ...question, findings: own, decides }];
    }),
  }));
  return inquiries.filter((inquiry) => inquiry.questions.length > 0);
}

/** The rulebooks the questions come from, each once. */
export function rulebooksAsked(evaluation: Evaluation, questions: readonly OpenQuestion[]): RulebookInfo[] {
  const ids = new Set(flatMap(questions, ({ findings }) => findings.map(({ rulebook }) => rulebook)));
  return evaluation.rulebooks.filter(({ id }) => ids.has(id));
}
