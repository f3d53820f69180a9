import { flatMap } from "../../base/es2018";
import type { Locale } from "../../base/language";
import type { Evaluation, Finding, RulebookInfo } from "../../generated/evaluation";
import { formatOrdinal, heading, inquiryText, say } from "../../text/index";
import { rulebookName, sourceCited, sourceName } from "../selection";
import { type OpenQuestion, rulebooksAsked } from "./questions";

export interface Letter {
  readonly evaluation: Evaluation;
  readonly locale: Locale;
  readonly questions: readonly OpenQuestion[];
}

const titlesListed = 6;

/** One question: where it stands, the sources used unless the one before has the same, and what waits for the answer. */
export function questionLines(letter: Letter, place: number): string[] {
  const { evaluation, locale, questions } = letter;
  const question = questions[place]!;
  const { findings, decides, label } = question;
  const before = questions[place - 1];
  const sources = sourcesOf(letter, question);
  const known = before !== undefined && sources === sourcesOf(letter, before);
  const readings = [...new Set(question.readings.map((reading) => reading[locale]))];
  const bearing = inquiryText(decides ? "bearing" : "notBearing", locale);
  const documents = rulebooksAsked(evaluation, [question]);
  const at = documents.map((rulebook) => placeText(rulebook, findings, locale));
  const asked = {
    number: formatOrdinal(place + 1, locale),
    question: label[locale].charAt(0).toUpperCase() + label[locale].slice(1),
  };
  return [
    at.length === 0
      ? inquiryText("questionAlone", locale, asked)
      : inquiryText("question", locale, { ...asked, place: at.join(heading("semicolon", locale)) }),
    ...(sources === "" || known ? [] : [inquiryText("source", locale, { titles: sources })]),
    ...(readings.length === 0
      ? []
      : [inquiryText("reading", locale, { readings: readings.join(locale === "en" ? " " : "") })]),
    ...(findings.length === 0
      ? []
      : [inquiryText("waiting", locale, { titles: waitingText(question, locale), bearing })]),
  ];
}

function placeText({ id, number }: RulebookInfo, findings: readonly Finding[], locale: Locale): string {
  const own = findings.filter(({ rulebook }) => rulebook === id);
  const numbers = new Set(flatMap(own, ({ clause }) => clause ?? []));
  if (numbers.size === 0) return number;
  const clauses = [...numbers].map((clause) => inquiryText("clause", locale, { clause }));
  return inquiryText("clauses", locale, { number, clauses: clauses.join(say("list.comma", locale)) });
}

/** A source that is the document asked about, or a part of it, is named already. */
function sourcesOf({ evaluation, locale }: Letter, { findings }: OpenQuestion): string {
  const others = findings.filter((finding) => {
    return sourceName(evaluation, finding).indexOf(rulebookName(evaluation, finding.rulebook)) < 0;
  });
  return listed(
    flatMap(others, (finding) => sourceCited(evaluation, finding, locale) ?? []),
    locale,
  );
}

/** The findings, with what each reading would give where the outcome hangs on it; those alike stand together. */
function waitingText({ findings, decisions }: OpenQuestion, locale: Locale): string {
  const byResult = new Map<string, string[]>();
  for (const finding of findings) {
    const given = givenOf(finding, decisions, locale);
    byResult.set(given, [...(byResult.get(given) ?? []), finding.title[locale]]);
  }
  const titles = flatMap([...byResult], ([given, own]) =>
    given === ""
      ? own
      : inquiryText("waitingGiven", locale, { titles: own.join(say("list.comma", locale)), given }),
  );
  return listed(titles, locale, findings.length);
}

function givenOf({ interpretations = [] }: Finding, decisions: readonly string[], locale: Locale): string {
  const own = interpretations.filter(({ decision, alternatives }) => {
    const isTelling = alternatives.some(({ outcome }) => outcome !== alternatives[0]!.outcome);
    return isTelling && decisions.includes(decision);
  });
  return own.map(({ text }) => text[locale]).join(heading("semicolon", locale));
}

/** What comes twice is said once. */
function listed(titles: readonly string[], locale: Locale, count?: number): string {
  const all = [...new Set(titles)];
  const some = all.slice(0, titlesListed).join(heading("semicolon", locale));
  return all.length > titlesListed
    ? inquiryText("more", locale, { titles: some, count: count ?? all.length })
    : some;
}
