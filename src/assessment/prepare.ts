import { type Problem, RulebookError } from "../base/errors";
import { flatMap, sorted } from "../base/es2018";
import type { Text } from "../base/language";
import { byClause } from "../base/order";
import type { Bound } from "../facts/loops/bound";
import type { PrintedLoops } from "../facts/loops/printed";
import type { Coverage } from "../generated/evaluation";
import type { Model } from "../generated/model";
import { bindLoops } from "../rulebook/bind-loops";
import { RulebookCompiler } from "../rulebook/compiler";
import type { RulebookDocument } from "../rulebook/document";
import type { HostFact } from "../rulebook/host-fact";
import type { AppliedProfile } from "../rulebook/profile";
import { Program } from "../rulebook/program";
import { type CompiledChart, compileCharts } from "./chart";
import { coverageOf } from "./coverage";
import { ParametersInDays } from "./parameters";
import { type CompiledRule, compileRule } from "./rule";
import { withLoops } from "./with-loops";

/** One rulebook of a profile, compiled. */
export interface PreparedRulebook {
  readonly document: RulebookDocument;
  /** Why the profile takes it as binding; `null` where it does not. */
  readonly binds: Text | null;
  readonly rules: readonly CompiledRule[];
  readonly charts: readonly CompiledChart[];
  readonly names: readonly string[];
  /** Printed loops that compute its facts and conditions; `null` where there are none. */
  readonly loops: Bound | null;
  readonly coverage: Coverage;
  /** Place of its first rule among all findings. */
  readonly first: number;
  /** Places of the rules that decide, from the first on. */
  readonly deciding: readonly number[];
  /** In the order of their numbers. */
  readonly clauses: readonly PreparedClause[];
}

/** The places of a clause's rules among all findings. */
export interface PreparedClause {
  readonly clause: string | null;
  readonly decides: readonly number[];
  readonly informs: readonly number[];
}

/** Everything that is the same for all submissions: compiled once, never changed afterwards. */
export interface Prepared {
  readonly applied: AppliedProfile;
  readonly program: Program;
  readonly hostFacts: readonly HostFact[];
  readonly parameters: ParametersInDays;
  readonly rulebooks: readonly PreparedRulebook[];
  readonly rules: readonly CompiledRule[];
  readonly ruleIds: ReadonlySet<string>;
  readonly loops: readonly Bound[];
}

/** Loops printed for just this rulebook, if there are any. */
export type LoopsOf = (rulebook: RulebookDocument) => PrintedLoops | undefined;

export function prepare(
  applied: AppliedProfile,
  model: Model,
  hostFacts: readonly HostFact[],
  loopsOf: LoopsOf = () => undefined,
): Prepared {
  const program = new Program(model, applied.codes, new Map(hostFacts.map((fact) => [fact.id, fact])));
  const problems: Problem[] = [];
  let first = 0;
  const rulebooks = applied.rulebooks.map(({ document, binds }) => {
    const prepared = prepareOne({ program, problems, loopsOf }, document, binds, first);
    first += prepared.rules.length;
    return prepared;
  });
  if (problems.length > 0) throw new RulebookError(problems);
  const rules = flatMap(rulebooks, (rulebook) => rulebook.rules);
  return {
    applied,
    program,
    hostFacts,
    parameters: new ParametersInDays(program),
    rulebooks,
    rules,
    ruleIds: new Set(rules.map(({ id }) => id)),
    loops: flatMap(rulebooks, ({ loops }) => (loops === null ? [] : [loops])),
  };
}

interface Preparing {
  readonly program: Program;
  readonly problems: Problem[];
  readonly loopsOf: LoopsOf;
}

function prepareOne(
  { program, problems, loopsOf }: Preparing,
  document: RulebookDocument,
  binds: Text | null,
  first: number,
): PreparedRulebook {
  const compiler = new RulebookCompiler(program, document);
  const inFiles = flatMap(document.clauses, (clause, c) =>
    clause.rules.map((rule, k) => ({
      clause,
      rule,
      file: document.files?.[`clauses/${c}`],
      pointer: pointerTo(document, c, k),
    })),
  );
  const placed = sorted(inFiles, (a, b) => byClause(a.clause.clause, b.clause.clause));
  const compiled = placed.map(({ clause, rule, file, pointer }) => {
    compiler.file = file ?? document.id;
    return compileRule(compiler, document, clause, rule, binds !== null, pointer);
  });
  const charts = compileCharts(compiler, document, compiled);
  problems.push(...compiler.problems);
  const printed = problems.length > 0 ? undefined : loopsOf(document);
  const loops = printed === undefined ? null : bindLoops(program, compiler, document, printed);
  const rules = loops === null ? compiled : compiled.map((rule) => withLoops(rule, loops));
  return {
    document,
    binds,
    rules,
    charts,
    names: rules.map(({ definition }) => definition.name),
    loops,
    coverage: coverageOf(document),
    first,
    deciding: flatMap(rules, ({ weight }, k) => (weight === "decides" ? [k] : [])),
    clauses: clausesOf(document, rules, first),
  };
}

function clausesOf(
  document: RulebookDocument,
  rules: readonly CompiledRule[],
  first: number,
): PreparedClause[] {
  const placeOf = new Map(rules.map((rule, k) => [rule.definition.name, k]));
  return sorted(document.clauses, (a, b) => byClause(a.clause, b.clause)).map(({ clause, rules: own }) => {
    const places = own.map(({ name }) => placeOf.get(name)!);
    const having = (weight: CompiledRule["weight"]) =>
      places.filter((place) => rules[place]!.weight === weight).map((place) => first + place);
    return { clause, decides: having("decides"), informs: having("informs") };
  });
}

function pointerTo(document: RulebookDocument, clause: number, rule: number): string {
  return document.files === undefined ? `/clauses/${clause}/rules/${rule}` : `/rules/${rule}`;
}
