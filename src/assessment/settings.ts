import type { Supplies } from "../facts/supplies";
import type { DateRange } from "../generated/evaluation";
import type { PersonalEvidence } from "./attestation";
import type { LeftOut } from "./left-out";
import type { Part } from "./parts";

/** What one evaluation asks of every finding. */
export interface Settings {
  /** The days the findings speak of, where they are not those of the whole assessment. */
  readonly days: DateRange | null;
  readonly fullEvidence: boolean;
  /** How many missing pointers, evidence pointers and entries a finding lists. */
  readonly most: { readonly missing: number; readonly evidence: number; readonly items: number };
  readonly evidence: PersonalEvidence | null;
  readonly leftOut: LeftOut | null;
  /** Runs under one reading of an open fact alone; `null` where nobody asks what each of them would give. */
  readonly under: Part["under"] | null;
  /** Takes what the findings miss, where anybody asks for it. */
  readonly supplies: Supplies | null;
}
