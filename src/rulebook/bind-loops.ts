import { judgedToDate } from "../facts/further-entries";
import type { Bound } from "../facts/loops/bound";
import type { PrintedLoops, SelectionName } from "../facts/loops/printed";
import type { RulebookCompiler } from "./compiler";
import type { Json, JsonObject, RulebookDocument, RuleDefinition } from "./document";
import type { Program } from "./program";

/** Gives what printed loops number the slots of a program; all they name has been compiled before. */
export function bindLoops(
  program: Program,
  compiler: RulebookCompiler,
  { clauses, facts, parameters }: RulebookDocument,
  loops: PrintedLoops,
): Bound {
  // What is named here is read by no rule: the last one compiled would be told to read it all.
  compiler.readingAnew();
  const { base, first } = program.reserve(loops.cells, loops.conditions.length);
  const expressions = loops.facts.map((id) => compiler.fact(id, ""));
  const rules = new Map<string, RuleDefinition>();
  for (const clause of clauses) for (const rule of clause.rules) rules.set(rule.name, rule);
  return {
    loops,
    base,
    first,
    facts: expressions,
    slots: expressions.map((expression, k) => {
      const cell = loops.cellOf[k]!;
      return program.isIn(expression, cell < 0 ? cell : base + cell);
    }),
    parameters: loops.parameters.map((id) => program.parameterSlot(parameters[id]!.values)),
    selections: loops.selections.map((name) => compiler.selectionSlot(selectionKey(compiler, facts, name))),
    items: loops.conditions.map((name) => itemSlot(compiler, rules.get(name)?.forEach)),
  };
}

function selectionKey(
  compiler: RulebookCompiler,
  facts: RulebookDocument["facts"],
  [fact, part]: SelectionName,
): string {
  const { value, per } = facts[fact]!;
  const whole = value as JsonObject;
  const json = part === "within" ? (whole.within as JsonObject) : whole;
  const operation =
    part === "within" ? "spans" : Object.keys(json).find((name) => isListName(compiler, json, name))!;
  const window = json.window ?? (judgedToDate.indexOf(operation) >= 0 ? "toDate" : null);
  return compiler.keyOf({
    list: json[operation]!,
    per: per ?? null,
    where: json.where ?? null,
    window,
    entries: json.entries ?? null,
  });
}

function isListName(compiler: RulebookCompiler, json: JsonObject, name: string): boolean {
  const list: Json = json[name]!;
  return typeof list === "string" && compiler.model.lists[list] !== undefined && name !== "of";
}

function itemSlot(compiler: RulebookCompiler, each: RuleDefinition["forEach"]): number {
  if (each === undefined) return -1;
  const { list, where = null, entries = null } = each;
  return compiler.selectionSlot(compiler.keyOf({ list, per: null, where, window: "listed", entries }));
}
