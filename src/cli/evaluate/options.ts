import type { RulebookOptions } from "../evaluator";
import type { ReportOptions } from "../reports/options";

export interface EvaluateOptions extends RulebookOptions, ReportOptions {
  readonly on?: string;
  readonly attestations?: string;
  readonly workers?: number;
  readonly evidence?: "full";
  readonly series?: boolean;
}
