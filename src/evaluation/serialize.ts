import type { ByteWriter } from "../base/byte-writer";
import { anObject, having, listOf, oneOf } from "../base/option-checks";
import { checkArgument } from "../base/options";
import type { Evaluation } from "../generated/evaluation";
import type { CompiledRule } from "./rule";
import { knownText } from "./unchanging";
import { writeFinding } from "./write-finding";
import { writeValue } from "./write-value";

const document = having<Evaluation>(
  { kind: oneOf("evaluation"), rulebooks: listOf(anObject) },
  "kind",
  "rulebooks",
);

/** The evaluation document as text: what `JSON.stringify` gives. Throws `OptionError` for what is none. */
export function serializeEvaluation(evaluation: Evaluation): string {
  checkArgument(evaluation, "/evaluation", document);
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
    if (name !== "findings") writeValue(writer, value);
    else {
      writer.byte(0x5b);
      evaluation.findings.forEach((finding, k) => {
        if (k > 0) writer.byte(0x2c);
        writeFinding(writer, finding, rules[k]!);
      });
      writer.byte(0x5d);
    }
  }
  writer.byte(0x7d);
}
