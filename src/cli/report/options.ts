import type { RulebookOptions } from "../evaluator";

export interface ReportCommandOptions extends RulebookOptions {
  readonly out: string;
  readonly on?: string;
  readonly date?: string;
  readonly attestations?: string;
  readonly visit?: string;
  readonly withNames?: boolean;
  readonly corrects?: string;
  readonly earlier?: string;
  readonly reason?: string;
  readonly force?: boolean;
}
