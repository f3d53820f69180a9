import { formatDay } from "../base/dates";
import { runLoops } from "../facts/loops/bound";
import { type Days, newRun, type Run } from "../facts/run";
import type { DateRange } from "../generated/evaluation";
import type { Column } from "../logic/column";
import { type Program, parametersIn } from "../rulebook/program";
import type { Records } from "../submission/records";
import type { Prepared } from "./prepare";
import type { CompiledRule } from "./rule";

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
  of(rule: Pick<CompiledRule, "inForce">): Part {
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
    const { parameters, program } = this.prepared;
    return {
      run: newRun(this.records, days, parameters.of(from, days.windowTo), program.sizes),
      days: { from: formatDay(from), to: formatDay(days.windowTo) },
    };
  }
}

/** Values of the parameters in the days asked last: the same for every site judged on the same days. */
export class ParametersInDays {
  private from = Number.NaN;
  private to = Number.NaN;
  private parameters: readonly Column[] = [];

  constructor(private readonly program: Program) {}

  of(from: number, to: number): readonly Column[] {
    if (from !== this.from || to !== this.to) {
      this.parameters = parametersIn(this.program, from, to);
      this.from = from;
      this.to = to;
    }
    return this.parameters;
  }
}
