import type { Problem } from "../base/errors";
import { hasOwn } from "../base/es2018";
import type { Text } from "../base/language";
import { brokenExpression, compileExpression } from "../facts/compile";
import { type Environment, listModel } from "../facts/environment";
import type { Expression } from "../facts/expression";
import { cellColumn } from "../facts/loops/cells";
import type { Run } from "../facts/run";
import type { FieldModel, Model } from "../generated/model";
import type { Column } from "../logic/column";
import { Reader } from "../submission/reader";
import type { CodeLists } from "../submission/records";
import type { DatedValue, FactDefinition, Json, RulebookDocument } from "./document";
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
    const slot = this.slots.get(expression) ?? -1;
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
          run.facts[slot] ??= this.printed(run, slot) ?? inner.column(run);
          return run.facts[slot]!;
        },
        blame: (run, row, blame) => {
          if (blame.once(inner, row)) inner.blame(run, row, blame);
        },
      };
      this.keys.facts.set(key, expression);
      this.slots.set(expression, slot);
    }
    return expression;
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

/** How many facts may stand on one another: reading them is a recursion. */
const deepest = 200;

/** Compiles the facts of one rulebook on demand; collects every mistake with file and pointer. */
export class RulebookCompiler implements Environment {
  readonly problems: Problem[] = [];
  private readonly compiled = new Map<string, Expression>();
  private readonly keys = new Map<string, string>();
  private readonly underWay: string[] = [];
  private readonly depths = new Map<string, number>();
  private reading = new Set<FieldModel>();
  private readonly readBy = new Map<string, ReadonlySet<FieldModel>>();
  private isAside = false;
  /** Depth of what the fact under way refers to. */
  private below = 0;
  /** The file that is being compiled. */
  file = "";
  decision = "";

  constructor(
    private readonly program: Program,
    private readonly rulebook: RulebookDocument,
  ) {}

  get model(): Model {
    return this.program.model;
  }

  get checksRecords(): boolean {
    return this.rulebook.binding === "own";
  }

  get codes(): CodeLists {
    return this.program.codes;
  }

  /** Whoever reads a nested list reads the fields of its parent that may stand for an element of it, too. */
  reads(field: FieldModel): void {
    const both = [field];
    for (const { implied, parent, fields } of Object.values(this.model.lists)) {
      for (const [own, flat] of Object.entries(implied ?? {})) {
        if (fields[own] === field) both.push(this.model.lists[parent!]!.fields[flat]!);
      }
    }
    if (!this.isAside) for (const one of both) this.program.fieldsRead.add(one);
    for (const one of both) this.reading.add(one);
  }

  /** Compiles what no rule reads: the fields it reads do not become fields that rules read. */
  aside<Result>(work: () => Result): Result {
    this.isAside = true;
    const result = work();
    this.isAside = false;
    return result;
  }

  /** Fields that are read by what is compiled from now on, until this is asked again. */
  readingAnew(): ReadonlySet<FieldModel> {
    this.reading = new Set();
    return this.reading;
  }

  /** Compiles every fact, also those no rule reads. */
  allFacts(): void {
    for (const id of Object.keys(this.rulebook.facts)) {
      this.file = this.fileOf(id);
      this.fact(id, `/facts/${id}`);
    }
  }

  fact(id: string, pointer: string): Expression {
    const done = this.compiled.get(id);
    if (done !== undefined) {
      this.below = Math.max(this.below, this.depths.get(id)!);
      for (const field of this.readBy.get(id) ?? []) this.reading.add(field);
      return done;
    }
    if (!hasOwn(this.rulebook.facts, id)) return this.hostFact(id, pointer);
    if (this.underWay.includes(id)) {
      const path = [...this.underWay.slice(this.underWay.indexOf(id)), id].join(" → ");
      this.problem("cycle", pointer, {
        "zh-CN": `事实的定义形成循环：${path}`,
        en: `facts are defined in a circle: ${path}`,
      });
      return brokenExpression;
    }
    const beside = this.below;
    this.below = 0;
    this.underWay.push(id);
    const deep = this.underWay.length > deepest;
    const expression = deep ? brokenExpression : this.compileFact(id);
    this.underWay.pop();
    // Said once, of the fact that is one too many.
    const depth = deep ? 0 : this.below + 1;
    if (deep || depth === deepest + 1) this.tooDeep(pointer);
    this.depths.set(id, depth);
    this.below = Math.max(beside, depth);
    this.compiled.set(id, expression);
    return expression;
  }

  private fileOf(fact: string): string {
    return this.rulebook.files?.[`facts/${fact}`] ?? "facts";
  }

  private tooDeep(pointer: string): void {
    this.problem("tooDeep", pointer, {
      "zh-CN": `事实之间的引用超过 ${deepest} 层`,
      en: `facts refer to facts more than ${deepest} deep`,
    });
  }

  private compileFact(id: string): Expression {
    const definition = this.rulebook.facts[id]!;
    const { file, decision, reading } = this;
    const own = new Set<FieldModel>();
    this.reading = own;
    this.decision = definition.decision ?? "";
    this.file = this.fileOf(id);
    const pointer = `/facts/${id}`;
    const per = definition.per === undefined ? null : listModel(this, definition.per, `${pointer}/per`);
    const before = this.problems.length;
    const inner = compileExpression(this, definition.value, per, `${pointer}/value`);
    const expression =
      this.problems.length > before ? inner : this.program.shared(this.sharedKey(definition), () => inner);
    this.file = file;
    this.decision = decision;
    this.reading = reading;
    this.readBy.set(id, own);
    for (const field of own) reading.add(field);
    return expression;
  }

  /** Equal definitions share a column; open interpretations also name their decision, so that must be the same. */
  private sharedKey({ per, value, decision }: FactDefinition): string {
    const open = typeof value === "object" && value !== null && "either" in value;
    return `${per ?? ""} ${open ? (decision ?? "") : ""} ${this.keyOf(value)}`;
  }

  private hostFact(id: string, pointer: string): Expression {
    const host = this.program.hostFact(id);
    if (host !== undefined) return host;
    this.problem("unknownFact", pointer, {
      "zh-CN": `没有名为“${id}”的事实`,
      en: `there is no fact "${id}"`,
    });
    return brokenExpression;
  }

  parameter(id: string, pointer: string): number {
    const definition = hasOwn(this.rulebook.parameters, id) ? this.rulebook.parameters[id] : undefined;
    if (definition !== undefined) return this.program.parameterSlot(definition.values);
    this.problem("unknownParameter", pointer, {
      "zh-CN": `没有名为“${id}”的参数`,
      en: `there is no parameter "${id}"`,
    });
    return -1;
  }

  /** A fact that several rules read is compiled once, but a rule may name it more than once. */
  problem(code: Problem["code"], pointer: string, text: Text): void {
    const { file } = this;
    const said = this.problems.some(
      (one) => one.code === code && one.pointer === pointer && one.file === file,
    );
    if (!said) this.problems.push({ code, file, pointer, text });
  }

  selectionSlot(key: string): number {
    return this.program.selectionSlot(key);
  }

  maskSlot(key: string): number {
    return this.program.maskSlot(key);
  }

  /** Text of a definition with facts replaced by their definitions and parameters by their slots. */
  keyOf(definition: Json): string {
    return JSON.stringify(definition, (name, value) => {
      if (name === "fact" && typeof value === "string") return this.factKey(value);
      if (name === "parameter" && typeof value === "string") {
        const parameter = hasOwn(this.rulebook.parameters, value)
          ? this.rulebook.parameters[value]
          : undefined;
        return parameter ? `#${this.program.parameterSlot(parameter.values)}` : value;
      }
      return name === "decision" ? undefined : value;
    });
  }

  private factKey(id: string): string {
    if (!hasOwn(this.rulebook.facts, id)) return `host ${id}`;
    let key = this.keys.get(id);
    if (key === undefined) {
      this.keys.set(id, `cycle ${id}`);
      const definition = this.rulebook.facts[id]!;
      key = `<${this.program.definitionNumber(this.sharedKey(definition))}>`;
      this.keys.set(id, key);
    }
    return key;
  }
}
