import type { PersonalEvidence } from "./attestation";

/** What one evaluation asks of every finding. */
export interface Settings {
  readonly on: string;
  readonly fullEvidence: boolean;
  /** How many missing pointers, evidence pointers and entries a finding lists. */
  readonly most: { readonly missing: number; readonly evidence: number; readonly items: number };
  readonly evidence: PersonalEvidence | null;
}
