import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import { createEvaluator } from "../../document/bundled-evaluator";
import type { Block } from "../blocks";
import { type Failure, failureOf } from "./failure";
import { Judge, type Piece } from "./judge";
import type { StreamSettings } from "./settings";

/** What a worker says of the block it was given: its pieces, and then that it is done or has failed. */
export type Message = { readonly piece: Piece } | { readonly done: true } | { readonly failure: Failure };

/** The evaluator is made for the first block: what it fails with is an answer to it. */
function serve(port: MessagePort, settings: StreamSettings): void {
  const say = (message: Message, moved: ArrayBuffer[] = []) => port.postMessage(message, moved);
  let judge: Judge | null = null;
  port.on("message", (block: Block) => {
    try {
      judge ??= new Judge(createEvaluator(settings.evaluator), settings);
      for (const piece of judge.judge(block)) say({ piece }, [piece.bytes.buffer as ArrayBuffer]);
      say({ done: true });
    } catch (error) {
      say({ failure: failureOf(error) });
    }
  });
}

serve(parentPort!, workerData as StreamSettings);
