import type { Locale } from "../base/language";
import { oneOf } from "../base/option-checks";
import { readOptions, type Shape } from "../base/options";
import type { NamedTable } from "../base/tables";
import type { Comparison, Summary } from "../generated/evaluation";
import { comparisonPage } from "./comparison/page";
import { defaultLocale } from "./options";
import { tableCsv } from "./page/csv";
import { pageHtml } from "./page/html";
import type { Page } from "./page/page";
import { pageTables } from "./page/tables";
import { pageText } from "./page/text";
import { summaryPage } from "./summary/page";
import { sitesOfAll } from "./summary/site-list";
import { plainWidth, type Width } from "./text/columns";

export interface SideBySideOptions {
  /** Language of the report. Default: Chinese. */
  readonly locale?: Locale;
}

export interface SideBySideTextOptions extends SideBySideOptions {
  /** How many cells of a terminal a text takes. */
  readonly width?: Width;
}

const shape: Shape<SideBySideOptions> = { locale: oneOf("zh-CN", "en") };

function localeOf({ locale }: SideBySideOptions): Locale {
  return readOptions<SideBySideOptions>({ locale }, shape).locale ?? defaultLocale;
}

function pageOf(document: Comparison | Summary, options: SideBySideOptions): Page {
  const locale = localeOf(options);
  return document.kind === "comparison" ? comparisonPage(document, locale) : summaryPage(document, locale);
}

/** A comparison or summary for a terminal. */
export function sideBySideText(document: Comparison | Summary, options: SideBySideTextOptions = {}): string {
  return pageText(pageOf(document, options), options.width ?? plainWidth);
}

/** The same as one self-contained page without script, with pictures where there is something to count. */
export function sideBySideHtml(document: Comparison | Summary, options: SideBySideOptions = {}): string {
  return pageHtml(pageOf(document, options));
}

/** The same as tables, whole, for a workbook: `writeTables` of the door for workbooks makes one of them. */
export function sideBySideTables(
  document: Comparison | Summary,
  options: SideBySideOptions = {},
): NamedTable[] {
  return pageTables(pageOf(document, options));
}

/** Every site of a summary on a line, as text with commas; what a program might take for a formula is text. */
export function summaryCsv(summary: Summary, options: SideBySideOptions = {}): string {
  return tableCsv(sitesOfAll(summary, localeOf(options)));
}
