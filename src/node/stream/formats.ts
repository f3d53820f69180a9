import type { ByteWriter } from "../../base/byte-writer";
import type { EvaluateOptions } from "../../evaluation/evaluate";
import type { Evaluator } from "../../evaluation/evaluator";
import { writeEvaluation } from "../../evaluation/serialize";
import type { Evaluation } from "../../generated/evaluation";

/** What is told of a result, in whichever form it is written. */
type Told = Pick<Evaluation, "site" | "period" | "conclusion" | "unusedAttestations">;

/** How a submission becomes a line. */
export interface Format<Result extends Told> {
  make(document: unknown, options: EvaluateOptions): Result;
  write(writer: ByteWriter, result: Result): void;
}

/** One entry per form a line can take. */
export const lineFormats = {
  evaluation: (evaluator: Evaluator): Format<Evaluation> => ({
    make: (document, options) => evaluator.evaluate(document, options),
    write: (writer, evaluation) => writeEvaluation(writer, evaluation, evaluator.prepared.rules),
  }),
};

export type LineFormat = keyof typeof lineFormats;
