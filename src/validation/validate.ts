import { InputError, type Problem } from "../base/errors";
import { flatMap } from "../base/es2018";
import { versionProblem } from "../base/format-version";
import type { DoubledName } from "../base/json/doubled-names";
import type { Text } from "../base/language";
import { escapeToken, fromPointer, readPointer } from "../base/pointer";
import { codes } from "../generated/codes";
import { model } from "../generated/model";
import type { SchemaError } from "../generated/validators";
import { defectText } from "../text";
import { clipped } from "./clipped";
import type { Defects } from "./defect";
import { doubledDefect, stoppingDoubles } from "./doubled-names";
import { isEnvelope } from "./envelope";
import { explainError } from "./explain-error";
import { maskLeaves } from "./mask";
import { errorsOf } from "./submission-check";
import { suggestion } from "./unlisted-code";

/**
 * Checks the shape of a submission. Every offending leaf is masked, however many there are; the
 * defects say what was wrong, `masked` where. Throws `InputError` when the envelope is unusable or a limit exceeded.
 *
 * @param doubled - names that stood twice in the text; their values are gone already and are told of here
 * @param found - all errors of shape, where they are known already
 */
export function checkShape(
  submission: unknown,
  defects: Defects,
  masked = new Set<string>(),
  doubled: readonly DoubledName[] = [],
  found: readonly SchemaError[] | null = null,
): Record<string, unknown> {
  const { document, stoppers } = readShape(submission, defects, masked, doubled, found);
  if (document === null || stoppers.length > 0) throw new InputError(stoppers);
  return document;
}

interface Shaped {
  /** The submission without its offending leaves; null for what is no object. */
  readonly document: Record<string, unknown> | null;
  /** What keeps it from being evaluated. */
  readonly stoppers: readonly Problem[];
  /** A limit or another format version among it: nothing more is looked at. */
  readonly isFinal: boolean;
}

/** The same without stopping: for a submission that cannot be evaluated, what else is wrong with it. */
export function readShape(
  submission: unknown,
  defects: Defects,
  masked = new Set<string>(),
  doubled: readonly DoubledName[] = [],
  found: readonly SchemaError[] | null = null,
): Shaped {
  const all = found ?? errorsOf(submission);
  if (all.length === 0 && doubled.length === 0)
    return { document: submission as Record<string, unknown>, stoppers: [], isFinal: false };
  const errors = untold(all, doubled);
  const stoppers = [...stoppingDoubles(doubled), ...flatMap(errors, (error) => stopper(error, submission))];
  const isFinal = stoppers.some(({ code }) => code === "maxItems" || code === "formatVersion");
  if (typeof submission !== "object" || submission === null || Array.isArray(submission))
    return { document: null, stoppers, isFinal };
  for (const one of doubled) {
    defects.add(doubledDefect(one));
    if (isMasked(one.pointer)) masked.add(one.pointer);
  }
  for (const error of errors) {
    if (stopper(error, submission).length === 0) report(error, submission, defects, masked);
  }
  for (const pointer of [...masked]) for (const also of shortForm(pointer)) masked.add(also);
  return { document: maskLeaves(submission, masked) as Record<string, unknown>, stoppers, isFinal };
}

/** Errors at places that are not told of as names that stood twice. */
function untold(errors: readonly SchemaError[], doubled: readonly DoubledName[]): readonly SchemaError[] {
  if (doubled.length === 0) return errors;
  const told = new Set(doubled.map(({ pointer }) => pointer));
  return errors.filter((error) => !told.has(placeOf(error)));
}

/** A statement on completeness stays in place, whatever is wrong with it: its absence would mean "complete". */
function isMasked(pointer: string): boolean {
  return !/^\/completeness(?:\/[^/]*)?$/.test(pointer);
}

/** What is missing has a place of its own. */
function placeOf({ instancePath, keyword, params }: SchemaError): string {
  return keyword === "required"
    ? `${instancePath}/${escapeToken(String(params.missingProperty))}`
    : instancePath;
}

/** Errors that end the evaluation of this submission. */
function stopper(error: SchemaError, submission: unknown): Problem[] {
  const { instancePath: pointer, keyword } = error;
  if (pointer === "/formatVersion")
    return keyword === "const" ? [versionProblem(readPointer(submission, pointer))] : [];
  const atEnvelope = isEnvelope(pointer);
  const listTooLong = keyword === "maxItems" && fromPointer(pointer).length <= 2;
  const relevant = keyword === "required" || (atEnvelope && keyword !== "anyOf") || listTooLong;
  if (!relevant) return [];
  const { code, args } = explainError(error, readPointer(submission, pointer));
  const text = defectText(code, args);
  const meant = error.keyword === "enum" ? meantCode(pointer, readPointer(submission, pointer)) : null;
  return [{ code, pointer, text: meant === null ? text : joined(text, meant) }];
}

/** The one closed code list stands in the envelope: which of its codes was probably meant. */
function meantCode(pointer: string, value: unknown): Text | null {
  const id = model.document[pointer]?.codes;
  const list = id === undefined ? undefined : codes[id];
  return list === undefined || typeof value !== "string" ? null : suggestion(list, value);
}

function joined(one: Text, other: Text): Text {
  return { "zh-CN": one["zh-CN"] + other["zh-CN"], en: `${one.en} ${other.en}` };
}

function report(error: SchemaError, submission: unknown, defects: Defects, masked: Set<string>): void {
  const pointer = error.instancePath;
  // A statement on completeness stays in place: a malformed one counts as "partial".
  if (pointer === "/completeness" || pointer.startsWith("/completeness/")) {
    if (error.keyword !== "anyOf" && pointer !== "/completeness") return;
    const value = preview(readPointer(submission, pointer));
    defects.add({ pointer, code: "completeness", severity: "error", args: { value } });
    return;
  }
  if (masked.has(pointer)) return;
  masked.add(pointer);
  const { code, args } = explainError(error, readPointer(submission, pointer));
  defects.add({ pointer, code, severity: "error", args });
}

/**
 * A malformed nested list that stands in place of fields of the entry was meant to say what they say: beside
 * it they count no more than beside a sound one.
 */
function shortForm(pointer: string): string[] {
  for (const { tail, above, flat } of shortForms) {
    if (!pointer.endsWith(tail)) continue;
    const entry = pointer.slice(0, -tail.length);
    if (entry.startsWith(above) && /^\d+$/.test(entry.slice(above.length))) {
      return flat.map((path) => `${entry}/${path}`);
    }
  }
  return [];
}

/** How pointers to such nested lists end and begin, and the fields they stand in place of. */
const shortForms = flatMap(Object.values(model.lists), ({ implied, steps, parent, path }) => {
  const flat = implied ? Object.values(implied) : Object.keys(steps ?? {});
  if (parent === null || flat.length === 0) return [];
  return [{ tail: `/${path.join("/")}`, above: `/${model.lists[parent]!.path.join("/")}/`, flat }];
});

/** A value in a sentence; what is nested is not written out, however deep it goes. */
function preview(value: unknown): string {
  if (typeof value !== "object" || value === null) return clipped(String(value));
  return Array.isArray(value) ? "[…]" : "{…}";
}
