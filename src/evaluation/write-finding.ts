import { ByteWriter } from "../base/byte-writer";
import type { Finding, ItemFinding, Measured, Reading } from "../generated/evaluation";
import type { CompiledRule } from "./rule";
import { knownBytes } from "./unchanging";
import { nextKeyOf, writeArray, writeValue } from "./write-value";

/** What all findings of a rule with one outcome share: the text before, between and after the readings. */
interface Template {
  readonly parameters: Finding["parameters"];
  readonly pieces: readonly Uint8Array[];
}

const templates = new WeakMap<CompiledRule, Map<Finding["outcome"], Template>>();
const itemTemplates = new WeakMap<CompiledRule, readonly Uint8Array[]>();

/** Number of properties every finding begins with, up to `text`, beside a `verb`: see `blankFinding`. */
const standing = 13;

export function writeFinding(writer: ByteWriter, finding: Finding, rule: CompiledRule): void {
  const known = knownBytes(finding);
  if (known !== undefined) {
    writer.bytes(known);
    return;
  }
  writeReadings(writer, finding.measured, templateOf(finding, rule).pieces);
  writeValue(writer, finding.text);
  let place = finding.verb === undefined ? 0 : -1;
  for (const name in finding) {
    if (place++ < standing) continue;
    const value = finding[name as keyof Finding];
    if (value === undefined) continue;
    writer.ascii(nextKeyOf(name));
    if (name === "items") writeItems(writer, finding.items!, rule);
    else writeValue(writer, value);
  }
  writer.byte(0x7d);
}

function templateOf(finding: Finding, rule: CompiledRule): Template {
  let own = templates.get(rule);
  if (own === undefined) {
    own = new Map();
    templates.set(rule, own);
  }
  let template = own.get(finding.outcome);
  const { parameters, measured } = finding;
  if (template?.parameters !== parameters || template.pieces.length !== measured.length + 1) {
    const before = `${JSON.stringify(headOf(finding)).slice(0, -1)},"measured":[`;
    const after = `],"parameters":${JSON.stringify(parameters)},"text":`;
    template = { parameters, pieces: piecesOf(before, measured, after) };
    own.set(finding.outcome, template);
  }
  return template;
}

function headOf({ id, rulebook, rule, clause, title, provision, verb, ...rest }: Finding) {
  const { basis, weight, qualified, outcome } = rest;
  return { id, rulebook, rule, clause, title, provision, verb, basis, weight, qualified, outcome };
}

/** Everything but the readings. */
function piecesOf(before: string, measured: readonly Measured[], after: string): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  let text = before;
  measured.forEach(({ fact, title, unit, decision }, k) => {
    const own = JSON.stringify({ fact, title, unit }).slice(0, -1);
    pieces.push(encoded(`${text}${k > 0 ? "," : ""}${own},"reading":`));
    text = decision === undefined ? "}" : `,"decision":${JSON.stringify(decision)}}`;
  });
  pieces.push(encoded(text + after));
  return pieces;
}

function encoded(text: string): Uint8Array {
  const writer = new ByteWriter(text.length);
  writer.utf8(text);
  return writer.take();
}

function writeReadings(
  writer: ByteWriter,
  measured: readonly Measured[],
  pieces: readonly Uint8Array[],
): void {
  writer.bytes(pieces[0]!);
  for (let k = 0; k < measured.length; k++) {
    writeReading(writer, measured[k]!.reading);
    writer.bytes(pieces[k + 1]!);
  }
}

function writeReading(writer: ByteWriter, reading: Reading): void {
  const { value } = reading;
  if (typeof value === "number") writer.ascii(`{"value":${value}}`);
  else writeValue(writer, reading);
}

function writeItems(writer: ByteWriter, items: NonNullable<Finding["items"]>, rule: CompiledRule): void {
  writer.ascii(`{"total":${items.total},"byOutcome":`);
  writeValue(writer, items.byOutcome);
  writer.ascii(`,"listed":${items.listed},"list":`);
  writeArray(writer, items.list, (_, item) => writeItem(writer, item, rule));
  writer.byte(0x7d);
}

function writeItem(writer: ByteWriter, item: ItemFinding, rule: CompiledRule): void {
  let pieces = itemTemplates.get(rule);
  if (pieces === undefined) {
    pieces = piecesOf("[", item.measured, "]");
    itemTemplates.set(rule, pieces);
  }
  writer.ascii('{"pointer":');
  writer.string(item.pointer);
  let place = 0;
  for (const name in item) {
    if (place++ === 0) continue;
    const value = item[name as keyof ItemFinding];
    if (value === undefined) continue;
    writer.ascii(nextKeyOf(name));
    if (name === "measured") writeReadings(writer, item.measured, pieces);
    else writeValue(writer, value);
  }
  writer.byte(0x7d);
}
