import { explainDay } from "../base/dates";
import type { Problem } from "../base/errors";
import { hasOwn } from "../base/es2018";
import type { Locale } from "../base/language";
import {
  anObject,
  aText,
  type Check,
  having,
  listOf,
  oneOf,
  valuesOf,
  wrongValue,
} from "../base/option-checks";
import { type Shape, shaped } from "../base/options";
import type { Catalogue, Derivation } from "../generated/evaluation";
import { heading } from "../text/index";

/** Names of entries of one list, kept apart from the evaluation, which knows people by id only. */
export interface Names {
  /** The list the ids belong to, as in the pointers of the evaluation: "workers". */
  readonly list: string;
  readonly byId: Readonly<Record<string, string>>;
}

export interface ReportOptions {
  /** Language of the report. Default: Chinese. */
  readonly locale?: Locale;
  readonly names?: Names;
}

/** What working papers are made of beside the evaluation. What is not given is not in them, and they say so. */
export interface WorkingPapersOptions extends ReportOptions {
  /** Date of the papers, YYYY-MM-DD: printed, and never read from a clock. */
  readonly date?: string;
  /** Cells of the workbook by JSON Pointer into the submission, as a reader finds them: `/workers/2` is `人员!A7`. */
  readonly cells?: Readonly<Record<string, string>>;
  /** How findings came about (`explainFindings`), in any order; more than one of a rule where entries were asked for. */
  readonly derivations?: readonly Derivation[];
  /** Says what the lists, fields and codes of derivations are called; needed with these. */
  readonly catalogue?: Catalogue;
  /** Names and values the page carries as `meta`, so that it can be held against the records later. */
  readonly marks?: readonly (readonly [name: string, value: string])[];
  /** Verification code and number of the report, printed on every page. */
  readonly code?: string;
  readonly number?: string;
}

export const defaultLocale: Locale = "zh-CN";

/** Both parts have to be there: names without their list would be put to entries of another one. */
const names = having<Names>({ list: aText, byId: valuesOf(aText) }, "list", "byId");

export const reportOptions: Shape<ReportOptions> = {
  locale: oneOf("zh-CN", "en"),
  names: (value, pointer) => {
    const unknown = shaped<Names>({ list: aText, byId: valuesOf(aText) })(value, pointer);
    return unknown.length > 0 ? unknown : names(value, pointer);
  },
};

export const aDay: Check = (value, pointer) =>
  typeof value === "string" && explainDay(value) === null
    ? []
    : [wrongValue(pointer, { "zh-CN": "日期（YYYY-MM-DD）", en: "a day (YYYY-MM-DD)" }, value)];

const aMark: Check = (value, pointer) => {
  const wrong = listOf(aText)(value, pointer);
  if (wrong.length > 0 || (value as string[]).length === 2) return wrong;
  return [wrongValue(pointer, { "zh-CN": "名称和值", en: "a name and a value" }, value)];
};

/** What is read of either; the rest the schemas say. */
const aDerivation = having<Derivation>(
  {
    kind: oneOf("derivation"),
    rule: anObject,
    applies: anObject,
    facts: listOf(anObject),
    parameters: listOf(anObject),
  },
  ...(["kind", "rule", "applies", "facts", "parameters"] as const),
);
const aCatalogue = having<Catalogue>(
  { kind: oneOf("catalogue"), lists: anObject, codes: anObject, document: anObject, tiers: aText },
  ...(["kind", "lists", "codes", "document", "tiers"] as const),
);

export const workingPapersOptions: Shape<WorkingPapersOptions> = {
  ...reportOptions,
  date: aDay,
  cells: valuesOf(aText),
  derivations: listOf(aDerivation),
  catalogue: aCatalogue,
  marks: listOf(aMark),
  code: aText,
  number: aText,
};

/** Codes without their titles would stand in the papers. */
export function catalogueMissing({ derivations = [], catalogue }: WorkingPapersOptions): Problem[] {
  if (derivations.length === 0 || catalogue !== undefined) return [];
  const text = {
    "zh-CN": "推导过程需要条文目录（catalogue），才知道台账、字段和代码的名称。",
    en: "Derivations need the catalogue: it says what lists, fields and codes are called.",
  };
  return [{ code: "missing", pointer: "/catalogue", text }];
}

/** “张三（W1）” for an entry whose name is known, else its id; null when it has neither. */
export function entryName(
  pointer: string,
  id: string | null,
  names: Names | undefined,
  locale: Locale,
): string | null {
  if (id === null || names === undefined) return id;
  const known = pointer.startsWith(`/${names.list}/`) && hasOwn(names.byId, id);
  return known ? heading("aside", locale, { text: names.byId[id], aside: id }) : id;
}
