import type { SchemaValidator } from "../generated/validators";
import { assessmentFile, catalogueFile } from "../generated/written-validators";

/** Where an assessment is not as the library writes it, as a JSON Pointer; null where all of it is. */
export function flawOfAssessment(document: unknown): string | null {
  return firstFlaw(assessmentFile, document);
}

/** The same of a catalogue. */
export function flawOfCatalogue(document: unknown): string | null {
  return firstFlaw(catalogueFile, document);
}

function firstFlaw(validate: SchemaValidator, document: unknown): string | null {
  return validate(document) ? null : (validate.errors?.[0]?.instancePath ?? "");
}
