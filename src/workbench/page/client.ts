import type { Text } from "../../base/language";
import type { Answered, CallName, Calls } from "../protocol";

/** What the worker refused, in a sentence. */
export class Refusal extends Error {
  constructor(readonly text: Text) {
    super(text.en);
  }
}

/** Was stopped before it was done. */
export class Stopped extends Error {}

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Asks a worker, whose code stands in the page as text; a worker that was stopped is followed by a new one. */
export class Client {
  private worker: Worker | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;

  constructor(private readonly code: string) {}

  ask<Name extends CallName>(call: Name, ask: Calls[Name]["ask"]): Promise<Calls[Name]["answer"]> {
    this.worker ??= this.started();
    const id = ++this.last;
    const worker = this.worker;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve: resolve as (answer: unknown) => void, reject });
      worker.postMessage({ id, call, ...ask });
    });
  }

  stop(): void {
    this.worker?.terminate();
    this.worker = null;
    for (const { reject } of this.waiting.values()) reject(new Stopped());
    this.waiting.clear();
  }

  private started(): Worker {
    const url = URL.createObjectURL(new Blob([this.code], { type: "text/javascript" }));
    const worker = new Worker(url);
    worker.onmessage = ({ data }: MessageEvent<Answered>) => this.settle(data);
    worker.onerror = ({ message }) => {
      const failure = new Error(message);
      for (const { reject } of this.waiting.values()) reject(failure);
      this.waiting.clear();
    };
    return worker;
  }

  private settle(message: Answered): void {
    const waiting = this.waiting.get(message.id);
    if (waiting === undefined) return;
    this.waiting.delete(message.id);
    if ("refused" in message) waiting.reject(new Refusal(message.refused));
    else if ("answer" in message) waiting.resolve(message.answer);
  }
}
