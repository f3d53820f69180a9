import { flatMap } from "../base/es2018";
import type {
  AnyAssessedFinding,
  AssessedUnused,
  Attestation,
  AttestationRecord,
  Waiver,
  WaiverRecord,
} from "../generated/evaluation";
import { decided, FALSE, TRUE, type Truth, UNDEFINED } from "../logic/truth";
import { type About, notNamed } from "./about";
import type { Entry } from "./entry";
import { type Standing, standingOf } from "./standing";
import { type Unused, unusedBecause, unusedOf } from "./unused";

export interface AnsweredItem {
  readonly truth: Truth;
  readonly record: AttestationRecord;
}

/** The attestations and waivers of one evaluation: which count, what they do, and which answered nothing. */
export class PersonalEvidence {
  private readonly entries: Entry[] = [];
  /** Those about this evaluation, by the question they answer. */
  private readonly groups = new Map<string, Entry[]>();
  /** Why an entry answered nothing, `null` where it did; what is not here was never asked for. */
  private readonly fates = new Map<Entry, Unused | null>();
  /** Entries that fail by the records, whatever persons say. */
  private readonly failing = new Set<string>();

  constructor(
    attestations: readonly Attestation[],
    waivers: readonly Waiver[],
    private readonly about: About,
  ) {
    for (const [index, value] of attestations.entries()) this.enter({ kind: "attestation", index, value });
    for (const [index, value] of waivers.entries()) this.enter({ kind: "waiver", index, value });
  }

  private enter(entry: Entry): void {
    this.entries.push(entry);
    const why = unusedBecause(entry.value, this.about);
    if (why !== null) {
      this.fates.set(entry, why);
      return;
    }
    const key = questionOf(entry);
    const group = this.groups.get(key);
    if (group === undefined) this.groups.set(key, [entry]);
    else group.push(entry);
  }

  private standing(key: string): Standing | null {
    const group = this.groups.get(key);
    if (group === undefined) return null;
    const standing = standingOf(group, this.about.lastDay);
    for (const entry of group) this.fates.set(entry, standing.fateOf(entry));
    return standing;
  }

  /** Answers an entry that is open; against a decided one the attestation is only recorded. */
  item(rule: string, item: string | null, truth: Truth): AnsweredItem | null {
    const standing = item === null ? null : this.standing(keyOf("attestation", rule, item));
    if (standing === null) return null;
    if (truth === FALSE) this.failing.add(keyOf("attestation", rule, item!));
    const attestation = standing.entry.value as Attestation;
    const answers = standing.effect === "current" && !decided(truth);
    return { truth: answers ? truthOf(attestation) : truth, record: recordOf(standing, answers) };
  }

  /** Fills in a finding of this evaluation: answers a manual or unknown one; against an automatic pass or fail it is recorded as dissent. */
  apply(rule: string, finding: AnyAssessedFinding): void {
    const standing = this.standing(keyOf("attestation", rule));
    if (standing !== null) {
      const open = finding.outcome === "manual" || finding.outcome === "unknown";
      const answers = standing.effect === "current" && open;
      if (answers) answer(finding, standing.entry.value as Attestation);
      finding.attestation = recordOf(standing, answers);
    }
    this.waive(rule, finding);
  }

  /** What is known of an entry that somebody looked at; `null` where no answer counts. Asking changes nothing. */
  foundOf(rule: string, item: string): "nonconforming" | "other" | null {
    const key = keyOf("attestation", rule, item);
    const group = this.groups.get(key);
    const standing = group && standingOf(group, this.about.lastDay);
    if (standing?.effect !== "current") return null;
    const { outcome } = standing.entry.value as Attestation;
    return outcome === "fail" || this.failing.has(key) ? "nonconforming" : "other";
  }

  private waive(rule: string, finding: AnyAssessedFinding): void {
    if (finding.outcome === "pass" || finding.outcome === "notApplicable") return;
    const standing = this.standing(keyOf("waiver", rule));
    if (standing === null) return;
    const waiver = standing.entry.value as Waiver;
    const effect: WaiverRecord["effect"] = standing.effect === "lapsed" ? "expired" : "accepted";
    finding.waiver = { ...waiver, ...remarkOn(waiver), effect };
  }

  /** What answered nothing, in the order of the lists, each with the reason. */
  unused(): AssessedUnused[] {
    return flatMap(this.entries, (entry) => {
      const fate = this.fates.get(entry);
      return fate === null ? [] : [unusedOf(entry, fate)];
    });
  }
}

function questionOf({ kind, value }: Entry): string {
  return keyOf(kind, value.rule, kind === "attestation" ? (value as Attestation).item : undefined);
}

function keyOf(kind: Entry["kind"], rule: string, item?: string): string {
  return JSON.stringify([kind, rule, item]);
}

function recordOf(standing: Standing, answers: boolean): AttestationRecord {
  const attestation = standing.entry.value as Attestation;
  const record = { ...attestation, ...remarkOn(attestation) };
  if (standing.effect === "lapsed") return { ...record, effect: "expired" };
  if (standing.effect === "current") return { ...record, effect: answers ? "answers" : "dissents" };
  const contradictedBy = standing.others.map(({ value }) => {
    const { id, by, outcome } = value as Attestation;
    return { ...(id === undefined ? {} : { id }), by, outcome };
  });
  return { ...record, contradictedBy, effect: "contradicted" };
}

function remarkOn(one: Attestation | Waiver): { notNamed?: ("site" | "period")[] } {
  const missing = notNamed(one);
  return missing.length > 0 ? { notNamed: missing } : {};
}

function truthOf(attestation: Attestation): Truth {
  if (attestation.outcome === "pass") return TRUE;
  return attestation.outcome === "fail" ? FALSE : UNDEFINED;
}

function answer(finding: AnyAssessedFinding, attestation: Attestation): void {
  finding.automatedOutcome = finding.outcome;
  finding.outcome = attestation.outcome;
  finding.reason = { code: "attested", args: { by: attestation.by, on: attestation.on } };
}
