import { formatVersion } from "../base/format-version";
import type { DoubledName } from "../base/json/doubled-names";
import type { Assessment, Attestation, Sample, Waiver } from "../generated/evaluation";
import type { Model } from "../generated/model";
import { readSubmission } from "../submission/read";
import { Answers } from "./answers";
import { conclude } from "./conclusion";
import { dayOf } from "./day";
import { entryIds } from "./entry-ids";
import { judge } from "./judge";
import { LeftOut } from "./left-out";
import { factsIn } from "./parts";
import type { Prepared } from "./prepare";
import { sampleRecords } from "./samples";
import { seriesOf } from "./series";
import { daysOf, periodOf, siteOf } from "./site";
import { byClause, byRule, toSupply, totalsOf } from "./summary";
import { tool } from "./tool";

/** How much a result lists; what is left out is still counted, and still counts. */
export interface Limits {
  readonly defects?: number;
  readonly missing?: number;
  readonly evidence?: number;
  readonly items?: number;
  readonly supply?: number;
  /** Points of one chart. */
  readonly series?: number;
}

export interface EvaluateOptions {
  /**
   * The day of the evaluation, `YYYY-MM-DD`, not before the period. Nothing in the library reads the clock. What
   * applies is taken as of the earlier of this day and the end of the period.
   */
  readonly on: string;
  /**
   * Answers of persons (`openAttestations` gives those of a document). Each names site and period; where only one
   * submission is evaluated, its absence is accepted with a remark.
   */
  readonly attestations?: readonly Attestation[];
  /** Accepted findings, of the same kind. */
  readonly waivers?: readonly Waiver[];
  /** Samples that were drawn, of the same kind. They are counted and told, and change no outcome. */
  readonly samples?: readonly Sample[];
  /** `"full"`: evidence for passes too, and all entries of rules that go through a list. */
  readonly evidence?: "full";
  readonly limits?: Limits;
  /** Adds the points of the charts that the rulebooks declare. */
  readonly series?: boolean;
  /** Digest of the submission to put into the result, `sha256:…`. */
  readonly digest?: string;
  /** What `parseSubmission` or `readSubmissions` found named twice in the text of this submission. */
  readonly doubledNames?: readonly DoubledName[];
}

export const defaultLimits = {
  defects: 200,
  missing: 20,
  evidence: 50,
  items: 100,
  supply: 300,
  series: 500,
};

/** What is the same for all submissions of an evaluator. */
export interface Assessing {
  readonly prepared: Prepared;
  readonly model: Model;
  /** Name of the catalogue that has the words. */
  readonly catalogue: string;
}

/** Assesses one submission against what was prepared. Pure: the input is not changed, nothing is kept. */
export function assessPrepared(
  { prepared, model, catalogue }: Assessing,
  submission: unknown,
  options: EvaluateOptions,
  answers: Answers | null = answersOf(prepared, options),
): Assessment {
  const on = dayOf(options?.on);
  const limits = { ...defaultLimits, ...options.limits };
  const { program, rules } = prepared;
  const { records, defects, masked, personal } = readSubmission(program.reader, submission, {
    fieldsRead: program.fieldsRead,
    most: limits.defects,
    doubled: options.doubledNames,
  });
  const { document } = records;
  const site = siteOf(document);
  const parts = factsIn(prepared, records, daysOf(document, on));
  personal.noteAll([options.attestations, options.waivers, options.samples]);
  const period = periodOf(document);
  const digest = options.digest ?? null;
  const window = parts.whole.days;
  const about = { site: site.id, period, digest, on: options.on, lastDay: window.to };
  const evidence = answers?.about(about) ?? null;
  const sampled = answers?.samplesAbout(about) ?? null;
  const { findings, supplies, unused } = judge(rules, parts, site, {
    fullEvidence: options.evidence === "full",
    most: limits,
    evidence,
    leftOut: LeftOut.of(model, masked),
  });
  const found = defects.assessed();
  const supply = toSupply(rules, findings, supplies, limits.supply);
  return personal.maskedAll<Assessment>({
    formatVersion,
    kind: "assessment",
    tool,
    catalogue,
    on: options.on,
    site,
    period,
    window,
    submissionDigest: digest,
    conclusion: conclude(prepared, findings, site),
    totals: totalsOf(rules, findings),
    findings: byRule(prepared, findings),
    clauses: byClause(prepared, findings),
    toSupply: supply,
    entries: entryIds(document, model, findings, { toSupply: supply, ...found }),
    ...found,
    unusedAttestations: [...unused, ...(sampled?.unused ?? [])],
    ...(sampled?.own.length && { samples: sampleRecords(sampled.own, records, rules, evidence) }),
    ...(options.series === true && { series: seriesOf(prepared, parts, site, limits.series) }),
  });
}

/** Throws `OptionError` where they are not of the published form, or name a rule that is not in the profile, or a list. */
export function answersOf(prepared: Prepared, options: EvaluateOptions): Answers | null {
  const { ruleIds, program } = prepared;
  return Answers.of(options ?? {}, { rule: (id) => ruleIds.has(id), lists: program.model.lists });
}
