import type { Expression } from "../facts/expression";
import { cellColumn } from "../facts/loops/cells";
import type { Run } from "../facts/run";
import type { FieldModel, Model } from "../generated/model";
import type { Column } from "../logic/column";
import type { CodeLists } from "../submission/plan";
import { Reader } from "../submission/reader";
import type { DatedValue } from "./document";
import type { HostFact } from "./host-fact";
import { hostExpression } from "./host-fact";
import { parameterColumn } from "./values-in-force";

/** Numbers the columns, selections and masks of a run over all rulebooks of a profile. */
export class Program {
  readonly parameters: (readonly DatedValue[])[] = [];
  /** Fields that some rule reads, directly or through facts. */
  readonly fieldsRead = new Set<FieldModel>();
  /** Opens the submissions that are judged. */
  readonly reader: Reader;
  private readonly keys = {
    parameters: new Map<string, number>(),
    facts: new Map<string, Expression>(),
    selections: new Map<string, number>(),
    masks: new Map<string, number>(),
    definitions: new Map<string, number>(),
  };
  private cells = 0;
  private conditions = 0;
  private readonly slots = new Map<Expression, number>();
  private readonly cellOf: (number | undefined)[] = [];

  constructor(
    readonly model: Model,
    readonly codes: CodeLists,
    private readonly hostFacts: ReadonlyMap<string, HostFact>,
  ) {
    this.reader = new Reader(model, codes);
  }

  get sizes() {
    const { facts, selections, masks } = this.keys;
    return {
      facts: facts.size,
      selections: selections.size,
      masks: masks.size,
      cells: this.cells,
      conditions: this.conditions,
    };
  }

  /** Makes room for the cells and conditions of printed loops; gives the first place of each. */
  reserve(cells: number, conditions: number): { base: number; first: number } {
    const places = { base: this.cells, first: this.conditions };
    this.cells += cells;
    this.conditions += conditions;
    return places;
  }

  /** Says where printed loops leave the reading of a fact; gives its slot, -1 for a fact that has none. */
  isIn(expression: Expression, cell: number): number {
    const slot = this.slotOf(expression);
    if (slot >= 0 && cell >= 0) this.cellOf[slot] ??= cell;
    return slot;
  }

  parameterSlot(values: readonly DatedValue[]): number {
    const slot = numbered(
      this.keys.parameters,
      JSON.stringify(values.map(({ from, value, transition }) => [from, value, transition?.periodUnderWay])),
    );
    this.parameters[slot] ??= values;
    return slot;
  }

  /** A short name for a definition, the same for equal ones: keeps keys from growing with depth. */
  definitionNumber = (key: string): number => numbered(this.keys.definitions, key);
  selectionSlot = (key: string): number => numbered(this.keys.selections, key);
  maskSlot = (key: string): number => numbered(this.keys.masks, key);

  /** Gives equal definitions one slot; the column is computed once per run. */
  shared(key: string, make: () => Expression): Expression {
    let expression = this.keys.facts.get(key);
    if (expression === undefined) {
      const inner = make();
      const slot = this.keys.facts.size;
      expression = {
        ...inner,
        column: (run) => {
          run.facts[slot] ??= this.computed(run, slot, inner);
          return run.facts[slot]!;
        },
        explain: (run, row, missing) => {
          if (missing.once(inner, row)) inner.explain(run, row, missing);
        },
      };
      this.keys.facts.set(key, expression);
      this.slots.set(expression, slot);
    }
    return expression;
  }

  private computed(run: Run, slot: number, inner: Expression): Column {
    const { chosen } = run;
    if (chosen?.slot === slot) return inner.alternatives!.column(run, chosen.alternative);
    return (chosen?.touched.has(slot) ? undefined : this.printed(run, slot)) ?? inner.column(run);
  }

  /** Slot of a fact; -1 for one that has none. */
  slotOf(expression: Expression): number {
    return this.slots.get(expression) ?? -1;
  }

  private printed(run: Run, slot: number): Column | undefined {
    const cell = this.cellOf[slot];
    return cell === undefined ? undefined : cellColumn(run.cells, cell);
  }

  hostFact(id: string): Expression | undefined {
    const fact = this.hostFacts.get(id);
    return fact && this.shared(`host ${id}`, () => hostExpression(fact));
  }
}

function numbered(keys: Map<string, number>, key: string): number {
  let slot = keys.get(key);
  if (slot === undefined) {
    slot = keys.size;
    keys.set(key, slot);
  }
  return slot;
}

/** The values of all parameters for the days from the first to the last judged; undefined while none is in force. */
export function parametersIn(program: Program, from: number, to: number): Column[] {
  return program.parameters.map((values) => parameterColumn(values, from, to));
}
