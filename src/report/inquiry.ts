import { explainDay } from "../base/dates";
import { flatMap } from "../base/es2018";
import type { Locale } from "../base/language";
import { type Check, wrongValue } from "../base/option-checks";
import { checkArgument, readOptions, type Shape } from "../base/options";
import type { Evaluation, Finding, RulebookInfo } from "../generated/evaluation";
import { formatOrdinal, heading, type InquiryKey, inquiryText, printable, say } from "../text/index";
import { inquiryParts } from "./inquiry/parts";
import { type OpenQuestion, openQuestions, rulebooksAsked } from "./inquiry/questions";
import { defaultLocale, type ReportOptions, reportOptions } from "./options";
import { periodText } from "./phrases";
import { mustBeReadable } from "./readable";
import { sourceTitle } from "./selection";

export interface InquiryOptions extends Pick<ReportOptions, "locale"> {
  /** The day of the letter, YYYY-MM-DD. Default: left to be filled in. */
  readonly date?: string;
}

const aDay: Check = (value, pointer) =>
  typeof value === "string" && explainDay(value) === null
    ? []
    : [wrongValue(pointer, { "zh-CN": "日期（YYYY-MM-DD）", en: "a day (YYYY-MM-DD)" }, value)];

const inquiryOptions: Shape<InquiryOptions> = { locale: reportOptions.locale, date: aDay };

const titlesListed = 6;

interface Letter {
  readonly evaluation: Evaluation;
  readonly locale: Locale;
  readonly questions: readonly OpenQuestion[];
}

/**
 * A letter that asks whoever is in charge of the sources to settle what they leave open and outcomes hang on;
 * recipient, contact and sender are left to be filled in. Where nothing is open, a sentence that says so.
 *
 * @throws OptionError for what is no evaluation, or a wrong option
 */
export function formatInquiry(evaluation: Evaluation, options: InquiryOptions = {}): string {
  mustBeReadable(evaluation);
  checkArgument(evaluation, "", inquiryParts);
  const { locale = defaultLocale, date } = readOptions(options, inquiryOptions);
  const letter = { evaluation, locale, questions: openQuestions(evaluation) };
  const about = { site: siteText(letter), period: periodText(evaluation.period, locale) };
  const blocks =
    letter.questions.length === 0
      ? [[inquiryText("none", locale, about)]]
      : [
          [subject(letter)],
          [inquiryText("to", locale)],
          [inquiryText("reason", locale, { ...about, ...counted(letter) })],
          ...letter.questions.map((question, k) => questionLines(letter, question, k + 1)),
          [inquiryText("request", locale), ...seenText(letter), inquiryText("reply", locale)],
          ending(locale, date),
        ];
  return `${blocks.map((lines) => lines.map(printable).join("\n")).join("\n\n")}\n`;
}

function siteText({ evaluation: { site }, locale }: Letter): string {
  const args = { id: site.id, tier: site.tierLabel[locale] };
  return site.name === null
    ? inquiryText("siteUnnamed", locale, args)
    : inquiryText("site", locale, { ...args, name: site.name });
}

function subject({ evaluation, locale, questions }: Letter): string {
  const asked = rulebooksAsked(evaluation, questions);
  const [first = evaluation.rulebooks[0]] = asked;
  return inquiryText(asked.length > 1 ? "subjectMore" : "subject", locale, { document: first?.number ?? "" });
}

function counted({ evaluation, locale, questions }: Letter) {
  const [criterion] = evaluation.rulebooks;
  return { document: criterion ? documentText(criterion, locale) : "", count: questions.length };
}

function documentText({ title, number }: RulebookInfo, locale: Locale): string {
  const key = title["zh-CN"].indexOf("《") < 0 ? "document" : "documentNested";
  return inquiryText(key, locale, { title: title[locale], number });
}

function questionLines(letter: Letter, question: OpenQuestion, number: number): string[] {
  const { evaluation, locale } = letter;
  const { findings, decides, label, readings } = question;
  const text = label[locale].charAt(0).toUpperCase() + label[locale].slice(1);
  const line = (key: InquiryKey, name: string, texts: readonly string[], more = {}) =>
    texts.length === 0 ? [] : [inquiryText(key, locale, { [name]: joined(texts, key, locale), ...more })];
  const sources = flatMap(findings, (finding) => {
    const title = sourceTitle(evaluation, finding, locale);
    return title === undefined ? [] : [title];
  });
  const bearing = inquiryText(decides ? "bearing" : "notBearing", locale);
  return [
    inquiryText("question", locale, { number: formatOrdinal(number, locale), question: text }),
    ...rulebooksAsked(evaluation, [question]).map((rulebook) => clausesText(rulebook, findings, locale)),
    ...line("source", "titles", sources),
    ...line(
      "reading",
      "readings",
      readings.map((reading) => reading[locale]),
    ),
    ...line(
      "waiting",
      "titles",
      findings.map(({ title }) => title[locale]),
      { bearing },
    ),
  ];
}

/** Sentences follow one another, names are listed; what comes twice is said once. */
function joined(texts: readonly string[], key: InquiryKey, locale: Locale): string {
  const all = [...new Set(texts)];
  if (key === "reading") return sentences(all, locale);
  const listed = all.slice(0, titlesListed).join(heading("semicolon", locale));
  return all.length > titlesListed
    ? inquiryText("more", locale, { titles: listed, count: all.length })
    : listed;
}

function sentences(all: readonly string[], locale: Locale): string {
  return all.join(locale === "en" ? " " : "");
}

function clausesText(rulebook: RulebookInfo, findings: readonly Finding[], locale: Locale): string {
  const own = findings.filter((finding) => finding.rulebook === rulebook.id);
  const numbers = new Set(flatMap(own, ({ clause }) => (clause === null ? [] : [clause])));
  const clauses = [...numbers].map((clause) => inquiryText("clause", locale, { clause }));
  const { number, title, issuer } = rulebook;
  const args = { number, title: title[locale], issuer: issuer[locale] };
  return clauses.length === 0
    ? inquiryText("noClause", locale, args)
    : inquiryText("clauses", locale, { ...args, clauses: clauses.join(say("list.comma", locale)) });
}

/** How much of the documents was seen: what is asked may stand where nobody here could read it. */
function seenText({ evaluation, locale, questions }: Letter): string[] {
  const documents = rulebooksAsked(evaluation, questions).map(({ number, textSeen }) =>
    inquiryText("seenOf", locale, { number, seen: textSeen[locale] }),
  );
  if (documents.length === 0) return [];
  return [inquiryText("seen", locale, { documents: sentences(documents, locale) })];
}

function ending(locale: Locale, date: string | undefined): string[] {
  const day = date === undefined ? inquiryText("dateOpen", locale) : inquiryText("date", locale, { date });
  return [inquiryText("contact", locale), inquiryText("sender", locale), day];
}
