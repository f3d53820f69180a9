import type { Site } from "../assessment/applicability";
import type { Assessing } from "../assessment/assess";
import type { ExplainAllOptions, ExplainOptions } from "../assessment/call-options";
import { dayOf } from "../assessment/day";
import { findingOf } from "../assessment/finding";
import { factsIn, type Parts } from "../assessment/parts";
import type { Prepared } from "../assessment/prepare";
import type { CompiledRule } from "../assessment/rule";
import { daysOf, periodOf, siteOf } from "../assessment/site";
import { tool } from "../assessment/tool";
import { OptionError } from "../base/errors";
import { formatVersion } from "../base/format-version";
import { nearest } from "../base/nearest";
import { aText } from "../base/option-checks";
import { checkArgument } from "../base/options";
import type { PersonalNumbers } from "../base/personal/personal-numbers";
import type { Selection } from "../facts/selection";
import type { AssessedFinding, Derivation, DerivedRule } from "../generated/evaluation";
import { RulebookCompiler } from "../rulebook/compiler";
import { readSubmission } from "../submission/read";
import type { RecordList, Records } from "../submission/records";
import { nodeOf } from "./condition";
import { groundsOf } from "./facts";
import { entryAskedFor, itemsOf, rowOf } from "./items";
import { scopeOf } from "./scope";
import type { UnderWay } from "./under-way";

/** How many entries a step lists where nobody says; all are counted. */
const defaultEntries = 50;

/** A submission that was read, for as many derivations as are asked for. */
interface Reading extends Assessing {
  readonly records: Records;
  readonly personal: PersonalNumbers;
  readonly parts: Parts;
  readonly options: ExplainOptions;
}

/** How the finding of one rule came about. Throws `InputError` and, for what is not known by a name, `OptionError`. */
export function derive(
  assessing: Assessing,
  submission: unknown,
  name: string,
  options: ExplainOptions,
): Derivation {
  const rule = ruleCalled(assessing.prepared, name);
  return derivationOf(readingFor(assessing, submission, options), rule);
}

/** The same of every rule, of a submission that is read once. */
export function deriveAll(
  assessing: Assessing,
  submission: unknown,
  options: ExplainAllOptions,
): Derivation[] {
  const reading = readingFor(assessing, submission, options);
  return assessing.prepared.rules.map((rule) => derivationOf(reading, rule));
}

function readingFor(assessing: Assessing, submission: unknown, options: ExplainOptions): Reading {
  const { prepared } = assessing;
  const on = dayOf(options.on);
  const { program } = prepared;
  const { fieldsRead } = program;
  const asked = { fieldsRead, most: 0, doubled: options.doubledNames };
  const { records, personal } = readSubmission(program.reader, submission, asked);
  const parts = factsIn(prepared, records, daysOf(records.document, on));
  return { ...assessing, records, personal, parts, options };
}

function derivationOf(reading: Reading, rule: CompiledRule): Derivation {
  const { prepared, model, records, personal, options } = reading;
  const { document } = records;
  const site = siteOf(document);
  const part = reading.parts.of(rule);
  const selection = rule.items?.of(part.run) ?? null;
  const { entry } = options;
  const under: UnderWay = {
    run: part.run,
    model,
    rule,
    compiler: new RulebookCompiler(prepared.program, rule.rulebook),
    row: entry === undefined ? null : rowOf(listGoneThrough(rule, selection), entry),
    hostFacts: prepared.hostFacts,
    most: options.limits?.entries ?? defaultEntries,
  };
  return personal.maskedAll<Derivation>({
    formatVersion,
    kind: "derivation",
    tool,
    on: options.on,
    site,
    period: periodOf(document),
    days: part.days,
    rule: derivedRule(rule),
    ...found(under, site),
    applies: scopeOf(under, site),
    ...(selection !== null && { items: itemsOf(under, selection) }),
    ...(under.row !== null && { entry: entryAskedFor(under, selection!) }),
    ...conditionOf(under),
    ...groundsOf(under),
  });
}

/** A rule that goes through a list has a condition of each entry: without one there is nothing to tell of it. */
function conditionOf(under: UnderWay): Pick<Derivation, "condition"> {
  const { conditions, forEach } = under.rule.definition;
  if (conditions === undefined || (forEach !== undefined && under.row === null)) return {};
  return { condition: nodeOf(under, conditions, forEach?.list ?? null) };
}

function derivedRule(rule: CompiledRule): DerivedRule {
  const { definition, id, clause, weight } = rule;
  const { title, provision, basis, assessedBy, question, interpretation, decision } = definition;
  return {
    id,
    number: definition.number,
    clause,
    title,
    provision,
    basis: basis as DerivedRule["basis"],
    weight,
    assessedBy: assessedBy ?? "automatically",
    ...(question !== undefined && { question }),
    ...(interpretation !== undefined && { interpretation }),
    ...(decision !== undefined && { decision }),
  };
}

/** The finding as it is judged, without what persons answered. */
function found(
  { run, rule }: UnderWay,
  site: Site,
): Pick<AssessedFinding, "outcome" | "possible" | "reason"> {
  const { outcome, possible, reason } = findingOf(run, rule, site, {
    days: null,
    fullEvidence: false,
    most: { missing: 0, evidence: 0, items: 0 },
    evidence: null,
    leftOut: null,
    under: null,
    supplies: null,
  });
  return { outcome, ...(possible && { possible }), ...(reason && { reason }) };
}

/** The selection a rule goes through. Throws `OptionError` where the rule speaks of the site as a whole. */
function listGoneThrough(rule: CompiledRule, selection: Selection | null): RecordList {
  if (selection !== null) return selection.list;
  const text = {
    "zh-CN": `规则“${rule.id}”不逐条判断，没有条目可选。`,
    en: `The rule “${rule.id}” goes through no list: it has no entries.`,
  };
  throw new OptionError([{ code: "noEntries", pointer: "/entry", text }]);
}

function ruleCalled({ rules }: Prepared, name: string): CompiledRule {
  checkArgument(name, "/rule", aText);
  const rule = rules.find(({ id }) => id === name);
  if (rule !== undefined) return rule;
  const meant = nearest(
    name,
    rules.map(({ id }) => id),
  );
  const shown = name.slice(0, 120);
  const text = {
    "zh-CN": `没有规则“${shown}”${meant === null ? "" : `，是否想用“${meant}”？`}`,
    en: `There is no rule “${shown}”${meant === null ? "" : `; did you mean “${meant}”?`}`,
  };
  throw new OptionError([{ code: "unknownRule", pointer: "/rule", text }]);
}
