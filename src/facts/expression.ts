import type { Column, ValueType } from "../logic/column";
import type { PeriodKind } from "./calendar";
import type { Evidence } from "./evidence";
import type { Missing } from "./missing";
import type { Run } from "./run";

/** A calendar month or quarter without the entry it should have: certainly, or if missing data turn out so. */
export interface ShortPeriod {
  readonly from: number;
  readonly to: number;
  readonly certain: boolean;
}

/** A calendar month or quarter that counts or may count, and whether it has the entry it should have. */
export interface CountedPeriod {
  readonly from: number;
  readonly to: number;
  readonly state: "met" | "short" | "open";
  /** Whether it counts, whatever the missing data turn out to be. */
  readonly certain: boolean;
}

export interface Periods {
  readonly each: PeriodKind;
  /** Whether the periods that fall short are those it counts, or those it does not. */
  readonly counts: "met" | "short";
  of(run: Run, row: number): readonly ShortPeriod[];
  /** All of them; those that certainly do not count are not among them. */
  all(run: Run, row: number): readonly CountedPeriod[];
}

/** The readings of a fact whose source leaves it open, each by itself. */
export interface Alternatives {
  readonly count: number;
  column(run: Run, alternative: number): Column;
}

/** A compiled fact expression: gives a column, and can say what made a row of it uncertain. */
export interface Expression {
  readonly type: ValueType;
  /** List for whose entries there is one row each; `null` for a single row. */
  readonly per: string | null;
  /** Code list of a coded field, for the words in messages. */
  readonly codes?: string;
  column(run: Run): Column;
  /** Adds what would have to be known for this row to be exact. Called only for rows that are not. */
  explain(run: Run, row: number, missing: Missing): void;
  /** Adds pointers of the entries behind this row. */
  evidence(run: Run, row: number, evidence: Evidence): void;
  /** Where it counts calendar periods, those that fall short. */
  readonly periods?: Periods;
  readonly alternatives?: Alternatives;
}

/** Row of a column of `per` rows or of a single one. */
export function rowIn(expression: Pick<Expression, "per">, row: number): number {
  return expression.per === null ? 0 : row;
}

/** The same, with its column computed once per run: what explains a row asks for the column again. */
export function remembered(expression: Expression): Expression {
  return {
    ...expression,
    column: (run) => {
      let column = run.remembered.get(expression);
      if (column === undefined) {
        column = expression.column(run);
        run.remembered.set(expression, column);
      }
      return column;
    },
  };
}
