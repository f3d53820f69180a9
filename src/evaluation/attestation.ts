import { firstDay } from "../base/dates";
import { OptionError, type Problem } from "../base/errors";
import type { Attestation, AttestationRecord, Finding, Waiver } from "../generated/evaluation";
import { decided, FALSE, TRUE, type Truth, UNDEFINED } from "../logic/truth";
import { label, reasonText } from "../text";

export interface AnsweredItem {
  readonly truth: Truth;
  readonly record: AttestationRecord;
}

/** Attestations and waivers of one evaluation, by rule; expiry is judged here and nowhere else. */
export class PersonalEvidence {
  private readonly byRule = new Map<string, Attestation[]>();
  private readonly waivers = new Map<string, Waiver[]>();
  private readonly used = new Set<Attestation | Waiver>();

  constructor(
    private readonly attestations: readonly Attestation[],
    private readonly accepted: readonly Waiver[],
    private readonly on: string,
    knownRules: ReadonlySet<string>,
  ) {
    checkAll(attestations, accepted, knownRules);
    for (const one of attestations) if (one.on <= on) push(this.byRule, one.rule, one);
    for (const one of accepted) if (one.on <= on) push(this.waivers, one.rule, one);
  }

  private expired(one: { expires?: string | null }): boolean {
    return typeof one.expires === "string" && one.expires < this.on;
  }

  /** Answers an entry that is open; against a decided one, or expired, the attestation is only recorded. */
  item(rule: string, item: string | null, truth: Truth): AnsweredItem | null {
    const own = item === null ? undefined : this.byRule.get(rule)?.filter((one) => one.item === item);
    const current = latest(own, (one) => !this.expired(one));
    const last = current ?? latest(own, () => true);
    if (last === undefined) return null;
    this.used.add(last);
    if (current === undefined) return { truth, record: { ...last, effect: "expired" } };
    if (decided(truth)) return { truth, record: { ...current, effect: "dissents" } };
    return { truth: truthOf(current), record: { ...current, effect: "answers" } };
  }

  /** Fills in a finding of this evaluation: answers a manual or unknown one; against an automatic pass or fail it is recorded as dissent. */
  apply(finding: Finding): Finding {
    const own = this.byRule.get(finding.id)?.filter((one) => one.item === undefined);
    const current = latest(own, (one) => !this.expired(one));
    const last = current ?? latest(own, () => true);
    if (last !== undefined) {
      this.used.add(last);
      if (current === undefined) finding.attestation = { ...last, effect: "expired" };
      else if (finding.outcome === "manual" || finding.outcome === "unknown") answer(finding, current);
      else finding.attestation = { ...current, effect: "dissents" };
    }
    this.waive(finding);
    return finding;
  }

  private waive(finding: Finding): void {
    const own = this.waivers.get(finding.id);
    const waiver = latest(own, (one) => !this.expired(one)) ?? latest(own, () => true);
    if (waiver === undefined || finding.outcome === "pass" || finding.outcome === "notApplicable") return;
    this.used.add(waiver);
    finding.waiver = { ...waiver, effect: this.expired(waiver) ? "expired" : "accepted" };
  }

  /** What changed nothing, each with the reason, in both languages. */
  unused(): string[] {
    return [...this.attestations, ...this.accepted]
      .filter((one) => !this.used.has(one))
      .map((one) => {
        const args = {
          id: one.id ?? one.rule,
          rule: one.rule,
          on: one.on,
          item: "item" in one ? one.item : undefined,
        };
        const key =
          one.on > this.on ? "unused.future" : args.item ? "unused.noSuchItem" : "unused.notApplicable";
        const text = label(key, args);
        return `${text["zh-CN"]} / ${text.en}`;
      });
  }
}

function truthOf(attestation: Attestation): Truth {
  if (attestation.outcome === "pass") return TRUE;
  return attestation.outcome === "fail" ? FALSE : UNDEFINED;
}

function answer(finding: Finding, attestation: Attestation): void {
  finding.automatedOutcome = finding.outcome;
  finding.outcome = attestation.outcome;
  finding.attestation = { ...attestation, effect: "answers" };
  const args = { by: attestation.by, on: attestation.on };
  finding.reason = { code: "attested", args, text: reasonText("attested", args) };
  finding.text = label(`finding.${attestation.outcome}Attested`, { title: finding.title });
  if (attestation.outcome === "fail") finding.remedy = label("remedy.fail");
  else delete finding.remedy;
}

/** The latest by date; of two on one day, the one handed over last. */
function latest<T extends { on: string }>(
  list: readonly T[] | undefined,
  fits: (one: T) => boolean,
): T | undefined {
  let found: T | undefined;
  for (const one of list ?? []) if (fits(one) && (found === undefined || one.on >= found.on)) found = one;
  return found;
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function checkAll(
  attestations: readonly Attestation[],
  waivers: readonly Waiver[],
  known: ReadonlySet<string>,
): void {
  const problems: Problem[] = [];
  attestations.forEach((one, k) => {
    const pointer = `/attestations/${k}`;
    checkOne(one, pointer, known, problems);
    if (!["pass", "fail", "notApplicable"].includes(one?.outcome))
      problems.push(wrong(`${pointer}/outcome`, "pass, fail, notApplicable"));
    if (!isText(one?.by)) problems.push(wrong(`${pointer}/by`, "text"));
    if (!["documentReview", "observation", "interview"].includes(one?.method)) {
      problems.push(wrong(`${pointer}/method`, "documentReview, observation, interview"));
    }
  });
  waivers.forEach((one, k) => {
    const pointer = `/waivers/${k}`;
    checkOne(one, pointer, known, problems);
    if (!isText(one?.reason)) problems.push(wrong(`${pointer}/reason`, "text"));
    if (!isText(one?.approver)) problems.push(wrong(`${pointer}/approver`, "text"));
  });
  if (problems.length > 0) throw new OptionError(problems);
}

function isText(value: unknown): boolean {
  return typeof value === "string" && value.length > 0 && value.length <= 2_000;
}

function isDay(value: unknown): boolean {
  return typeof value === "string" && value.length === 10 && !Number.isNaN(firstDay(value));
}

function checkOne(
  one: Attestation | Waiver,
  pointer: string,
  known: ReadonlySet<string>,
  problems: Problem[],
): void {
  if (!known.has(one?.rule)) {
    problems.push({
      code: "unknownRule",
      pointer: `${pointer}/rule`,
      text: { "zh-CN": `没有规则“${one?.rule}”`, en: `there is no rule "${one?.rule}"` },
    });
  }
  if (!isDay(one?.on)) problems.push(wrong(`${pointer}/on`, "YYYY-MM-DD"));
  if (one?.expires !== undefined && one?.expires !== null && !isDay(one.expires)) {
    problems.push(wrong(`${pointer}/expires`, "YYYY-MM-DD"));
  }
}

function wrong(pointer: string, expected: string): Problem {
  return { code: "wrongValue", pointer, text: { "zh-CN": `应为 ${expected}`, en: `expected: ${expected}` } };
}
