import { InputError, type Problem } from "../base/errors";
import { flatMap } from "../base/es2018";
import { versionProblem } from "../base/format-version";
import type { DoubledName } from "../base/json/doubled-names";
import type { Text } from "../base/language";
import { escapeToken, fromPointer, readPointer } from "../base/pointer";
import { codes } from "../generated/codes";
import { type ListModel, model } from "../generated/model";
import type { SchemaError } from "../generated/validators";
import { defectText } from "../text";
import { clipped } from "./clipped";
import type { Defects } from "./defect";
import { doubledDefect, stoppingDoubles } from "./doubled-names";
import { isEnvelope } from "./envelope";
import { Explainer, explainError } from "./explain-error";
import { maskLeaves } from "./mask";
import { Masked } from "./masked";
import { placeAt } from "./place";
import { fieldsInstead } from "./short-forms";
import type { SubmissionChecks } from "./submission-check";
import { suggestion } from "./unlisted-code";
import { Values } from "./values";

/**
 * Checks the shape of a submission. Every offending leaf is masked, however many there are; the
 * defects say what was wrong, `masked` where. Throws `InputError` when the envelope is unusable or a limit exceeded.
 *
 * @param doubled - names that stood twice in the text; their values are gone already and are told of here
 */
export function checkShape(
  checks: SubmissionChecks,
  submission: unknown,
  defects: Defects,
  masked = new Masked(),
  doubled: readonly DoubledName[] = [],
): Record<string, unknown> {
  const { document, stoppers } = readShape(checks, submission, defects, masked, doubled);
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
  checks: SubmissionChecks,
  submission: unknown,
  defects: Defects,
  masked = new Masked(),
  doubled: readonly DoubledName[] = [],
): Shaped {
  const all = checks.errorsOf(submission);
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
  const reporting = { values: new Values(submission), explainer: new Explainer(), defects, masked };
  for (const error of errors) if (stopper(error, submission).length === 0) report(error, reporting);
  return { document: withoutMasked(submission, masked), stoppers, isFinal };
}

function withoutMasked(submission: object, masked: Masked): Record<string, unknown> {
  for (const pointer of fieldsInstead(masked)) masked.add(pointer);
  return maskLeaves(submission, masked) as Record<string, unknown>;
}

/** Entries of a list that do not pass, or may not. */
export interface SuspectEntries {
  readonly model: ListModel;
  readonly entries: readonly unknown[];
  readonly rows: readonly number[];
}

/**
 * The same where all but some entries is known to be sound. The errors of one entry are gone before those of the next
 * are looked for: there may be very many.
 */
export function checkEntries(
  checks: SubmissionChecks,
  submission: Record<string, unknown>,
  suspects: readonly SuspectEntries[],
  defects: Defects,
  masked = new Masked(),
): Record<string, unknown> {
  const reporting = { values: new Values(submission), explainer: new Explainer(), defects, masked };
  for (const { model: list, entries, rows } of suspects) {
    const errorsOf = checks.ofEntries(list);
    for (const row of rows) for (const error of errorsOf(entries[row], row)) report(error, reporting);
  }
  return masked.isEmpty ? submission : withoutMasked(submission, masked);
}

/** Errors at places that are not told of as names that stood twice. */
function untold(errors: readonly SchemaError[], doubled: readonly DoubledName[]): readonly SchemaError[] {
  if (doubled.length === 0) return errors;
  const told = new Set(doubled.map(({ pointer }) => pointer));
  return errors.filter((error) => !told.has(pointerOf(error)));
}

/** A statement on completeness stays in place, whatever is wrong with it: its absence would mean "complete". */
function isMasked(pointer: string): boolean {
  return !/^\/completeness(?:\/[^/]*)?$/.test(pointer);
}

/** What is missing has a place of its own. */
function pointerOf({ instancePath, keyword, params }: SchemaError): string {
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

interface Reporting {
  readonly values: Values;
  readonly explainer: Explainer;
  readonly defects: Defects;
  readonly masked: Masked;
}

function report(error: SchemaError, { values, explainer, defects, masked }: Reporting): void {
  const pointer = error.instancePath;
  const place = placeAt(pointer);
  if (place === null) return;
  // A statement on completeness stays in place: a malformed one counts as "partial".
  if (pointer === "/completeness" || pointer.startsWith("/completeness/")) {
    if (error.keyword !== "anyOf" && pointer !== "/completeness") return;
    const value = preview(values.at(place));
    defects.add({ pointer, code: "completeness", severity: "error", args: { value } });
    return;
  }
  if (!masked.addAt(place)) return;
  defects.add({ pointer, severity: "error", ...explainer.explain(error, values.at(place)) });
}

/** A value in a sentence; what is nested is not written out, however deep it goes. */
function preview(value: unknown): string {
  if (typeof value !== "object" || value === null) return clipped(String(value));
  return Array.isArray(value) ? "[…]" : "{…}";
}
