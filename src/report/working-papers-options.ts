import type { Problem } from "../base/errors";
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
import type { Shape } from "../base/options";
import type { Catalogue, Derivation } from "../generated/evaluation";
import { aDay, type ReportOptions, reportOptions } from "./options";

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
