import { formatDay } from "../base/dates";
import { runLoops } from "../facts/loops/bound";
import { type Days, newRun, type Run } from "../facts/run";
import type { DateRange } from "../generated/evaluation";
import type { Column } from "../logic/column";
import { parametersIn } from "../rulebook/program";
import type { Records } from "../submission/records";
import type { Prepared } from "./prepare";
import type { CompiledRule } from "./rule";
import { fixed } from "./unchanging";

/** The days a rule speaks of, and the run that reads them. */
export interface Part {
  readonly run: Run;
  readonly days: DateRange;
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
  }

  /** Where the rule holds on none of the days, the whole: it is said not to apply to them. */
  of(rule: CompiledRule): Part {
    const { windowFrom, windowTo } = this.days;
    const { from } = rule.inForce;
    if (from <= windowFrom || from > windowTo) return this.whole;
    let part = this.later.get(from);
    if (part === undefined) {
      part = this.part(from);
      this.later.set(from, part);
    }
    return part;
  }

  private part(from: number): Part {
    const days =
      from === this.days.windowFrom ? this.days : { ...this.days, periodFrom: from, windowFrom: from };
    const known = knownDays(this.prepared, from, days.windowTo);
    return {
      run: newRun(this.records, days, known.parameters, this.prepared.program.sizes),
      days: known.days,
    };
  }
}

/** What is the same for every site judged on the same days. */
interface KnownDays {
  readonly from: number;
  readonly to: number;
  readonly days: DateRange;
  readonly parameters: readonly Column[];
}

const lastKnown = new WeakMap<Prepared, KnownDays>();

function knownDays(prepared: Prepared, from: number, to: number): KnownDays {
  let known = lastKnown.get(prepared);
  if (known?.from !== from || known.to !== to) {
    const days = fixed({ from: formatDay(from), to: formatDay(to) });
    known = { from, to, days, parameters: parametersIn(prepared.program, from, to) };
    lastKnown.set(prepared, known);
  }
  return known;
}
