import type { NamedThing } from "../facts/thing";
import type { AssessedMissing } from "../generated/evaluation";

/** Something that would have to be known. */
export function missingOf({ pointer, kind, list, field, decision }: NamedThing): AssessedMissing {
  const missing: AssessedMissing = { pointer, kind };
  if (list !== undefined) missing.list = list;
  if (field !== undefined) missing.field = field;
  if (decision !== undefined) missing.decision = decision;
  return missing;
}
