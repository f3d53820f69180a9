import { OptionError, type Problem } from "../base/errors";
import { flatMap } from "../base/es2018";
import type { Attestation, Sample, Waiver } from "../generated/evaluation";
import type { Model } from "../generated/model";
import { attestationProblems } from "../validation/attestations";
import { type About, notNamed } from "./about";
import { dayProblems } from "./answer-days";
import { PersonalEvidence } from "./attestation";
import { sampleProblems } from "./sample-problems";
import { type SamplesAbout, samplesAbout } from "./samples";

/** What persons answered and accepted, as it comes with the options of an evaluation. */
export interface GivenAnswers {
  readonly attestations?: readonly Attestation[];
  readonly waivers?: readonly Waiver[];
  readonly samples?: readonly Sample[];
}

/** What answers and samples may name. */
export interface Known {
  rule(id: string): boolean;
  readonly lists: Model["lists"];
}

/** Attestations, waivers and samples checked once, for any number of submissions. */
export class Answers {
  private constructor(
    private readonly attestations: readonly Attestation[],
    private readonly waivers: readonly Waiver[],
    private readonly samples: readonly Sample[],
  ) {}

  /** `null` where there are none. Throws `OptionError` with the place of everything that is wrong. */
  static of(given: GivenAnswers, known: Known): Answers | null {
    const { attestations = [], waivers = [], samples = [] } = given;
    if ([given.attestations, given.waivers, given.samples].every((one) => one === undefined)) return null;
    const problems = attestationProblems({ attestations, waivers, samples });
    if (problems.length > 0) throw new OptionError(problems);
    if (attestations.length + waivers.length + samples.length === 0) return null;
    const unknown = flatMap(eachOf({ attestations, waivers }), ([one, pointer]) =>
      problemsOf(one, pointer, known),
    );
    unknown.push(...flatMap(samples, (one, k) => sampleProblems(one, `/samples/${k}`, known.lists)));
    if (unknown.length > 0) throw new OptionError(unknown);
    return new Answers(attestations, waivers, samples);
  }

  about(about: About): PersonalEvidence {
    return new PersonalEvidence(this.attestations, this.waivers, about);
  }

  samplesAbout(about: About): SamplesAbout {
    return samplesAbout(this.samples, about);
  }

  /**
   * Refuses entries that do not say which site and period they speak of. Throws `OptionError`: where several
   * submissions are evaluated, such an answer would settle all of them.
   */
  mustNameSiteAndPeriod(): void {
    const { attestations, waivers, samples } = this;
    const drawn = samples.map((one, k) => [one, `/samples/${k}`] as const);
    const problems = [...eachOf({ attestations, waivers }), ...drawn]
      .filter(([one]) => notNamed(one).length > 0)
      .map(
        ([, pointer]): Problem => ({ code: "siteAndPeriodRequired", pointer, text: siteAndPeriodRequired }),
      );
    if (problems.length > 0) throw new OptionError(problems);
  }
}

const siteAndPeriodRequired = {
  "zh-CN": "多份申报数据一起评估时，每条人工核查、豁免和抽样都要写明站点（site）和评估周期（period）",
  en: 'where several submissions are evaluated together, every attestation, waiver and sample names its "site" and "period"',
};

interface BothLists {
  readonly attestations: readonly Attestation[];
  readonly waivers: readonly Waiver[];
}

function eachOf({ attestations, waivers }: BothLists): (readonly [Attestation | Waiver, string])[] {
  return [
    ...attestations.map((one, k) => [one, `/attestations/${k}`] as const),
    ...waivers.map((one, k) => [one, `/waivers/${k}`] as const),
  ];
}

/** Looks at the second submission before the first is given out: answers without site and period fit one alone. */
export function* namedWhereMany(submissions: Iterable<unknown>, answers: Answers): Generator<unknown> {
  let held: { submission: unknown } | null = null;
  let several = false;
  for (const submission of submissions) {
    if (several) {
      yield submission;
    } else if (held === null) {
      held = { submission };
    } else {
      several = true;
      answers.mustNameSiteAndPeriod();
      yield held.submission;
      yield submission;
    }
  }
  if (!several && held !== null) yield held.submission;
}

/** What no schema sees: rules nobody knows, days that do not exist. */
function problemsOf(one: Attestation | Waiver, pointer: string, known: Known): Problem[] {
  const problems: Problem[] = [];
  if (!known.rule(one.rule)) {
    const text = { "zh-CN": `没有规则“${one.rule}”`, en: `there is no rule "${one.rule}"` };
    problems.push({ code: "unknownRule", pointer: `${pointer}/rule`, text });
  }
  problems.push(...dayProblems({ on: one.on, expires: one.expires }, one.period, pointer));
  return problems;
}
