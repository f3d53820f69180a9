import type { EvaluateOptions } from "../../assessment/assess";
import type { ByteWriter } from "../../base/byte-writer";
import type { Evaluator } from "../../document/evaluator";
import type { Assessment, Evaluation } from "../../generated/evaluation";

/** What a submission becomes: both forms say whose it is, and how it ended. */
export type Result = Evaluation | Assessment;

/** How a submission becomes a line. */
export interface Format {
  make(document: unknown, options: EvaluateOptions): Result;
  write(writer: ByteWriter, result: Result): void;
}

/** One entry per form a line can take. */
export const lineFormats = {
  evaluation: ({ evaluate, writeTo }: Evaluator): Format => ({ make: evaluate, write: writeTo }),
  assessment: ({ assess, writeTo }: Evaluator): Format => ({ make: assess, write: writeTo }),
};

export type LineFormat = keyof typeof lineFormats;
