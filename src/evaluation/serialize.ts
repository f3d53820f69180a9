import { ByteWriter } from "../base/byte-writer";
import type { Evaluation, Finding, ItemFinding, Measured } from "../generated/evaluation";
import type { CompiledRule } from "./rule";
import { knownBytes, knownText } from "./unchanging";

/** The evaluation document as text: what `JSON.stringify` gives. */
export function serializeEvaluation(evaluation: Evaluation): string {
  let text = "";
  for (const name of Object.keys(evaluation) as (keyof Evaluation)[]) {
    const value = evaluation[name];
    if (value === undefined) continue;
    const written =
      name === "rulebooks" ? `[${evaluation.rulebooks.map(partText).join(",")}]` : JSON.stringify(value);
    text += `${text === "" ? "{" : ","}${JSON.stringify(name)}:${written}`;
  }
  return `${text}}`;
}

function partText(part: object): string {
  return knownText(part) ?? JSON.stringify(part);
}

/**
 * The evaluation as UTF-8 bytes, straight from an evaluator: the same bytes as the text, without writing
 * again what is the same in every evaluation.
 */
export function writeEvaluation(
  writer: ByteWriter,
  evaluation: Evaluation,
  rules: readonly CompiledRule[],
): void {
  let first = true;
  for (const name in evaluation) {
    const value = evaluation[name as keyof Evaluation];
    if (value === undefined) continue;
    writer.ascii(`${first ? "{" : ","}"${name}":`);
    first = false;
    if (name === "findings") writeFindings(writer, evaluation.findings, rules);
    else writeValue(writer, value);
  }
  writer.byte(0x7d);
}

/** What precedes the outcome is the rule's own and always the same. */
const heads = new WeakMap<CompiledRule, Uint8Array>();
const headNames = new Set([
  "id",
  "rulebook",
  "rule",
  "clause",
  "title",
  "provision",
  "basis",
  "weight",
  "qualified",
]);

function writeFindings(
  writer: ByteWriter,
  findings: readonly Finding[],
  rules: readonly CompiledRule[],
): void {
  writer.byte(0x5b);
  for (let k = 0; k < findings.length; k++) {
    if (k > 0) writer.byte(0x2c);
    const finding = findings[k]!;
    const known = knownBytes(finding);
    if (known !== undefined) writer.bytes(known);
    else writeFinding(writer, finding, rules[k]!);
  }
  writer.byte(0x5d);
}

function writeFinding(writer: ByteWriter, finding: Finding, rule: CompiledRule): void {
  writer.bytes(headOf(finding, rule));
  for (const name in finding) {
    if (headNames.has(name)) continue;
    const value = finding[name as keyof Finding];
    if (value === undefined) continue;
    writer.ascii(nextKeyOf(name));
    if (name === "measured") writeMeasured(writer, finding.measured);
    else if (name === "items") writeItems(writer, finding.items!);
    else writeValue(writer, value);
  }
  writer.byte(0x7d);
}

function writeItems(writer: ByteWriter, items: NonNullable<Finding["items"]>): void {
  writer.ascii(`{"total":${items.total},"byOutcome":`);
  writeValue(writer, items.byOutcome);
  writer.ascii(`,"listed":${items.listed},"list":[`);
  items.list.forEach((item, k) => {
    if (k > 0) writer.byte(0x2c);
    writeItem(writer, item);
  });
  writer.ascii("]}");
}

function headOf(finding: Finding, rule: CompiledRule): Uint8Array {
  let head = heads.get(rule);
  if (head === undefined) {
    const own = Object.entries(finding).filter(([name]) => headNames.has(name));
    const small = new ByteWriter();
    small.utf8(JSON.stringify(Object.fromEntries(own)).slice(0, -1));
    head = small.take();
    heads.set(rule, head);
  }
  return head;
}

/** What precedes the reading of a fact is the fact's own: remembered by its title, which is fixed. */
const factHeads = new WeakMap<object, { fact: string; bytes: Uint8Array }>();

function writeMeasured(writer: ByteWriter, measured: readonly Measured[]): void {
  writer.byte(0x5b);
  for (let k = 0; k < measured.length; k++) {
    if (k > 0) writer.byte(0x2c);
    const one = measured[k]!;
    writer.bytes(factHead(one));
    const { value } = one.reading;
    if (typeof value === "number") writer.ascii(`{"value":${value}}`);
    else writeValue(writer, one.reading);
    writer.ascii(one.decision === undefined ? "}" : `,"decision":${JSON.stringify(one.decision)}}`);
  }
  writer.byte(0x5d);
}

function factHead(one: Measured): Uint8Array {
  const known = factHeads.get(one.title);
  if (known?.fact === one.fact) return known.bytes;
  const { fact, title, unit } = one;
  const small = new ByteWriter(512);
  small.utf8(
    `${JSON.stringify({ fact, title, ...(unit !== undefined && { unit }) }).slice(0, -1)},"reading":`,
  );
  const bytes = small.take();
  factHeads.set(title, { fact, bytes });
  return bytes;
}

function writeItem(writer: ByteWriter, item: ItemFinding): void {
  writer.byte(0x7b);
  let first = true;
  for (const name in item) {
    const value = item[name as keyof ItemFinding];
    if (value === undefined) continue;
    writer.ascii(first ? keyOf(name) : nextKeyOf(name));
    first = false;
    if (name === "measured") writeMeasured(writer, item.measured);
    else writeValue(writer, value);
  }
  writer.byte(0x7d);
}

function writeValue(writer: ByteWriter, value: unknown): void {
  if (typeof value === "string") writer.string(value);
  else if (typeof value === "number") writer.ascii(Number.isFinite(value) ? String(value) : "null");
  else if (typeof value !== "object" || value === null)
    writer.ascii(value === undefined ? "null" : String(value));
  else {
    const known = knownBytes(value);
    if (known !== undefined) writer.bytes(known);
    else if (Array.isArray(value)) writeArray(writer, value);
    else writeObject(writer, value);
  }
}

function writeArray(writer: ByteWriter, array: readonly unknown[]): void {
  writer.byte(0x5b);
  for (let i = 0; i < array.length; i++) {
    if (i > 0) writer.byte(0x2c);
    writeValue(writer, array[i]);
  }
  writer.byte(0x5d);
}

function writeObject(writer: ByteWriter, object: object): void {
  let first = true;
  writer.byte(0x7b);
  for (const name in object) {
    const value = (object as Record<string, unknown>)[name];
    if (value === undefined) continue;
    writer.ascii(first ? keyOf(name) : nextKeyOf(name));
    first = false;
    writeValue(writer, value);
  }
  writer.byte(0x7d);
}

const keys = new Map<string, string>();
const nextKeys = new Map<string, string>();

/** A property name with its colon, in ASCII; names of the document are few, free ones are not kept without bound. */
function keyOf(name: string): string {
  let key = keys.get(name);
  if (key === undefined) {
    key = `${JSON.stringify(name).replace(/[^ -~]/g, escaped)}:`;
    if (keys.size < 2_000) keys.set(name, key);
  }
  return key;
}

function nextKeyOf(name: string): string {
  let key = nextKeys.get(name);
  if (key === undefined) {
    key = `,${keyOf(name)}`;
    if (nextKeys.size < 2_000) nextKeys.set(name, key);
  }
  return key;
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
