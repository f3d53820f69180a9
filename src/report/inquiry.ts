import { flatMap } from "../base/es2018";
import type { Locale } from "../base/language";
import { checkArgument, readOptions, type Shape } from "../base/options";
import type { Evaluation, RulebookInfo } from "../generated/evaluation";
import { inquiryText, printable } from "../text/index";
import { type Letter, questionLines } from "./inquiry/lines";
import { inquiryParts } from "./inquiry/parts";
import { inquiriesOf, rulebooksAsked } from "./inquiry/questions";
import { aDay, defaultLocale, type ReportOptions, reportOptions } from "./options";
import { periodText } from "./phrases";
import { mustBeReadable } from "./readable";

export interface InquiryOptions extends Pick<ReportOptions, "locale"> {
  /** The day of the letter, YYYY-MM-DD. Default: left to be filled in. */
  readonly date?: string;
}

const inquiryOptions: Shape<InquiryOptions> = { locale: reportOptions.locale, date: aDay };

/**
 * Letters that ask whoever is in charge of the sources to settle what they leave open and outcomes hang on, one for each
 * issuer; recipient, contact and sender are left to be filled in. Each but the first begins with a form feed, where a
 * new page begins. Where nothing is open, a sentence that says so.
 *
 * @throws OptionError for what is no evaluation, or a wrong option
 */
export function formatInquiry(evaluation: Evaluation, options: InquiryOptions = {}): string {
  mustBeReadable(evaluation);
  checkArgument(evaluation, "", inquiryParts);
  const { locale = defaultLocale, date } = readOptions(options, inquiryOptions);
  const letters = inquiriesOf(evaluation).map(({ questions }) => ({ evaluation, locale, questions }));
  if (letters.length === 0) {
    const about = aboutOf({ evaluation, locale, questions: [] });
    return `${printable(inquiryText("none", locale, about))}\n`;
  }
  return letters.map((letter) => letterText(letter, date)).join("\f");
}

function letterText(letter: Letter, date: string | undefined): string {
  const { locale, questions } = letter;
  const blocks = [
    [subject(letter)],
    [inquiryText("to", locale)],
    [inquiryText("reason", locale, { ...aboutOf(letter), ...counted(letter) })],
    flatMap(questions, (_, k) => questionLines(letter, k)),
    [inquiryText("request", locale), ...documentLines(letter), inquiryText("reply", locale)],
    ending(locale, date),
  ];
  return `${blocks.map((lines) => lines.map(printable).join("\n")).join("\n\n")}\n`;
}

function aboutOf(letter: Letter) {
  return { site: siteText(letter), period: periodText(letter.evaluation.period, letter.locale) };
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

/** Who issued what is asked about, and how much of it was seen: the answer may stand where nobody here could read it. */
function documentLines({ evaluation, locale, questions }: Letter): string[] {
  return rulebooksAsked(evaluation, questions).map((rulebook) =>
    inquiryText("asked", locale, {
      document: documentText(rulebook, locale),
      issuer: rulebook.issuer[locale],
      seen: rulebook.textSeen[locale],
    }),
  );
}

function ending(locale: Locale, date: string | undefined): string[] {
  const day = date === undefined ? inquiryText("dateOpen", locale) : inquiryText("date", locale, { date });
  return [inquiryText("contact", locale), inquiryText("sender", locale), day];
}
