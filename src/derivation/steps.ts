import { hasOwn } from "../base/es2018";
import { compileExpression } from "../facts/compile";
import type { Json, JsonObject } from "../facts/environment";
import { judgedToDate } from "../facts/further-entries";
import { compileSelection } from "../facts/selection-node";
import { operations } from "../facts/vocabulary";
import type { DerivedStep } from "../generated/evaluation";
import type { ListModel } from "../generated/model";
import { fieldPointer, listOf } from "../submission/records";
import { derivedEntries } from "./entries";
import { derivedReading } from "./readings";
import type { UnderWay } from "./under-way";

/** One operation of a fact, with what it gave and what it was computed from. */
export function stepOf(under: UnderWay, json: JsonObject, per: ListModel | null): DerivedStep {
  const operation = Object.keys(json).find((name) => hasOwn(operations, name))!;
  const expression = compileExpression(under.compiler, json, per, "");
  const step: DerivedStep = { operation, reading: derivedReading(under, expression) };
  const operand = json[operation]!;
  if (operation === "field") step.field = placeOf(under, String(operand), per);
  else if (operation === "fact") step.fact = String(operand);
  else if (operation === "parameter") step.parameter = String(operand);
  else if (operation === "day") step.day = String(operand);
  else if (typeof operand === "string" && hasOwn(under.model.lists, operand)) {
    addEntries(step, under, json, operation, per);
  } else if (typeof operand === "object") addParts(step, under, operand, per);
  return step;
}

/** Where a field stands; of an entry not asked for, its name. */
function placeOf({ run, row }: UnderWay, field: string, per: ListModel | null): string {
  if (field.startsWith("/") || per === null || row === null) return field;
  return fieldPointer(listOf(run.records, per.id), row, field);
}

function addEntries(
  step: DerivedStep,
  under: UnderWay,
  json: JsonObject,
  operation: string,
  per: ListModel | null,
): void {
  const list = under.model.lists[String(json[operation])]!;
  const { [operation]: _, ...as } = json;
  step.list = list.id;
  if (Object.keys(as).length > 0) step.with = as;
  const selection = compileSelection(under.compiler, lookedAt(json, operation), list, per, "");
  const entries = derivedEntries(under, selection, fieldsOf(as, list));
  if (entries !== null) step.entries = entries;
}

/** Which entries an operation looks at; of a share, those that count as having it. */
function lookedAt(json: JsonObject, operation: string): JsonObject {
  if (operation !== "share")
    return { ...(judgedToDate.indexOf(operation) >= 0 && { window: "toDate" }), ...json };
  const { where, among, ...rest } = json;
  return { ...rest, where: { all: [...membersOf(among), ...membersOf(where)] } };
}

function membersOf(where: Json | undefined): Json[] {
  if (where === undefined) return [];
  const { all } = where as JsonObject;
  return Array.isArray(all) ? all : [where];
}

/** Fields of the entries that an operation reads beside those its conditions compare. */
function fieldsOf({ of, from, to, by }: JsonObject, list: ListModel): string[] {
  const names = [of, from, to, ...(Array.isArray(by) ? by : [])];
  return names.filter((name): name is string => typeof name === "string" && hasOwn(list.fields, name));
}

function addParts(step: DerivedStep, under: UnderWay, operand: Json, per: ListModel | null): void {
  const parts = partsIn(operand);
  if (parts.length > 0) step.parts = parts.map((part) => stepOf(under, part, per));
}

/** The expressions among the operands; numbers stand for themselves. */
function partsIn(operand: Json): JsonObject[] {
  if (typeof operand === "number") return [{ constant: operand }];
  if (typeof operand !== "object" || operand === null) return [];
  if (isExpression(operand)) return [operand as JsonObject];
  const parts: JsonObject[] = [];
  for (const part of Object.values(operand)) parts.push(...partsIn(part));
  return parts;
}

function isExpression(json: object): boolean {
  return !Array.isArray(json) && Object.keys(json).some((name) => hasOwn(operations, name));
}
