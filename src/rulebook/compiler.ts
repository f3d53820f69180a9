import type { Problem } from "../base/errors";
import { flatMap, hasOwn } from "../base/es2018";
import type { Text } from "../base/language";
import { brokenExpression, compileExpression } from "../facts/compile";
import { type Environment, listModel } from "../facts/environment";
import type { Expression } from "../facts/expression";
import type { FieldModel, Model } from "../generated/model";
import type { CodeLists } from "../submission/plan";
import { DefinitionKeys, isOpen } from "./definition-keys";
import type { Json, RulebookDocument } from "./document";
import type { Program } from "./program";
import { FactReferences } from "./references";

/** A fact whose source leaves open how it is read. */
export interface OpenFact {
  readonly id: string;
  readonly decision: string;
  /** How many readings it has. */
  readonly count: number;
  /** Whether these are constants, which say nothing but which of them it is. */
  readonly isChoice: boolean;
  readonly slot: number;
  /** Slots of the facts of rules that rest on it, and its own. */
  readonly touched: Set<number>;
}

/** How many facts may stand on one another: reading them is a recursion. */
const deepest = 200;

/** Compiles the facts of one rulebook on demand; collects every mistake with file and pointer. */
export class RulebookCompiler implements Environment {
  readonly problems: Problem[] = [];
  readonly references: FactReferences;
  private readonly definitionKeys: DefinitionKeys;
  private readonly compiled = new Map<string, Expression>();
  private readonly open = new Map<string, OpenFact>();
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
  ) {
    this.references = new FactReferences(rulebook);
    this.definitionKeys = new DefinitionKeys(program, rulebook);
  }

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

  /** Those of some facts that are open, in their order: what a rule names, directly or through further facts. */
  openAmong(facts: ReadonlySet<string>): OpenFact[] {
    return flatMap([...facts], (id) => {
      const open = this.openFact(id);
      if (open === undefined) return [];
      for (const other of facts) {
        const rests = other === id || this.references.of({ fact: other }).facts.has(id);
        if (rests && this.compiled.has(other))
          open.touched.add(this.program.slotOf(this.compiled.get(other)!));
      }
      return [open];
    });
  }

  private openFact(id: string): OpenFact | undefined {
    const known = this.open.get(id);
    if (known !== undefined || !hasOwn(this.rulebook.facts, id)) return known;
    const { value, decision = "" } = this.rulebook.facts[id]!;
    const expression = this.compiled.get(id);
    if (!isOpen(value) || expression?.alternatives === undefined) return undefined;
    const { count } = expression.alternatives;
    const isChoice = (value as { either: object[] }).either.every((part) => hasOwn(part, "constant"));
    const slot = this.program.slotOf(expression);
    const open = { id, decision, count, isChoice, slot, touched: new Set<number>() };
    this.open.set(id, open);
    return open;
  }

  private fileOf(fact: string): string {
    return this.rulebook.files?.[`facts/${fact}`] ?? "facts";
  }

  private tooDeep(pointer: string): void {
    this.problem("tooDeep", pointer, {
      "zh-CN": `事实之间的引用超过${deepest}层`,
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
      this.problems.length > before
        ? inner
        : this.program.shared(this.definitionKeys.ofFact(id, definition), () => inner);
    this.file = file;
    this.decision = decision;
    this.reading = reading;
    this.readBy.set(id, own);
    for (const field of own) reading.add(field);
    return expression;
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

  keyOf(definition: Json): string {
    return this.definitionKeys.of(definition);
  }
}
