import { flatMap } from "../base/es2018";
import type { Locale } from "../base/language";
import { aCount, aFunction, having, yesOrNo } from "../base/option-checks";
import { readOptions, type Shape } from "../base/options";
import type { Evaluation, Outcome, Weight } from "../generated/evaluation";
import { formatDate, heading, printable, say } from "../text/index";
import { groupsOf, notShown, placesText } from "./defect-groups";
import { defaultLocale, type ReportOptions, reportOptions } from "./options";
import { overrideChange, overrideNote, overrideTarget } from "./overrides";
import { dissents, labelled, nextSteps, periodText } from "./phrases";
import { mustBeReadable } from "./readable";
import { sampleTexts } from "./samples";
import { select, worstFirst } from "./selection";
import { kindText, type SupplyGroup, suppliesOf, supplyEntries, supplyText } from "./supply";
import { columns, plainWidth, type Width } from "./text/columns";
import { findingLines } from "./text/findings";
import { type Colors, paintConclusion } from "./text/paint";
import { totalsLines } from "./text/totals";
import { bold, repeatedIn, type TextView } from "./text/view";
import { wrapped } from "./text/wrap";

export interface TextOptions extends ReportOptions {
  /** Terminal cells of a text; the command line passes a full table of widths. */
  readonly width?: Width;
  /** Colour functions; none for anything but a terminal. */
  readonly color?: Colors;
  /** Every finding, also those that pass. */
  readonly all?: boolean;
  /** Cells of a line; longer ones are continued on the next. Default: no limit. */
  readonly columns?: number;
  /** Sentences an earlier report of the batch has told (`repeatedSentences`); they are not said again. */
  readonly told?: ReadonlySet<string>;
}

const textOptions: Shape<TextOptions> = {
  ...reportOptions,
  width: aFunction,
  // A set of colour functions of some library, which has more than we ask for.
  color: having<Colors>({
    bold: aFunction,
    dim: aFunction,
    red: aFunction,
    green: aFunction,
    yellow: aFunction,
    cyan: aFunction,
    magenta: aFunction,
  }),
  all: yesOrNo,
  columns: aCount,
  told: having<ReadonlySet<string>>({ has: aFunction }, "has"),
};

const listed = 10;
const suppliesListed = 20;
const entriesListed = 4;

/** The evaluation as text for a command line, ending with the conclusion, its qualification and what to do next. Throws `OptionError`. */
export function formatText(evaluation: Evaluation, options: TextOptions = {}): string {
  mustBeReadable(evaluation);
  const {
    locale = defaultLocale,
    width = plainWidth,
    color: colors = {},
    names,
    all = false,
    columns: cells = Number.POSITIVE_INFINITY,
    told = new Set<string>(),
  } = readOptions(options, textOptions);
  const view: TextView = { evaluation, locale, width, colors, names, all, told };
  const blocks = [head(view), ...sections(view), totals(view), conclusion(view), next(view)];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => flatMap(block, (line) => wrapped(line, width, cells)).join("\n"))
    .join("\n\n")}\n`;
}

/** Sentences of a report that those of other sites repeat word by word. */
export function repeatedSentences(evaluation: Evaluation, locale: Locale = defaultLocale): string[] {
  return repeatedIn(evaluation, locale);
}

function head(view: TextView): string[] {
  const { evaluation, locale } = view;
  const { site } = evaluation;
  const name = printable(site.name ?? heading("unnamed", locale));
  const facts: [Parameters<typeof heading>[0], string][] = [
    ["tier", site.tierLabel[locale]],
    ["siteId", site.id],
    ["period", periodText(evaluation.period, locale)],
    ["on", formatDate(evaluation.on, locale)],
    ["profile", evaluation.profile.title[locale]],
    ...flatMap(evaluation.rulebooks, ({ number, bound }): [Parameters<typeof heading>[0], string][] =>
      bound && !view.told.has(bound[locale]) ? [["bound", labelled(number, bound[locale], locale)]] : [],
    ),
  ];
  const rows = facts.map(([key, text]) => [{ text: heading(key, locale) }, { text: printable(text) }]);
  return [bold(view, name), ...columns(rows, view.width, "  ")];
}

function sections(view: TextView): string[][] {
  const { evaluation, locale, all } = view;
  const shown = (weight: Weight, outcomes: readonly Outcome[]) =>
    worstFirst(select(evaluation, weight).filter((f) => all || outcomes.includes(f.outcome) || dissents(f)));
  const deciding = shown("decides", ["fail", "error", "unknown", "manual"]);
  const informing = shown("informs", ["fail", "error"]);
  return [
    section(view, heading("findingsDecide", locale), findingLines(view, deciding, true)),
    section(
      view,
      heading(all ? "findingsInform" : "suggestions", locale),
      findingLines(view, informing, all),
    ),
    section(view, heading("toSupply", locale), supplyLines(view, suppliesOf(evaluation).material)),
    section(view, heading("open", locale), supplyLines(view, suppliesOf(evaluation).open)),
    section(view, heading("defects", locale), defectLines(view)),
    section(view, heading("unused", locale), unusedLines(view)),
    section(view, heading("samples", locale), sampleLines(view)),
    section(view, heading("notices", locale), noticeLines(view)),
    section(view, heading("overrides", locale), overrideLines(view)),
  ];
}

function section(view: TextView, title: string, lines: string[]): string[] {
  return lines.length ? [bold(view, title), ...lines] : [];
}

function supplyLines(view: TextView, groups: readonly SupplyGroup[]): string[] {
  const { locale } = view;
  const { evaluation } = view;
  const rows = groups.slice(0, suppliesListed).map((group) => {
    const entries = supplyEntries(evaluation, group, locale);
    const some = entries.slice(0, entriesListed).join(say("list.comma", locale));
    const where = entries.length > entriesListed ? say("finding.itemsMore", locale, { ids: some }) : some;
    return [
      { text: `- ${printable(supplyText(evaluation, group, locale))}` },
      { text: say(`weight.${group.decides ? "decides" : "informs"}`, locale) },
      {
        text:
          kindText(group, locale) + (where === "" ? "" : `${heading("colon", locale)}${printable(where)}`),
      },
    ];
  });
  return [...columns(rows, view.width, "  "), ...more(view, groups.length - rows.length)];
}

function defectLines(view: TextView): string[] {
  const { evaluation, locale } = view;
  const shown = groupsOf(evaluation).slice(0, listed);
  const rows = shown.map((group) => [
    { text: say(`severity.${group.severity}`, locale) },
    { text: printable(placesText(evaluation, group, locale)) },
    { text: printable(group.text[locale]) },
  ]);
  return [...columns(rows, view.width, "  "), ...more(view, notShown(evaluation.defectTotals, shown))];
}

function unusedLines({ evaluation, locale }: TextView): string[] {
  return evaluation.unusedAttestations.map(({ text }) => `  - ${printable(text[locale])}`);
}

function sampleLines({ evaluation, locale }: TextView): string[] {
  return flatMap(sampleTexts(evaluation, locale), ({ head, lines }) => [
    `  - ${printable(head)}`,
    ...lines.map((line) => `    ${printable(line)}`),
  ]);
}

/** What was loaded in place of bundled rulebooks or in vain, and corrections of the profile that bear on what decides. */
function noticeLines({ evaluation, locale }: TextView): string[] {
  return evaluation.profile.notices.map(({ text }) => `  - ${printable(text[locale])}`);
}

/** Corrections of the profile: what stood there before, why, and on which source. */
function overrideLines({ evaluation, locale }: TextView): string[] {
  return evaluation.profile.overrides.map((override) => {
    const what = overrideChange(evaluation, override, locale) ?? overrideTarget(evaluation, override, locale);
    return `  - ${printable(overrideNote(override, what, locale))}`;
  });
}

function more(view: TextView, count: number): string[] {
  return count > 0 ? [`  ${heading("more", view.locale, { count })}`] : [];
}

function totals(view: TextView): string[] {
  return [bold(view, heading("totals", view.locale)), ...totalsLines(view)];
}

function conclusion(view: TextView): string[] {
  const { conclusion: result } = view.evaluation;
  const paint = paintConclusion(result.overall, view.colors);
  const text = printable(result.text[view.locale]);
  return [paint(labelled(heading("conclusion", view.locale), text, view.locale))];
}

function next(view: TextView): string[] {
  const steps = nextSteps(view.evaluation, view.locale);
  return [bold(view, heading("next", view.locale)), ...steps.map((step, i) => `  ${i + 1}. ${step}`)];
}
