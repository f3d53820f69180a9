import { InputError, type Problem } from "../base/errors";
import { versionProblem } from "../base/format-version";
import type { Text } from "../base/language";
import { fromPointer, readPointer } from "../base/pointer";
import { codes } from "../generated/codes";
import { model } from "../generated/model";
import { type SchemaError, submissionAll } from "../generated/validators";
import { defectText } from "../text";
import type { Defects } from "./defect";
import { explainError } from "./explain-error";
import { maskLeaves } from "./mask";
import { suggestion } from "./unlisted-code";

/** Without these there is nothing to evaluate. */
const envelope = ["/site/id", "/site/tier", "/period/from", "/period/to"];

/**
 * Checks the shape of a submission. Every offending leaf is masked, however many there are; the
 * defects say what was wrong. Throws `InputError` when the envelope is unusable or a limit exceeded.
 */
export function checkShape(submission: unknown, defects: Defects): Record<string, unknown> {
  if (submissionAll(submission)) return submission as Record<string, unknown>;
  const errors = submissionAll.errors ?? [];
  const problems = errors.flatMap((error) => stopper(error, submission));
  if (problems.length > 0) throw new InputError(problems);
  const masked = new Set<string>();
  for (const error of errors) report(error, submission, defects, masked);
  for (const pointer of [...masked]) for (const also of shortForm(pointer)) masked.add(also);
  return maskLeaves(submission, masked) as Record<string, unknown>;
}

/** Errors that end the evaluation of this submission. */
function stopper(error: SchemaError, submission: unknown): Problem[] {
  const { instancePath: pointer, keyword } = error;
  if (pointer === "/formatVersion")
    return keyword === "const" ? [versionProblem(readPointer(submission, pointer))] : [];
  const atEnvelope = envelope.some((path) => path.startsWith(pointer) && isBoundary(path, pointer.length));
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

function isBoundary(path: string, length: number): boolean {
  return path.length === length || path.charAt(length) === "/";
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
  if (defects.full) {
    defects.count("error");
    return;
  }
  const { code, args } = explainError(error, readPointer(submission, pointer));
  defects.add({ pointer, code, severity: "error", args });
}

/**
 * A malformed nested list that stands in place of fields of the entry was meant to say what they say: beside
 * it they count no more than beside a sound one.
 */
function shortForm(pointer: string): string[] {
  const [, entry, list, name] = inEntry.exec(pointer) ?? [];
  return (shortForms.get(`${list}/${name}`) ?? []).map((flat) => `${entry}/${flat}`);
}

/** Pointer to a value in an entry of a list: to the entry, path of the list, name of the value. */
const inEntry = /^(\/(.+)\/[^/]+)\/([^/]+)$/;

/** By path of the list and name of the nested one, the fields that may stand in its place. */
const shortForms: ReadonlyMap<string, readonly string[]> = new Map(
  Object.values(model.lists).flatMap(({ implied, parent, path }) =>
    implied === undefined
      ? []
      : [[`${model.lists[parent!]!.path.join("/")}/${path[0]}`, Object.values(implied)] as const],
  ),
);

/** A value in a sentence; what is nested is not written out, however deep it goes. */
function preview(value: unknown): string {
  if (typeof value !== "object" || value === null) return String(value).slice(0, 80);
  return Array.isArray(value) ? "[…]" : "{…}";
}
