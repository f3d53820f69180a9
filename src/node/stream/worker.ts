import { parentPort, workerData } from "node:worker_threads";
import { createEvaluator } from "../../document/bundled-evaluator";
import type { Block } from "../blocks";
import { type Failure, failureOf } from "./failure";
import { Judge, type Piece } from "./judge";
import type { StreamSettings } from "./settings";

/** What a worker says of the block it was given: its pieces, and then that it is done or has failed. */
export type Message = { readonly piece: Piece } | { readonly done: true } | { readonly failure: Failure };

const port = parentPort!;
const settings = workerData as StreamSettings;
let judge: Judge | null = null;

const say = (message: Message, moved: ArrayBuffer[] = []) => port.postMessage(message, moved);

port.on("message", (block: Block) => {
  try {
    judge ??= new Judge(createEvaluator(settings.evaluator), settings);
    for (const piece of judge.judge(block)) say({ piece }, [piece.bytes.buffer as ArrayBuffer]);
    say({ done: true });
  } catch (error) {
    say({ failure: failureOf(error) });
  }
});
