import type { Text } from "../base/language";
import type { AssessedSample, SampleRecord, Stratum } from "../generated/evaluation";
import { valueText } from "../text";
import type { Phrases } from "./phrases";

/** A sample with what its list and its strata are called. */
export function sampleIn(assessed: AssessedSample, phrases: Phrases): SampleRecord {
  const { list, strata } = assessed.sample;
  return {
    ...assessed,
    label: phrases.list(list),
    ...(strata && { strata: strata.map((stratum) => stratumLabel(list, stratum, phrases)) }),
  };
}

function stratumLabel(list: string, { field, value }: Stratum, phrases: Phrases): Text {
  const codes = phrases.codesOf(list, field);
  const title = codes === undefined ? undefined : phrases.codesIn(codes, value);
  if (title !== undefined) return title;
  if (typeof value === "string") return { "zh-CN": value, en: value };
  return { "zh-CN": valueText(value, undefined, "zh-CN"), en: valueText(value, undefined, "en") };
}
