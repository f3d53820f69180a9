import type { DoubledName } from "../base/json/doubled-names";
import type { PersonalNumbers } from "../base/personal/personal-numbers";
import type { FieldModel } from "../generated/model";
import { Defects } from "../validation/defect";
import { Masked } from "../validation/masked";
import { personalNumbersIn } from "../validation/personal";
import { checkConsistency } from "./consistency";
import { isFreeOfNumbers, type Reader } from "./reader";
import type { Records } from "./records";

/** What is asked of the reading of a submission. */
export interface Asked {
  /** Fields that rules read: a code that is not known there is an error. */
  readonly fieldsRead: ReadonlySet<FieldModel>;
  /** How many defects are listed; all count. */
  readonly most: number;
  /** Names that stood twice in the text. */
  readonly doubled?: readonly DoubledName[] | undefined;
}

/** A submission as it is from here on. */
export interface ReadSubmission {
  readonly records: Records;
  readonly defects: Defects;
  /** Pointers to what does not count. */
  readonly masked: Masked;
  /** Numbers of persons in it, which no output shows. */
  readonly personal: PersonalNumbers;
}

/** Reads a submission, once: its leaves, columns and identities, what contradicts itself. Throws `InputError`. */
export function readSubmission(
  reader: Reader,
  submission: unknown,
  { fieldsRead, most, doubled }: Asked,
): ReadSubmission {
  const defects = new Defects(most);
  const masked = new Masked();
  const records = reader.open(submission, { defects, masked, doubled });
  checkConsistency(records, fieldsRead, defects, masked);
  const personal = personalNumbersIn(submission, defects, isFreeOfNumbers(submission, records));
  return { records, defects, masked, personal };
}
