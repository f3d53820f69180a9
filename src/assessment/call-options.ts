import { fromEntries } from "../base/es2018";
import type { DoubledName } from "../base/json/doubled-names";
import {
  aCount,
  anObject,
  anything,
  aText,
  either,
  having,
  listOf,
  matching,
  oneOf,
  plainObject,
  yesOrNo,
} from "../base/option-checks";
import { readOptions, type Shape, shaped } from "../base/options";
import { hostFact } from "../rulebook/host-fact";
import type { EvaluateOptions, Limits } from "./assess";
import type { EvaluatorOptions } from "./assessor";

const limits: Shape<Limits> = {
  defects: aCount,
  missing: aCount,
  evidence: aCount,
  items: aCount,
  supply: aCount,
  series: aCount,
};

/** What `parseSubmission` gives. */
const doubledName = having<DoubledName>(
  { pointer: aText, name: aText, times: aCount, first: anObject, last: anObject },
  ...(["pointer", "name", "times", "first", "last"] as const),
);

export interface DefectOptions extends Pick<EvaluateOptions, "doubledNames"> {
  readonly limits?: Pick<Limits, "defects">;
}

/** Of `explainFinding`. */
export interface ExplainOptions extends Pick<EvaluateOptions, "on" | "doubledNames"> {
  /** Of a rule that goes through a list: the entry, by its JSON Pointer (`/workers/3`) or its id. */
  readonly entry?: string;
  /** How many entries a step lists; all are counted. Default: 50. */
  readonly limits?: { readonly entries?: number };
}

/** Of `explainFindings`. */
export type ExplainAllOptions = Omit<ExplainOptions, "entry">;

const ofDefects: Shape<DefectOptions> = {
  limits: shaped<Pick<Limits, "defects">>({ defects: aCount }),
  doubledNames: listOf(doubledName),
};

/** The day is looked at by `dayOf`, single answers by those who read them. */
const ofEvaluate: Shape<EvaluateOptions> = {
  on: anything,
  attestations: listOf(plainObject),
  waivers: listOf(plainObject),
  samples: listOf(plainObject),
  evidence: oneOf("full"),
  series: yesOrNo,
  limits: shaped(limits),
  doubledNames: listOf(doubledName),
  digest: matching(/^sha256:[0-9a-f]{64}$/, {
    "zh-CN": " sha256: 加 64 位十六进制数字（小写）",
    en: "sha256: and 64 hexadecimal digits in lower case",
  }),
};

/** Rulebook and profile documents are checked by their schemas. */
const ofEvaluator: Shape<EvaluatorOptions> = {
  profile: either(aText, anObject),
  rulebooks: listOf(anObject),
  facts: listOf(hostFact),
};

export function evaluateOptions(given: unknown): EvaluateOptions {
  const read = readOptions<EvaluateOptions>(given, ofEvaluate) as EvaluateOptions;
  return read.limits === undefined ? read : { ...read, limits: readOptions<Limits>(read.limits, limits) };
}

export function evaluatorOptions(given: unknown): EvaluatorOptions {
  return readOptions<EvaluatorOptions>(given, ofEvaluator);
}

/** The options of a single call: those of an evaluation, and what to evaluate against. */
export function allOptions(given: unknown): { against: EvaluatorOptions; rest: EvaluateOptions } {
  const { profile, rulebooks, facts, ...rest } = readOptions<EvaluateOptions & EvaluatorOptions>(given, {
    ...ofEvaluate,
    ...ofEvaluator,
  });
  return { against: defined({ profile, rulebooks, facts }), rest: rest as EvaluateOptions };
}

/** Of `validate`: what to check against, how many defects to list, what the text said twice. */
export function validateOptions(given: unknown): { against: EvaluatorOptions } & DefectOptions {
  const read = readOptions<EvaluatorOptions & DefectOptions>(given, { ...ofEvaluator, ...ofDefects });
  const { limits: most, doubledNames, ...against } = read;
  return { against, ...(most && { limits: most }), ...(doubledNames && { doubledNames }) };
}

/** Of `dataRequirements`: the tier, and what is read for it. */
export function requirementOptions(given: unknown): { against: EvaluatorOptions; tier: string | undefined } {
  const { tier, ...against } = readOptions<EvaluatorOptions & { readonly tier?: string }>(given, {
    ...ofEvaluator,
    tier: aText,
  });
  return { against, tier };
}

export function defectOptions(given: unknown): DefectOptions {
  return readOptions<DefectOptions>(given, ofDefects);
}

const ofExplainAll: Shape<ExplainAllOptions> = {
  on: anything,
  doubledNames: listOf(doubledName),
  limits: shaped<NonNullable<ExplainOptions["limits"]>>({ entries: aCount }),
};

export function explainOptions(given: unknown): ExplainOptions {
  return readOptions<ExplainOptions>(given, { ...ofExplainAll, entry: aText }) as ExplainOptions;
}

export function explainAllOptions(given: unknown): ExplainAllOptions {
  return readOptions<ExplainAllOptions>(given, ofExplainAll) as ExplainAllOptions;
}

function defined<T extends object>(options: T): T {
  return fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as unknown as T;
}
