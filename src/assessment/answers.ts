import { firstDay } from "../base/dates";
import { OptionError, type Problem } from "../base/errors";
import { flatMap } from "../base/es2018";
import type { Attestation, Waiver } from "../generated/evaluation";
import { attestationProblems } from "../validation/attestations";
import { type About, notNamed } from "./about";
import { PersonalEvidence } from "./attestation";

/** What persons answered and accepted, as it comes with the options of an evaluation. */
export interface GivenAnswers {
  readonly attestations?: readonly Attestation[];
  readonly waivers?: readonly Waiver[];
}

/** Attestations and waivers checked once, for any number of submissions. */
export class Answers {
  private constructor(
    private readonly attestations: readonly Attestation[],
    private readonly waivers: readonly Waiver[],
  ) {}

  /** `null` where there are none. Throws `OptionError` with the place of everything that is wrong. */
  static of(given: GivenAnswers, knowsRule: (id: string) => boolean): Answers | null {
    const { attestations = [], waivers = [] } = given;
    if (given.attestations === undefined && given.waivers === undefined) return null;
    const problems = attestationProblems({ attestations, waivers });
    if (problems.length > 0) throw new OptionError(problems);
    if (attestations.length + waivers.length === 0) return null;
    const unknown = flatMap(eachOf({ attestations, waivers }), ([one, pointer]) =>
      problemsOf(one, pointer, knowsRule),
    );
    if (unknown.length > 0) throw new OptionError(unknown);
    return new Answers(attestations, waivers);
  }

  about(about: About): PersonalEvidence {
    return new PersonalEvidence(this.attestations, this.waivers, about);
  }

  /**
   * Refuses entries that do not say which site and period they speak of. Throws `OptionError`: where several
   * submissions are evaluated, such an answer would settle all of them.
   */
  mustNameSiteAndPeriod(): void {
    const { attestations, waivers } = this;
    const problems = eachOf({ attestations, waivers })
      .filter(([one]) => notNamed(one).length > 0)
      .map(
        ([, pointer]): Problem => ({ code: "siteAndPeriodRequired", pointer, text: siteAndPeriodRequired }),
      );
    if (problems.length > 0) throw new OptionError(problems);
  }
}

const siteAndPeriodRequired = {
  "zh-CN": "多份申报数据一起评估时，每条人工核查和豁免都要写明站点（site）和评估周期（period）",
  en: 'where several submissions are evaluated together, every attestation and waiver names its "site" and "period"',
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
function problemsOf(
  one: Attestation | Waiver,
  pointer: string,
  knowsRule: (id: string) => boolean,
): Problem[] {
  const problems: Problem[] = [];
  if (!knowsRule(one.rule)) {
    const text = { "zh-CN": `没有规则“${one.rule}”`, en: `there is no rule "${one.rule}"` };
    problems.push({ code: "unknownRule", pointer: `${pointer}/rule`, text });
  }
  const days = {
    on: one.on,
    expires: one.expires,
    "period/from": one.period?.from,
    "period/to": one.period?.to,
  };
  for (const [name, day] of Object.entries(days)) {
    if (typeof day === "string" && Number.isNaN(firstDay(day))) problems.push(notADay(`${pointer}/${name}`));
  }
  const { from = "", to = "" } = one.period ?? {};
  if (to < from) problems.push(reversed(`${pointer}/period`));
  return problems;
}

function notADay(pointer: string): Problem {
  return { code: "wrongValue", pointer, text: { "zh-CN": "应为 YYYY-MM-DD", en: "expected: YYYY-MM-DD" } };
}

function reversed(pointer: string): Problem {
  const text = { "zh-CN": "起止日期颠倒", en: "the period ends before it begins" };
  return { code: "periodReversed", pointer, text };
}
