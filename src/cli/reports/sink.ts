import type { Problem } from "../../base/errors";
import type { Result } from "../../node/stream/formats";
import type { ReadSubmission } from "../../node/submissions";
import type { Place } from "../problems";

/** Takes results one by one. */
export interface Sink {
  /** @param from - what it was made of */
  put(result: Result, from: ReadSubmission): Promise<void>;
  /** In the place of a result: what was refused, and why. */
  refuse(place: Place, problems: readonly Problem[]): Promise<void>;
  end(): Promise<void>;
}
