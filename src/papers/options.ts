import { explainDay } from "../base/dates";
import type { Locale } from "../base/language";
import { anObject, aText, type Check, having, wrongValue } from "../base/option-checks";
import { checkArgument, readOptions, type Shape, shaped } from "../base/options";
import type { Evaluation } from "../generated/evaluation";
import { type Names, reportOptions } from "../report/options";
import { mustBeReadable } from "../report/readable";
import type { Origins, Seal } from "./seal";

/** What the documents say of the assessment itself; nothing of it bears on a finding. */
export interface PaperVisit {
  readonly reportNumber?: string;
  readonly client?: string;
  readonly assessor?: string;
  readonly team?: string;
  /** Days on site, as they are to be printed. */
  readonly days?: string;
  /** Last day for rectifying, YYYY-MM-DD. */
  readonly rectifyBy?: string;
  readonly distribution?: string;
  readonly siteRemarks?: string;
  /** Who takes objections. */
  readonly objectTo?: string;
}

/** A report that takes the place of an earlier one. */
export interface Correction {
  /** Number of the earlier report. */
  readonly number: string;
  readonly reason?: string;
  /** What the earlier report carries, where it is at hand. */
  readonly earlier?: Seal;
}

export interface PaperOptions {
  readonly locale?: Locale;
  /** Date of the document, YYYY-MM-DD: printed, and never read from a clock. */
  readonly date: string;
  readonly names?: Names;
  readonly visit?: PaperVisit;
  /** Digests of what the evaluation was made of; without them the document says nothing of the records. */
  readonly origins?: Origins;
  readonly corrects?: Correction;
}

/** What every part of a document is made of. */
export interface PaperView {
  readonly evaluation: Evaluation;
  readonly locale: Locale;
  readonly date: string;
  readonly names: Names | undefined;
  readonly visit: PaperVisit;
  readonly corrects: Correction | null;
  readonly origins: Origins | null;
}

const date: Check = (value, pointer) => {
  const wrong = aText(value, pointer);
  if (wrong.length > 0 || explainDay(value as string) === null) return wrong;
  return [wrongValue(pointer, { "zh-CN": "日期（YYYY-MM-DD）", en: "a date (YYYY-MM-DD)" }, value)];
};

const visitShape: Shape<PaperVisit> = {
  reportNumber: aText,
  client: aText,
  assessor: aText,
  team: aText,
  days: aText,
  rectifyBy: date,
  distribution: aText,
  siteRemarks: aText,
  objectTo: aText,
};

export const visitCheck: Check = shaped(visitShape);

const shape: Shape<PaperOptions> = {
  locale: reportOptions.locale,
  date,
  names: reportOptions.names,
  visit: visitCheck,
  origins: having<Origins>(
    { catalogue: aText, submission: aText, answers: aText, assessment: aText },
    "catalogue",
    "submission",
    "answers",
    "assessment",
  ),
  corrects: having<Correction>({ number: aText, reason: aText, earlier: anObject }, "number"),
};

/** Without its date a document would need a clock. */
const dated = having<PaperOptions>({ date }, "date");

/** Throws `OptionError` for what is no evaluation, and for options that are none. */
export function viewOf(evaluation: Evaluation, options: PaperOptions): PaperView {
  mustBeReadable(evaluation);
  checkArgument(options, "", dated);
  const {
    locale = "zh-CN",
    names,
    visit = {},
    origins = null,
    corrects = null,
  } = readOptions(options, shape);
  return { evaluation, locale, date: options.date, names, visit, origins, corrects };
}
