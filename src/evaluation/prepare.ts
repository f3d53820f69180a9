import { type Problem, RulebookError } from "../base/errors";
import { flatMap, fromEntries, sorted } from "../base/es2018";
import type { Text } from "../base/language";
import { byClause } from "../base/order";
import type { Bound } from "../facts/loops/bound";
import type { PrintedLoops } from "../facts/loops/printed";
import type { Coverage, Notice, RulebookConclusion, RulebookInfo } from "../generated/evaluation";
import type { Model } from "../generated/model";
import { bindLoops } from "../rulebook/bind-loops";
import { type RuleCondition, withPrinted } from "../rulebook/condition";
import type { RulebookDocument } from "../rulebook/document";
import type { HostFact } from "../rulebook/host-fact";
import type { AppliedProfile } from "../rulebook/profile";
import { Program, RulebookCompiler } from "../rulebook/program";
import { type CompiledRule, compileRule } from "./rule";
import { fixed } from "./unchanging";

/** One rulebook of a profile, compiled, with what an evaluation says about it. */
export interface PreparedRulebook {
  readonly document: RulebookDocument;
  readonly rules: readonly CompiledRule[];
  /** Printed loops that compute its facts and conditions; `null` where there are none. */
  readonly loops: Bound | null;
  readonly info: RulebookInfo;
  readonly coverage: Coverage;
  /** Place of its first rule among all findings. */
  readonly first: number;
  /** Per clause, the places of its rules among all findings. */
  readonly places: readonly (readonly number[])[];
  /** What depends on nothing but the conclusion, kept once made. */
  readonly conclusions: Map<string, RulebookConclusion>;
}

/** Everything that is the same for all submissions: compiled once, never changed afterwards. */
export interface Prepared {
  readonly applied: AppliedProfile;
  readonly program: Program;
  readonly rulebooks: readonly PreparedRulebook[];
  readonly rules: readonly CompiledRule[];
  readonly loops: readonly Bound[];
  readonly coverage: Coverage;
  readonly texts: Map<string, Text>;
  /** What a reader of outcomes has to know about the rules behind them. */
  readonly notices: readonly Notice[];
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
  return {
    applied,
    program,
    rulebooks,
    rules: flatMap(rulebooks, (rulebook) => rulebook.rules),
    loops: flatMap(rulebooks, ({ loops }) => (loops === null ? [] : [loops])),
    coverage: total(rulebooks.map((rulebook) => rulebook.coverage)),
    texts: new Map(),
    notices: [],
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
  problems.push(...compiler.problems);
  const printed = problems.length > 0 ? undefined : loopsOf(document);
  const loops = printed === undefined ? null : bindLoops(program, compiler, document, printed);
  const rules = loops === null ? compiled : compiled.map((rule) => withLoops(rule, loops));
  const coverage = fixed(coverageOf(document));
  for (const clause of document.clauses) fixed(clause.title);
  const info = fixed(infoOf(document, binds, coverage));
  const placeOf = new Map(rules.map((rule, k) => [rule.definition.name, first + k]));
  const places = info.clauses.map((clause) => clause.rules.map((rule) => placeOf.get(rule)!));
  return { document, rules, loops, coverage, info, first, places, conclusions: new Map() };
}

/** The rule with its answers taken from printed loops. */
function withLoops(rule: CompiledRule, { loops, first }: Bound): CompiledRule {
  const { where, condition, items, definition } = rule;
  const printed = (own: RuleCondition | null, name: string, ofEntries: boolean) => {
    const number = loops.conditions.indexOf(name);
    return own === null || number < 0 ? own : withPrinted(own, first + number, ofEntries);
  };
  return {
    ...rule,
    where: printed(where, `${definition.name}?`, false),
    condition: printed(condition, definition.name, items !== null),
  };
}

function pointerTo(document: RulebookDocument, clause: number, rule: number): string {
  return document.files === undefined ? `/clauses/${clause}/rules/${rule}` : `/rules/${rule}`;
}

function total(parts: readonly Coverage[]): Coverage {
  const sum: Coverage = {
    clauses: 0,
    automated: 0,
    partial: 0,
    manual: 0,
    notCheckable: 0,
    textNotSeen: 0,
    gaps: 0,
  };
  for (const part of parts) for (const key of Object.keys(sum) as (keyof Coverage)[]) sum[key] += part[key];
  return sum;
}

function coverageOf(document: RulebookDocument): Coverage {
  const coverage = { clauses: 0, automated: 0, partial: 0, manual: 0, notCheckable: 0, textNotSeen: 0 };
  for (const clause of document.clauses) {
    coverage.clauses++;
    coverage[clause.coverage]++;
  }
  return { ...coverage, gaps: document.gaps?.length ?? 0 };
}

function infoOf(document: RulebookDocument, binds: Text | null, coverage: Coverage): RulebookInfo {
  const clauses = sorted(document.clauses, (a, b) => byClause(a.clause, b.clause));
  const rules = fromEntries(
    flatMap(clauses, (clause) => clause.rules).map(({ name, interpretation, decision, forEach }) => [
      name,
      {
        ...(interpretation && { interpretation }),
        ...(decision && { decision }),
        ...(forEach && { forEach: forEach.list }),
      },
    ]),
  );
  return {
    id: document.id,
    number: document.number,
    title: document.title,
    issuer: document.issuer,
    kind: document.kind,
    published: document.published,
    inForce: { from: document.inForce.from, to: document.inForce.to },
    binding: document.binding,
    bindingWhy: document.bindingWhy,
    ...(binds && { bound: binds }),
    textSeen: document.textSeen,
    gaps: (document.gaps ?? []).map(({ title, why }) => ({ title, why })),
    ...(document.qualification && { qualification: document.qualification }),
    digest: document.digest ?? "",
    coverage,
    clauses: clauses.map(
      ({ clause, title, alias, textSeen, coverage: state, why, rules: own, overridden }) => ({
        clause,
        title,
        ...(alias && { alias }),
        textSeen: textSeen as "text",
        coverage: state,
        why,
        rules: own.map((rule) => rule.name),
        ...(overridden && { overridden }),
      }),
    ),
    rules,
    sources: document.sources as RulebookInfo["sources"],
  };
}
