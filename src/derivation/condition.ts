import type { Json, JsonObject } from "../facts/environment";
import type { DerivedNode, DerivedSide } from "../generated/evaluation";
import { compileRuleCondition } from "../rulebook/condition";
import { derivedReading, truthOf } from "./readings";
import type { UnderWay } from "./under-way";

/** A condition with what it turned out to be, part by part. Every part is told, also where the rest decides. */
export function nodeOf(under: UnderWay, json: Json, per: string | null): DerivedNode {
  const object = json as JsonObject;
  const compiled = compileRuleCondition(under.compiler, json, per, "");
  const truth = truthOf(() => compiled.truth(under.run, under.row ?? 0));
  for (const kind of ["all", "any"] as const) {
    const parts = object[kind];
    if (Array.isArray(parts)) return { kind, truth, parts: parts.map((part) => nodeOf(under, part, per)) };
  }
  if (object.not !== undefined) return { kind: "not", truth, part: nodeOf(under, object.not, per) };
  const fact = String(object.fact);
  return {
    kind: "comparison",
    truth,
    fact,
    reading: derivedReading(under, under.compiler.fact(fact, "")),
    operator: String(object.operator),
    against: sideOf(under, object.value ?? null),
  };
}

function sideOf(under: UnderWay, value: Json): DerivedSide {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return { value: value as string };
  }
  if (typeof value.fact === "string") {
    return { fact: value.fact, reading: derivedReading(under, under.compiler.fact(value.fact, "")) };
  }
  const parameter = String(value.parameter);
  return { parameter, reading: parameterReading(under, parameter) };
}

function parameterReading(under: UnderWay, id: string) {
  const column = under.run.parameters[under.compiler.parameter(id, "")]!;
  return derivedReading(under, {
    type: "number",
    per: null,
    column: () => column,
    explain: () => {},
    evidence: () => {},
  });
}
