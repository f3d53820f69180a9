import { formatDay } from "../base/dates";
import { runLoops } from "../facts/loops/bound";
import { chosenRun, type Days, newRun, type Run } from "../facts/run";
import type { DateRange } from "../generated/evaluation";
import type { OpenFact } from "../rulebook/compiler";
import type { Records } from "../submission/records";
import type { Prepared } from "./prepare";
import type { CompiledRule } from "./rule";

/** The days a rule speaks of, and the run that reads them. */
export interface Part {
  readonly run: Run;
  readonly days: DateRange;
  /** The run under one reading of an open fact alone; made when it is first asked for. */
  readonly under: (fact: OpenFact, alternative: number) => Run;
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
    const run = newRun(this.records, days, parameters.of(from, days.windowTo), program.sizes);
    return {
      run,
      days: { from: formatDay(from), to: formatDay(days.windowTo) },
      under: runsUnder(run),
    };
  }
}

function runsUnder(run: Run): Part["under"] {
  const known = new Map<OpenFact, Run[]>();
  return (fact, alternative) => {
    let runs = known.get(fact);
    if (runs === undefined) {
      runs = [];
      known.set(fact, runs);
    }
    const { slot, touched } = fact;
    runs[alternative] ??= chosenRun(run, { slot, alternative, touched });
    return runs[alternative]!;
  };
}
