import type { AssessedSample, AssessedUnused, Sample } from "../generated/evaluation";
import { entryId, listOf, type Records } from "../submission/records";
import { type About, notNamed, type Speaking } from "./about";
import type { PersonalEvidence } from "./attestation";
import type { CompiledRule } from "./rule";
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
 * How the samples of an evaluation stand: which ids are there still, and how many entries have answers. Counts only, made
 * when all is judged; nothing that is judged looks at a sample.
 */
export function sampleRecords(
  samples: readonly Sample[],
  records: Records,
  rules: readonly CompiledRule[],
  evidence: PersonalEvidence | null,
): AssessedSample[] {
  return samples.map((sample) => {
    const there = idsIn(records, sample.list);
    const found = sample.drawn.filter((id) => there.has(id));
    const missing = notNamed(sample);
    return {
      sample,
      ...(missing.length > 0 && { notNamed: missing }),
      found: found.length,
      notFound: sample.drawn.length - found.length,
      answered: answeredOf(found, sample.list, rules, evidence),
    };
  });
}

function idsIn(records: Records, id: string): Set<string | null> {
  const list = listOf(records, id);
  return new Set(list.entries.map((_, row) => entryId(list, row)));
}

function answeredOf(
  found: readonly string[],
  list: string,
  rules: readonly CompiledRule[],
  evidence: PersonalEvidence | null,
): Record<string, number> {
  const answered: Record<string, number> = {};
  for (const { id, definition } of evidence === null ? [] : rules) {
    if (definition.forEach?.list !== list) continue;
    const count = found.filter((entry) => evidence!.hasAnswer(id, entry)).length;
    if (count > 0) answered[id] = count;
  }
  return answered;
}
