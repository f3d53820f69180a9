import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import type { Block } from "../blocks";
import { Answer } from "./answer";
import { errorOf } from "./failure";
import type { StreamSettings } from "./settings";
import type { Message } from "./worker";

/** Set when the package is built: the file of a worker, as seen from there. */
declare const WORKER_FILE: string | undefined;

/** The same, as seen from the sources: threads do not run those. */
const builtWorker = "../../../dist/node/worker.js";

/** Threads that judge blocks. What they are given and what they answer is moved, not copied. */
export class Pool {
  private readonly seats: Seat[];

  constructor(count: number, settings: StreamSettings) {
    this.seats = Array.from({ length: count }, () => new Seat(settings));
  }

  /** Hands a block to the worker with the least to do. The bytes are copied once, for their buffer moves with them. */
  send(block: Block): Answer {
    const [first, ...others] = this.seats;
    return others.reduce((a, b) => (b.waiting < a.waiting ? b : a), first!).send(block);
  }

  async close(): Promise<void> {
    await Promise.all(this.seats.map((seat) => seat.close()));
  }
}

/** One worker and the blocks it has not answered, first come first served. */
class Seat {
  private readonly worker: Worker;
  private readonly asked: Answer[] = [];

  constructor(settings: StreamSettings) {
    this.worker = new Worker(workerFile(), { workerData: settings });
    this.worker.on("message", (message: Message) => this.hear(message));
    this.worker.on("error", (error) => this.failAll(error));
    this.worker.on("messageerror", (error) => this.failAll(error));
    this.worker.on("exit", (code) => this.failAll(new Error(`A worker ended with ${code}.`)));
  }

  get waiting(): number {
    return this.asked.length;
  }

  send({ file, line, bytes, imported }: Block): Answer {
    const answer = new Answer();
    this.asked.push(answer);
    const own = bytes === null ? null : new Uint8Array(bytes);
    const block: Block = { file, line, bytes: own, ...(imported !== undefined && { imported }) };
    this.worker.postMessage(block, own === null ? [] : [own.buffer]);
    return answer;
  }

  private hear(message: Message): void {
    if ("piece" in message) {
      this.asked[0]?.add(message.piece);
      return;
    }
    const answer = this.asked.shift();
    if ("failure" in message) answer?.fail(errorOf(message.failure));
    else answer?.end();
  }

  private failAll(error: unknown): void {
    for (const answer of this.asked.splice(0)) answer.fail(error);
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }
}

/** A module knows its place as a URL; of CommonJS, as which this is built as well, it is a path. */
function workerFile(): URL {
  const here = import.meta.url;
  const base = here.startsWith("file:") ? here : pathToFileURL(here).href;
  return new URL(typeof WORKER_FILE === "string" ? WORKER_FILE : builtWorker, base);
}
