import { flatMap } from "../base/es2018";
import type { AssessedSample, AssessedUnused, Sample, SampleBound, Stratum } from "../generated/evaluation";
import { follow } from "../submission/entry";
import { entryId, listOf, type RecordList, type Records } from "../submission/records";
import { type About, notNamed, type Speaking } from "./about";
import type { PersonalEvidence } from "./attestation";
import type { CompiledRule } from "./rule";
import { confidence, mostNonconforming } from "./sampling/bound";
import { populationDigest } from "./sampling/population";
import { unusedBecause } from "./unused";

/** The samples of one evaluation, and why others are none of it. */
export interface SamplesAbout {
  readonly own: readonly Sample[];
  readonly unused: readonly AssessedUnused[];
}

export function samplesAbout(samples: readonly Sample[], about: About): SamplesAbout {
  const own: Sample[] = [];
  const unused: AssessedUnused[] = [];
  samples.forEach((sample, index) => {
    const why = unusedBecause(speaking(sample), about);
    if (why === null) {
      own.push(sample);
      return;
    }
    const id = sample.id === undefined ? {} : { id: sample.id };
    const args = { ...id, ...why.args };
    unused.push({ index, kind: "sample", list: sample.list, code: why.code, args } as AssessedUnused);
  });
  return { own, unused };
}

function speaking({ drawnOn, ...said }: Sample): Speaking {
  return drawnOn === undefined ? said : { ...said, on: drawnOn };
}

/**
 * How the samples of an evaluation stand: which ids are there still, how many entries have answers, and what was found. Counts only,
 * made when all is judged; nothing that is judged looks at a sample.
 */
export function sampleRecords(
  samples: readonly Sample[],
  records: Records,
  rules: readonly CompiledRule[],
  evidence: PersonalEvidence | null,
): AssessedSample[] {
  return samples.map((sample) => {
    const list = listOf(records, sample.list);
    const ids = list.entries.map((_, row) => entryId(list, row));
    const there = new Set(ids);
    const found = sample.drawn.filter((id) => there.has(id));
    const missing = notNamed(sample);
    const looked = evidence === null ? [] : lookedAt(sample, found, rules, evidence);
    const whole = isWhole(sample, list, ids);
    const bounds = whole ? flatMap(looked, (one) => boundsOf(sample, one)) : [];
    return {
      sample,
      ...(missing.length > 0 && { notNamed: missing }),
      found: found.length,
      notFound: sample.drawn.length - found.length,
      answered: countsOf(looked, ({ answered }) => answered.size),
      nonconforming: countsOf(looked, ({ nonconforming }) => nonconforming.size),
      ...(bounds.length > 0 && { bounds }),
    };
  });
}

/** What was found of one rule among the entries drawn. */
interface Looked {
  readonly rule: string;
  readonly answered: ReadonlySet<string>;
  readonly nonconforming: ReadonlySet<string>;
}

function lookedAt(
  { list }: Sample,
  found: readonly string[],
  rules: readonly CompiledRule[],
  evidence: PersonalEvidence,
): Looked[] {
  const own = rules.filter(({ definition }) => definition.forEach?.list === list);
  return own.map(({ id }) => {
    const results = found.map((entry) => [entry, evidence.foundOf(id, entry)] as const);
    const among = (wanted: (result: (typeof results)[number][1]) => boolean) =>
      new Set(results.filter(([, result]) => wanted(result)).map(([entry]) => entry));
    return {
      rule: id,
      answered: among((result) => result !== null),
      nonconforming: among((result) => result === "nonconforming"),
    };
  });
}

function countsOf(all: readonly Looked[], count: (one: Looked) => number): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const one of all) if (count(one) > 0) counts[one.rule] = count(one);
  return counts;
}

/** Whether the list holds all entries, each with an id of its own, just those it was drawn from, and all that were drawn are told. */
function isWhole(sample: Sample, list: RecordList, ids: readonly (string | null)[]): boolean {
  const { population, size, drawn, populationDigest: digest, strata = [] } = sample;
  if (!list.present || list.completeness.kind !== "complete") return false;
  if (ids.length !== population || new Set(ids).size !== ids.length || ids.includes(null)) return false;
  if (drawn.length !== Math.min(size, population) || populationDigest(ids as string[]) !== digest)
    return false;
  return strata.every((stratum) => isStratum(stratum, list, ids));
}

/** Whether a stratum has as many entries as it had, and those drawn from it are still in it. */
function isStratum(
  { field, value, population, drawn }: Stratum,
  { entries }: RecordList,
  ids: readonly (string | null)[],
): boolean {
  const own = ids.filter((_, row) => follow(entries[row], field.split("/")) === value);
  return own.length === population && drawn.every((id) => own.includes(id));
}

/** Only where every entry drawn was looked at; of a stratified draw, stratum by stratum. */
function boundsOf({ method, population, drawn, strata = [] }: Sample, looked: Looked): SampleBound[] {
  const parts = method === "stratified" ? strata : [{ population, drawn }];
  return flatMap(parts, (part, stratum) => {
    if (part.drawn.length === 0 || !part.drawn.every((id) => looked.answered.has(id))) return [];
    const found = part.drawn.filter((id) => looked.nonconforming.has(id)).length;
    return [
      {
        rule: looked.rule,
        ...(method === "stratified" && { stratum }),
        confidence,
        most: mostNonconforming(part.population, part.drawn.length, found),
      },
    ];
  });
}
