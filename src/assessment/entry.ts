import type { Attestation, Waiver } from "../generated/evaluation";

/** An attestation or waiver with its place among those handed over. */
export interface Entry {
  readonly kind: "attestation" | "waiver";
  readonly index: number;
  readonly value: Attestation | Waiver;
}
