import type { Attestation, DateRange } from "../generated/evaluation";

/** The evaluation that answers of persons are asked for. */
export interface About {
  readonly site: string;
  readonly period: DateRange;
  readonly digest: string | null;
  /** The day of the evaluation: what was answered later is not known yet. */
  readonly on: string;
  /** The last judged day: what had lapsed by then does not count. */
  readonly lastDay: string;
}

/** What an answer or a sample says of what it speaks of, and from when on it is known. */
export type Speaking = Partial<Pick<Attestation, "site" | "period" | "submissionDigest" | "on">>;

/** What it does not say it speaks of. */
export function notNamed({ site, period }: Speaking): ("site" | "period")[] {
  const missing: ("site" | "period")[] = [];
  if (site === undefined) missing.push("site");
  if (period === undefined) missing.push("period");
  return missing;
}
