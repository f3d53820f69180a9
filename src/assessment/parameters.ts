import type { Column } from "../logic/column";
import { type Program, parametersIn } from "../rulebook/program";

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
