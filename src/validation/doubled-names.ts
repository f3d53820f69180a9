import type { Problem } from "../base/errors";
import type { DoubledName } from "../base/json/doubled-names";
import { fromPointer } from "../base/pointer";
import type { DefectArguments } from "../generated/evaluation";
import { defectText } from "../text";
import { clipped } from "./clipped";
import type { Found } from "./defect";
import { isEnvelope } from "./envelope";

/**
 * Takes out of a document, which was parsed for us and is nobody else's, what its text says twice: the value counts
 * as not recorded. A statement on completeness stays in place and says nothing, for its absence would mean "complete".
 */
export function removeDoubled(document: unknown, doubled: readonly DoubledName[]): void {
  for (const { pointer } of doubled) {
    const path = fromPointer(pointer);
    const name = path.pop()!;
    const parent = path.reduce<unknown>((value, step) => (value as Record<string, unknown>)[step], document);
    if (isCompleteness(pointer)) (parent as Record<string, unknown>)[name] = null;
    else delete (parent as Record<string, unknown>)[name];
  }
}

function isCompleteness(pointer: string): boolean {
  return /^\/completeness(?:\/[^/]*)?$/.test(pointer);
}

/** The defect of a name that stands twice; it names both places. */
export function doubledDefect(doubled: DoubledName): Found {
  return { pointer: doubled.pointer, code: "duplicateName", severity: "error", args: argumentsOf(doubled) };
}

/** The same as a problem: of a document that is taken whole or not at all. */
export function doubledProblem(doubled: DoubledName): Problem {
  const code = "duplicateName";
  return { code, pointer: doubled.pointer, text: defectText(code, argumentsOf(doubled)) };
}

/** Doubled names that leave nothing to evaluate. */
export function stoppingDoubles(doubled: readonly DoubledName[]): Problem[] {
  return doubled.filter(({ pointer }) => isEnvelope(pointer)).map(doubledProblem);
}

function argumentsOf({ name, times, first, last }: DoubledName): DefectArguments["duplicateName"] {
  return {
    name: clipped(name),
    times,
    line: first.line,
    column: first.column,
    lastLine: last.line,
    lastColumn: last.column,
  };
}
