import { formatDay } from "../base/dates";
import { runLoops } from "../facts/loops/bound";
import { type Days, newRun, type Run } from "../facts/run";
import type { DateRange } from "../generated/evaluation";
import type { Records } from "../submission/records";
import type { Prepared } from "./prepare";
import type { CompiledRule } from "./rule";

/** The days a rule speaks of, and the run that reads them. */
export interface Part {
  readonly run: Run;
  readonly days: DateRange;
}

/** The facts of a submission, as the rules will ask for them: what a rule asks for first is computed then. */
export function factsIn(prepared: Prepared, records: Records, days: Days): Parts {
  return new Parts(prepared, records, days);
}

/**
 * The parts of the period the rules of one evaluation judge. A rule whose rulebook, or a number it rests on, came
 * into force inside the period judges the days since; all others share one run over the whole of it.
 */
export class Parts {
  readonly whole: Part;
  private readonly later = new Map<number, Part>();

  constructor(
    private readonly prepared: Prepared,
    private readonly records: Records,
    private readonly days: Days,
  ) {
    this.whole = this.part(days.windowFrom);
    runLoops(this.whole.run, prepared.loops);
    for (const { inForce } of prepared.rules) this.since(inForce.from);
    for (const { charts } of prepared.rulebooks) for (const { inForce } of charts) this.since(inForce.from);
  }

  /** Where the rule holds on none of the days, the whole: it is said not to apply to them. */
  of({ inForce }: Pick<CompiledRule, "inForce">): Part {
    return this.later.get(inForce.from) ?? this.whole;
  }

  private since(from: number): void {
    const { windowFrom, windowTo } = this.days;
    if (from <= windowFrom || from > windowTo || this.later.has(from)) return;
    this.later.set(from, this.part(from));
  }

  private part(from: number): Part {
    const days =
      from === this.days.windowFrom ? this.days : { ...this.days, periodFrom: from, windowFrom: from };
    const { parameters, program } = this.prepared;
    return {
      run: newRun(this.records, days, parameters.of(from, days.windowTo), program.sizes),
      days: { from: formatDay(from), to: formatDay(days.windowTo) },
    };
  }
}
