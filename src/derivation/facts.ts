import { hasOwn } from "../base/es2018";
import type { JsonObject } from "../facts/environment";
import type { DerivedFact, DerivedParameter } from "../generated/evaluation";
import { namedIn } from "../rulebook/references";
import { valuesInForce } from "../rulebook/values-in-force";
import { derivedReading } from "./readings";
import { stepOf } from "./steps";
import type { UnderWay } from "./under-way";

/** What the derivation stands on. */
export interface Grounds {
  readonly facts: DerivedFact[];
  readonly parameters: DerivedParameter[];
}

/** Every fact a rule reads, each once and before those it stands on, and every parameter. */
export function groundsOf(under: UnderWay): Grounds {
  const { conditions, forEach, appliesTo } = under.rule.definition;
  const facts = new Set<string>();
  const parameters = new Set<string>();
  for (const part of [appliesTo?.where, forEach?.where, conditions]) namedIn(part, facts, parameters);
  const own = under.rule.rulebook.facts;
  for (const id of facts) if (hasOwn(own, id)) namedIn(own[id]!.value, facts, parameters);
  const known = [...parameters].filter((id) => hasOwn(under.rule.rulebook.parameters, id));
  return {
    facts: [...facts].map((id) => factOf(under, id)),
    parameters: known.map((id) => parameterOf(under, id)),
  };
}

function factOf(under: UnderWay, id: string): DerivedFact {
  const { facts } = under.rule.rulebook;
  const expression = under.compiler.fact(id, "");
  const { type, codes } = expression;
  const reading = derivedReading(under, expression);
  const definition = hasOwn(facts, id) ? facts[id]! : undefined;
  if (definition === undefined) {
    const title = under.hostFacts.find((host) => host.id === id)?.title ?? { "zh-CN": id, en: id };
    return { fact: id, title, type, reading, from: { operation: "host", reading } };
  }
  const { title, unit, per, value, interpretation, decision, sameAs } = definition;
  const list = per === undefined ? null : under.model.lists[per]!;
  return {
    fact: id,
    title,
    type,
    ...(unit !== undefined && { unit }),
    ...(codes !== undefined && { codes }),
    ...(per !== undefined && { per }),
    ...(interpretation !== undefined && { interpretation }),
    ...(decision !== undefined && { decision }),
    ...(sameAs !== undefined && { sameAs }),
    reading,
    from: stepOf(under, value as JsonObject, list),
  };
}

function parameterOf({ run, rule }: UnderWay, id: string): DerivedParameter {
  const { title, unit, clause, values, basis, interpretation, decision, sameAs, overridden } =
    rule.rulebook.parameters[id]!;
  const { windowFrom, windowTo } = run.days;
  return {
    parameter: id,
    title,
    unit,
    clause,
    values: valuesInForce(values, windowFrom, windowTo).map(({ value, from, fromBasis }) => ({
      value,
      from,
      fromBasis,
    })),
    basis: basis as DerivedParameter["basis"],
    ...(interpretation !== undefined && { interpretation }),
    ...(decision !== undefined && { decision }),
    ...(sameAs !== undefined && { sameAs }),
    ...(overridden && { overridden }),
  };
}
