import type { Locale } from "../../base/language";
import type { Evaluation, Finding } from "../../generated/evaluation";
import { type Arguments, type HeadingKey, heading } from "../../text/index";
import type { Names } from "../options";

/** What every part of the page is given. */
export interface HtmlView {
  readonly evaluation: Evaluation;
  readonly locale: Locale;
  readonly names: Names | undefined;
  /** A heading in the language of the page. */
  readonly t: (key: HeadingKey, args?: Arguments) => string;
  /** Anchor of a finding: its running number, never its data. */
  readonly anchor: (finding: Finding) => string;
  readonly number: (finding: Finding) => number;
}

export function createView(evaluation: Evaluation, locale: Locale, names: Names | undefined): HtmlView {
  const numbers = new Map(evaluation.findings.map((finding, i) => [finding, i + 1]));
  const number = (finding: Finding) => numbers.get(finding) ?? 0;
  return {
    evaluation,
    locale,
    names,
    t: (key, args) => heading(key, locale, args),
    number,
    anchor: (finding) => `finding-${number(finding)}`,
  };
}

/** Long lists are cut to this many, with the count of the rest. */
export const listed = 12;
