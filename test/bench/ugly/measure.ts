import { createEvaluator, type Evaluator } from "../../../src";
import { type Entry, goodStation, type Lists, ugly } from "./inputs";

/** No ugly input may take longer than so many times as good data of its size. */
export const mostTimes = 5;

export interface Size {
  readonly entries: number;
  readonly workers: number;
}

export interface Measured {
  readonly kind: string;
  /** Milliseconds from text to text, and how many times those of good data of as many entries and bytes. */
  readonly time: number;
  readonly times: number;
}

/**
 * Processor time, which other work on the machine disturbs less than the clock; the best of a few runs.
 * `enough`: an input that was once within so many times is not run again.
 */
export class Bounds {
  private readonly evaluator: Evaluator = createEvaluator();
  private readonly good: number;
  private readonly bytes: number;

  constructor(
    private readonly size: Size,
    private readonly runs: number,
    private readonly enough = mostTimes,
  ) {
    const text = JSON.stringify(this.station());
    this.bytes = text.length;
    // The compiler has seen the code before it is timed.
    for (let k = 0; k < 3; k++) this.timeOf(text);
    this.good = Math.min(...Array.from({ length: runs }, () => this.timeOf(text)));
  }

  goodData(): Measured {
    return { kind: "good data", time: this.good, times: 1 };
  }

  kind(kind: string): Measured {
    const station = this.station();
    ugly[kind]!(station);
    const text = JSON.stringify(station);
    const good = this.good * Math.max(1, text.length / this.bytes);
    let time = Number.POSITIVE_INFINITY;
    for (let k = 0; k < this.runs && time > this.enough * good; k++) time = Math.min(time, this.timeOf(text));
    return { kind, time, times: time / good };
  }

  private station(): Lists & Entry {
    return goodStation(this.size.entries, this.size.workers);
  }

  private timeOf(text: string): number {
    const { user } = process.cpuUsage();
    this.evaluator.evaluateText(text, { on: "2026-12-31" });
    return (process.cpuUsage().user - user) / 1_000;
  }
}
