import type { Locale } from "../../base/language";
import type { SummaryGroup, SummaryPeriod } from "../../generated/evaluation";
import type { ComparisonKey } from "../../text/comparison";

/** One group in one period: what is summed up, and in which words it is said. */
export interface Part {
  readonly group: SummaryGroup;
  readonly period: SummaryPeriod;
  readonly locale: Locale;
  readonly t: (key: ComparisonKey, args?: Record<string, string | number>) => string;
}
