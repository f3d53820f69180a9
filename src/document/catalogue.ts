import type { Assessing } from "../assessment/assess";
import type { CompiledChart } from "../assessment/chart";
import { totalCoverage } from "../assessment/coverage";

import type { PreparedRulebook } from "../assessment/prepare";
import type { CompiledRule } from "../assessment/rule";
import { flatMap, fromEntries } from "../base/es2018";
import { formatVersion } from "../base/format-version";
import type { Text } from "../base/language";
import type {
  Catalogue,
  CatalogueChart,
  CatalogueOpen,
  CatalogueParameter,
  CatalogueRule,
  CatalogueRulebook,
  Notice,
} from "../generated/evaluation";
import type { FieldModel, Model } from "../generated/model";
import type { ChartDefinition, ParameterDefinition, RulebookDocument } from "../rulebook/document";
import { label, ourTexts } from "../text";
import { infoOf } from "./rulebook-info";

/** All that an evaluation says and no submission changes. */
export function catalogueOf(
  { prepared, model, catalogue: name }: Assessing,
  notices: readonly Notice[],
): Catalogue {
  const { profile, overrides, codes } = prepared.applied;
  return {
    formatVersion,
    kind: "catalogue",
    name,
    profile: {
      id: profile.id,
      title: profile.title,
      digest: profile.digest ?? "",
      overrides: overrides as never[],
      notices: [...notices],
    },
    coverage: totalCoverage(prepared.rulebooks.map(({ coverage }) => coverage)),
    rulebooks: prepared.rulebooks.map(rulebookOf),
    questions: questionsOf(prepared.rulebooks),
    siteQuestions: siteQuestionsOf(prepared.rulebooks),
    codes: codes as Catalogue["codes"],
    tiers: model.document["/site/tier"]?.codes ?? "",
    lists: listsOf(model),
    document: labelsOf(model.document),
    texts: ourTexts,
  };
}

/** Decisions whose questions the site can settle by looking. */
function siteQuestionsOf(rulebooks: readonly PreparedRulebook[]): Catalogue["siteQuestions"] {
  const facts = flatMap(rulebooks, ({ document }) => Object.values(document.facts));
  const decisions = flatMap(facts, ({ decision, answeredBy }) =>
    decision !== undefined && answeredBy === "site" ? [decision] : [],
  );
  return [...new Set(decisions)];
}

/** By decision, what the sources leave open; of two rulebooks that ask by one number, the first is heard. */
function questionsOf(rulebooks: readonly PreparedRulebook[]): Catalogue["questions"] {
  const questions: Record<string, Text> = {};
  for (const { document } of rulebooks) {
    for (const { decision, question } of Object.values(document.facts)) {
      if (decision !== undefined && question !== undefined) questions[decision] ??= question;
    }
  }
  return questions;
}

function rulebookOf({ document, binds, coverage, rules, charts }: PreparedRulebook): CatalogueRulebook {
  const parameters = Object.keys(document.parameters).map(
    (id) => [id, parameterOf(document.parameters[id]!)] as const,
  );
  const open = flatMap(Object.keys(document.facts), (id) => openOf(document, id));
  return {
    info: infoOf(document, binds, coverage),
    parameters: fromEntries(parameters),
    ...(open.length > 0 && { open: fromEntries(open) }),
    rules: rules.map(ruleOf),
    ...(charts.length > 0 && { charts: charts.map(chartOf) }),
  };
}

/** Of a fact whose readings the rulebook names, what is asked and what they are called. */
function openOf({ facts }: RulebookDocument, id: string): (readonly [string, CatalogueOpen])[] {
  const { open, question, decision } = facts[id]!;
  if (open === undefined) return [];
  const ofDecision = Object.values(facts).find((one) => one.decision === decision && one.question)?.question;
  const asked = open.question ?? question ?? ofDecision ?? label("decision.other");
  return [[id, { question: asked, alternatives: [...open.alternatives] }]];
}

function chartOf({ name, chart, rulebook, measure, items }: CompiledChart): CatalogueChart {
  const { id, title, unit, decision } = measure;
  const { threshold, rule } = chart;
  return {
    chart: name,
    title: chart.title,
    ...(rule !== undefined && { rule }),
    measure: {
      fact: id,
      title,
      ...(unit !== undefined && { unit }),
      ...(decision !== undefined && { decision }),
    },
    ...(items && { list: items.list.id }),
    ...(threshold && { threshold: { ...threshold, title: titleOf(rulebook, threshold) } }),
  };
}

function titleOf(
  { facts, parameters }: RulebookDocument,
  threshold: NonNullable<ChartDefinition["threshold"]>,
): Text {
  if ("fact" in threshold) return facts[threshold.fact]!.title;
  return parameters[threshold.parameter]!.title;
}

function parameterOf(parameter: ParameterDefinition): CatalogueParameter {
  const { title, unit, basis, interpretation, sameAs, overridden, values } = parameter;
  return {
    title,
    unit,
    basis: { kind: basis.kind, source: basis.source },
    ...(interpretation && { interpretation }),
    ...(sameAs !== undefined && { sameAs }),
    ...(overridden && { overridden: true as const }),
    values: values.map(({ value, from, fromBasis, transition }) => ({
      value,
      from,
      fromBasis,
      ...(transition && { transition: { periodUnderWay: transition.periodUnderWay } }),
    })),
  };
}

function ruleOf({
  clause,
  definition,
  weight,
  qualified,
  facts,
  message,
  parameterIds,
}: CompiledRule): CatalogueRule {
  const { name, number, title, provision, verb, basis, question, technique, forEach } = definition;
  return {
    rule: name,
    number,
    clause,
    title,
    provision,
    ...(verb && { verb }),
    basis: basis as CatalogueRule["basis"],
    weight,
    qualified,
    ...(question && { question }),
    ...(technique && { technique: [...technique] }),
    ...(forEach && { list: forEach.list }),
    facts: facts.map(({ id, title: called, unit, decision, expression }) => ({
      id,
      title: called,
      ...(unit !== undefined && { unit }),
      ...(expression.codes !== undefined && { codes: expression.codes }),
      ...(decision !== undefined && { decision }),
      perItem: expression.per !== null,
    })),
    parameters: [...parameterIds],
    ...(message && {
      message: {
        what: message.what,
        remedy: message.remedy,
        args: message.args.map(({ name: argument, expression }) => ({
          name: argument,
          ...(expression.codes !== undefined && { codes: expression.codes }),
        })),
      },
    }),
  };
}

function listsOf(model: Model): Catalogue["lists"] {
  return fromEntries(
    Object.keys(model.lists).map((id) => {
      const { label, counter, fields } = model.lists[id]!;
      return [id, { label, counter, codes: codesOf(fields), fields: labelsOf(fields) }] as const;
    }),
  );
}

function codesOf(fields: Readonly<Record<string, FieldModel>>): Record<string, string> {
  const coded = Object.keys(fields).filter((name) => fields[name]!.codes !== undefined);
  return fromEntries(coded.map((name) => [name, fields[name]!.codes!] as const));
}

function labelsOf(fields: Readonly<Record<string, FieldModel>>): Record<string, Text> {
  return fromEntries(Object.keys(fields).map((name) => [name, fields[name]!.label] as const));
}
