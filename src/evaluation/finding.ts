import type { Text } from "../base/language";
import { Blame } from "../facts/blame";
import { rowIn } from "../facts/expression";
import type { Run } from "../facts/run";
import type { Selection } from "../facts/selection";
import type { Finding, ItemFinding, Measured } from "../generated/evaluation";
import { FALSE, TRUE, type Truth, UNDEFINED } from "../logic/truth";
import { HostFactError } from "../rulebook/host-fact";
import { entryId, entryPointer } from "../submission/records";
import { type Arguments, isMessageKey, label, reasonText } from "../text";
import { type Applicability, applicabilityOf, type Site } from "./applicability";
import type { PersonalEvidence } from "./attestation";
import { judgeItems } from "./items";
import { type Outcome, outcomeOf, possibleOutcomes } from "./outcome";
import { readingOf } from "./reading";
import type { CompiledRule } from "./rule";
import { missingOf, ownMessage } from "./words";

export interface Settings {
  readonly on: string;
  readonly fullEvidence: boolean;
  /** How many missing pointers, evidence pointers and entries a finding lists. */
  readonly most: { readonly missing: number; readonly evidence: number; readonly items: number };
  readonly evidence: PersonalEvidence | null;
}

/** The finding of one rule. Whatever goes wrong while computing it is the outcome `error` of this rule alone. */
export function findingOf(run: Run, rule: CompiledRule, site: Site, settings: Settings): Finding {
  try {
    return judge(run, rule, site, settings);
  } catch (error) {
    return failed(rule, settings, error);
  }
}

function failed(rule: CompiledRule, settings: Settings, error: unknown): Finding {
  const message = error instanceof Error ? error.message : String(error);
  const [code, args] =
    error instanceof HostFactError
      ? ["hostFactThrew", { fact: error.fact, message }]
      : ["ruleThrew", { message }];
  const finding = base(rule, settings, "error");
  finding.reason = reasonOf(code!, args as Arguments);
  finding.remedy = label("remedy.error");
  return finding;
}

function judge(run: Run, rule: CompiledRule, site: Site, settings: Settings): Finding {
  const scope = applicabilityOf(run, rule, site, settings.on);
  if (scope.truth === UNDEFINED) {
    const finding = base(rule, settings, "notApplicable");
    finding.reason = reasonOf(scope.reason!.code, scope.reason!.args);
    return finding;
  }
  const selection = rule.items?.of(run) ?? null;
  if (rule.definition.assessedBy === "person") return manual(run, rule, scope, selection, settings);
  const condition = rule.condition!;
  const items = selection && judgeItems(selection, (row) => itemTruth(run, rule, selection, row, settings));
  const own = items === null ? condition.truth(run, 0) : items.whole;
  const truth = scope.truth === TRUE ? own : own | UNDEFINED;
  const outcome = outcomeOf(truth);
  const finding = base(rule, settings, outcome);
  finding.measured = measuredOf(run, rule, 0, items === null);
  if (items !== null) addItems(run, rule, selection!, items.each, finding, settings);
  else if (outcome === "fail") addFailure(run, rule, siteSubject(site), finding);
  if (outcome === "unknown") addUnknown(run, rule, scope, selection, truth, finding, settings);
  if (outcome === "notApplicable") finding.reason = whyNotApplicable(rule, selection);
  if (items === null && (outcome === "fail" || settings.fullEvidence))
    addEvidence(run, rule, finding, settings);
  return finding;
}

/** An entry's truth; where it is open, an attestation for that entry answers it. */
function itemTruth(
  run: Run,
  rule: CompiledRule,
  selection: Selection,
  row: number,
  settings: Settings,
): Truth {
  const truth = rule.condition!.truth(run, row);
  if (settings.evidence === null || truth === TRUE || truth === FALSE) return truth;
  return settings.evidence.itemTruth(rule.id, entryId(selection.list, row))?.truth ?? truth;
}

function base(rule: CompiledRule, settings: Settings, outcome: Outcome): Finding {
  const { definition } = rule;
  return {
    id: rule.id,
    rulebook: rule.rulebook.id,
    rule: definition.name,
    clause: rule.clause,
    title: definition.title,
    provision: definition.provision,
    basis: definition.basis as Finding["basis"],
    weight: rule.weight,
    qualified: rule.qualified,
    outcome,
    measured: [],
    parameters: rule.parametersOn(settings.on),
    text: standardText(rule, outcome),
  };
}

const standardTexts = new WeakMap<CompiledRule, Map<Outcome, Text>>();

/** Title and outcome in words: the same for every site, so made once. */
function standardText(rule: CompiledRule, outcome: Outcome): Text {
  let texts = standardTexts.get(rule);
  if (texts === undefined) {
    texts = new Map();
    standardTexts.set(rule, texts);
  }
  let text = texts.get(outcome);
  if (text === undefined) {
    text = label(`finding.${outcome}`, { title: rule.definition.title });
    texts.set(outcome, text);
  }
  return text;
}

function reasonOf(code: string, args: Arguments): Finding["reason"] {
  const flat: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(args)) {
    if (value === undefined) continue;
    flat[name] =
      typeof value === "number"
        ? value
        : typeof value === "object" && value !== null && "en" in value
          ? value.en
          : String(value);
  }
  return { code, args: flat, text: reasonText(code, args) };
}

function siteSubject(site: Site): Text {
  return site.name === null ? site.tierLabel : { "zh-CN": site.name, en: site.name };
}

function measuredOf(run: Run, rule: CompiledRule, row: number, single: boolean): Measured[] {
  return rule.facts.map(({ id, title, unit, decision, expression }) => ({
    fact: id,
    title,
    ...(unit === undefined ? {} : { unit }),
    reading:
      single || expression.per === null
        ? readingOf(expression.column(run), rowIn(expression, row), expression.type)
        : { state: "perItem" as const },
    ...(decision === undefined ? {} : { decision }),
  }));
}

function addFailure(run: Run, rule: CompiledRule, subject: Text, finding: Finding): void {
  const shortfall = rule.condition!.shortfall(run, 0);
  if (shortfall !== null) finding.shortfall = withUnit(rule, shortfall);
  if (rule.message === null) return;
  const { text, remedy } = ownMessage(run, rule.message, 0, subject, shortfall?.atLeast);
  finding.text = text;
  finding.remedy = remedy;
}

function withUnit(rule: CompiledRule, shortfall: { fact: string; atLeast: number; atMost: number | null }) {
  const unit = rule.facts.find((fact) => fact.id === shortfall.fact)?.unit;
  return {
    fact: shortfall.fact,
    ...(unit === undefined ? {} : { unit }),
    atLeast: shortfall.atLeast,
    atMost: shortfall.atMost,
  };
}

function addEvidence(run: Run, rule: CompiledRule, finding: Finding, settings: Settings): void {
  const pointers = new Set<string>();
  rule.condition!.evidence(run, 0, pointers);
  if (pointers.size === 0) return;
  const all = [...pointers];
  finding.evidence = {
    pointers: settings.fullEvidence ? all : all.slice(0, settings.most.evidence),
    total: all.length,
  };
}

function addUnknown(
  run: Run,
  rule: CompiledRule,
  scope: Applicability,
  selection: Selection | null,
  truth: Truth,
  finding: Finding,
  settings: Settings,
): void {
  const blame = new Blame(settings.most.missing);
  blameScope(run, rule, scope, blame);
  if (selection === null) rule.condition?.blame(run, 0, blame);
  else blameItems(run, rule, selection, blame);
  finding.possible = possibleOutcomes(truth);
  const list = blame.listed.map((blamed) => missingOf(blamed, run.records.model));
  finding.missing = { total: blame.total, list };
  const kinds = new Set(blame.listed.map((blamed) => blamed.kind));
  const only = kinds.size === 1 ? [...kinds][0] : undefined;
  const to = run.records.document.period as { to: string };
  const decision = blame.listed.find((blamed) => blamed.kind === "interpretation")?.decision;
  if (scope.reason !== null) finding.reason = reasonOf(scope.reason.code, scope.reason.args);
  else if (only === "periodNotOver") finding.reason = reasonOf("periodNotOver", { to: to.to });
  else if (only === "interpretation") finding.reason = reasonOf("interpretationOpen", { decision });
  else finding.reason = reasonOf("dataMissing", { count: blame.total });
  finding.remedy = unknownRemedy(finding, only, to.to, decision);
}

function unknownRemedy(
  finding: Finding,
  only: string | undefined,
  to: string,
  decision: string | undefined,
): Text {
  const first = finding.missing!.list[0]?.label;
  if (only === "periodNotOver") return label("remedy.periodNotOver", { to });
  if (only === "interpretation") return label("remedy.interpretation", { decision });
  if (only === "duplicateId" || only === "missingId") return label("remedy.duplicateId");
  if (only === "danglingReference") return label("remedy.reference");
  const count = finding.missing!.total;
  return count === 1 ? label("remedy.unknownOne", { first }) : label("remedy.unknown", { count, first });
}

function blameScope(run: Run, rule: CompiledRule, scope: Applicability, blame: Blame): void {
  if (scope.truth === TRUE) return;
  if (scope.reason?.code === "divisionUnknown") blame.document("/site/divisionCode");
  rule.where?.blame(run, 0, blame);
}

function blameItems(run: Run, rule: CompiledRule, selection: Selection, blame: Blame): void {
  rule.items!.blame(run, 0, blame);
  for (const row of selection.index) {
    const truth = rule.condition?.truth(run, row) ?? TRUE;
    if (truth !== TRUE && truth !== FALSE && truth !== UNDEFINED) rule.condition!.blame(run, row, blame);
  }
}

function whyNotApplicable(rule: CompiledRule, selection: Selection | null): Finding["reason"] {
  if (selection !== null && selection.index.length === 0) {
    return reasonOf("noEntries", { list: selection.list.model.label });
  }
  return reasonOf("undefinedValue", { fact: rule.facts[0]?.title ?? rule.definition.title });
}

function manual(
  run: Run,
  rule: CompiledRule,
  scope: Applicability,
  selection: Selection | null,
  settings: Settings,
): Finding {
  const open = selection?.open[0] === true || selection?.truth.some((truth) => truth !== TRUE);
  const none = selection !== null && selection.index.length === 0 && !open;
  const sure = selection === null || selection.truth.includes(TRUE);
  const outcome: Outcome = none ? "notApplicable" : scope.truth === TRUE && sure ? "manual" : "unknown";
  const finding = base(rule, settings, outcome);
  if (none) finding.reason = whyNotApplicable(rule, selection);
  if (outcome === "unknown")
    addUnknown(run, rule, scope, selection, TRUE | FALSE | UNDEFINED, finding, settings);
  if (outcome === "manual") finding.reason = reasonOf("assessedByPerson", {});
  const { question, technique } = rule.definition;
  if (question) finding.question = question;
  if (technique) finding.technique = [...technique];
  if (outcome === "manual") finding.remedy = label("remedy.manual", { techniques: [...(technique ?? [])] });
  return finding;
}

function addItems(
  run: Run,
  rule: CompiledRule,
  selection: Selection,
  each: readonly Truth[],
  finding: Finding,
  settings: Settings,
): void {
  const byOutcome: Partial<Record<Outcome, number>> = {};
  const list: ItemFinding[] = [];
  const failing: string[] = [];
  for (let k = 0; k < each.length; k++) {
    const outcome = outcomeOf(each[k]!);
    byOutcome[outcome] = (byOutcome[outcome] ?? 0) + 1;
    const row = selection.index[k]!;
    if (outcome === "fail" && failing.length < 5) {
      failing.push(entryId(selection.list, row) ?? entryPointer(selection.list, row));
    }
    const wanted = settings.fullEvidence || outcome === "fail" || outcome === "unknown";
    if (wanted && (settings.fullEvidence || list.length < settings.most.items)) {
      list.push(itemFinding(run, rule, selection, row, outcome, settings));
    }
  }
  finding.items = { total: each.length, byOutcome: ordered(byOutcome), listed: list.length, list };
  if (finding.outcome !== "fail") return;
  const fail = byOutcome.fail ?? 0;
  const ids = fail > failing.length ? label("finding.itemsMore", { ids: failing }) : failing;
  finding.text = label("finding.itemsFail", { total: each.length, fail, ids });
  const first = list.find((item) => item.outcome === "fail");
  const row = selection.index[each.indexOf(FALSE)];
  if (first && rule.message && row !== undefined) {
    finding.remedy = ownMessage(
      run,
      rule.message,
      row,
      itemSubject(selection, row),
      first.shortfall?.atLeast,
    ).remedy;
  }
}

function ordered(byOutcome: Partial<Record<Outcome, number>>): Partial<Record<Outcome, number>> {
  const result: Partial<Record<Outcome, number>> = {};
  for (const outcome of ["fail", "error", "unknown", "manual", "pass", "notApplicable"] as const) {
    if (byOutcome[outcome] !== undefined) result[outcome] = byOutcome[outcome];
  }
  return result;
}

function itemSubject(selection: Selection, row: number): Text {
  const id = entryId(selection.list, row) ?? entryPointer(selection.list, row);
  return { "zh-CN": id, en: id };
}

function itemFinding(
  run: Run,
  rule: CompiledRule,
  selection: Selection,
  row: number,
  outcome: Outcome,
  settings: Settings,
): ItemFinding {
  const subject = itemSubject(selection, row);
  const key = `finding.item${outcome[0]!.toUpperCase()}${outcome.slice(1)}`;
  const item: ItemFinding = {
    pointer: entryPointer(selection.list, row),
    id: entryId(selection.list, row),
    outcome,
    measured: measuredOf(run, rule, row, true),
    text: isMessageKey(key) ? label(key, { subject }) : subject,
  };
  if (outcome === "unknown") {
    const blame = new Blame(settings.most.missing);
    rule.condition!.blame(run, row, blame);
    item.missing = blame.listed.map((blamed) => missingOf(blamed, run.records.model));
  }
  if (outcome !== "fail") return item;
  const shortfall = rule.condition!.shortfall(run, row);
  if (shortfall !== null) item.shortfall = withUnit(rule, shortfall);
  if (rule.message) item.text = ownMessage(run, rule.message, row, subject, shortfall?.atLeast).text;
  return item;
}
