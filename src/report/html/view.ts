import type { Locale } from "../../base/language";
import type { Evaluation, Finding } from "../../generated/evaluation";
import { type Arguments, type WorkingKey, workingText } from "../../text/index";
import type { Names } from "../options";
import { type SideFiles, sideFiles } from "../side-files";
import type { WorkingPapersOptions } from "../working-papers-options";
import type { Part } from "./escape";
import { marked } from "./language";

/** What every part of the page is given. */
export interface HtmlView extends SideFiles {
  readonly evaluation: Evaluation;
  readonly locale: Locale;
  readonly names: Names | undefined;
  /** Date of the papers. */
  readonly date: string | undefined;
  /** A heading in the language of the page. */
  readonly t: (key: WorkingKey, args?: Arguments) => string;
  /** Text of a document, parts in the other language marked as such. */
  readonly said: (text: string) => Part;
  /** Anchor of a finding: its running number, never its data. */
  readonly anchor: (finding: Finding) => string;
}

export function createView(
  evaluation: Evaluation,
  locale: Locale,
  options: Pick<WorkingPapersOptions, "names" | "date" | "cells" | "derivations" | "catalogue">,
): HtmlView {
  const { names, date } = options;
  const numbers = new Map(evaluation.findings.map((finding, i) => [finding, i + 1]));
  return {
    evaluation,
    locale,
    names,
    date,
    t: (key, args) => workingText(key, locale, args),
    said: (text) => marked(text, locale),
    anchor: (finding) => `finding-${numbers.get(finding) ?? 0}`,
    ...sideFiles(options),
  };
}

/** Lists of what stands elsewhere in full are cut to this many, with the count of the rest. */
export const listed = 12;
