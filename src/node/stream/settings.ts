import type { EvaluateOptions } from "../../assessment/assess";
import type { EvaluatorOptions } from "../../assessment/assessor";
import type { LineFormat } from "./formats";

/** What every submission of a stream is judged with; plain data, so that a worker can be given it. */
export interface StreamSettings {
  readonly format: LineFormat;
  /** The same as one call is given; answers are handed to the submissions they speak of. */
  readonly options: EvaluateOptions;
  /** Without the facts of a host: functions, which cannot be handed over. */
  readonly evaluator: Pick<EvaluatorOptions, "profile" | "rulebooks">;
  /** Longest document, and longest line of NDJSON, in bytes. */
  readonly maxBytes: number;
}
