import type { DerivedReading, DerivedTruth } from "../../generated/evaluation";
import { derivationText, readingText } from "../../text/index";
import { codeTitle, type Naming } from "./naming";

/** What is needed to put a reading into words. */
export interface Measure {
  readonly unit?: string | undefined;
  readonly codes?: string | undefined;
}

/** A reading in words, codes by their titles. */
export function derivedText(naming: Naming, reading: DerivedReading, { unit, codes }: Measure = {}): string {
  const { locale } = naming;
  if (typeof reading === "string" && codes !== undefined) return codeTitle(naming, codes, reading);
  if (typeof reading !== "object" || reading === null) return readingText({ value: reading }, unit, locale);
  if (Array.isArray(reading)) return readingText({ range: reading }, unit, locale);
  if (reading.state === "error") return derivationText("truth.error", locale);
  return readingText({ state: reading.state }, unit, locale);
}

export function truthText({ locale }: Naming, truth: DerivedTruth): string {
  return derivationText(`truth.${truth}`, locale);
}

/** Unit and codes of a fact of the derivation. */
export function measureOf({ derivation }: Naming, id: string): Measure {
  const fact = derivation.facts.find((one) => one.fact === id);
  return { unit: fact?.unit, codes: fact?.codes };
}

export function unitOfParameter({ derivation }: Naming, id: string): Measure {
  return { unit: derivation.parameters.find(({ parameter }) => parameter === id)?.unit };
}
