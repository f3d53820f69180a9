import { fromEntries, hasOwn } from "../base/es2018";
import type { Text } from "../base/language";
import { rowIn } from "../facts/expression";
import type { Run } from "../facts/run";
import type { Beyond, Blamed } from "../facts/thing";
import type { Missing, Reading } from "../generated/evaluation";
import type { Model } from "../generated/model";
import type { CodeLists } from "../submission/records";
import { type Arguments, fill, label, readingText } from "../text";
import { readingOf } from "./reading";
import type { MessageTexts } from "./rule-message";
import { fixed } from "./unchanging";

/** A rule's own message with its arguments filled in, in both languages. */
export function ownMessage(
  run: Run,
  message: MessageTexts,
  row: number,
  subject: Text,
  shortfall: { readonly atLeast: number; readonly atMost: number | null } | null | undefined,
): { text: Text; remedy: Text } {
  const readings = message.args.map(({ name, expression }) => {
    const reading = readingOf(expression.column(run), rowIn(expression, row), expression.type);
    return [
      name,
      codeWords(reading, run.records.codes[expression.codes ?? ""]) ?? readingWords(reading),
    ] as const;
  });
  const args: Arguments = {
    ...fromEntries(readings),
    subject,
    shortfall: shortfall ? amountWords(shortfall) : label("reading.unknown"),
  };
  return { text: both(message.what, args), remedy: both(message.remedy, args) };
}

function amountWords({ atLeast, atMost }: { atLeast: number; atMost: number | null }): Text {
  return readingWords(atLeast === atMost ? { value: atLeast } : { range: [atLeast, atMost] });
}

/** A code as its label. */
function codeWords(reading: Reading, list: CodeLists[string] | undefined): Text | undefined {
  const known = list?.codes;
  if (known === undefined || typeof reading.value !== "string" || !hasOwn(known, reading.value))
    return undefined;
  const { "zh-CN": zh, en } = known[reading.value]!;
  return { "zh-CN": zh, en };
}

function readingWords(reading: Reading): Text {
  return { "zh-CN": readingText(reading, undefined, "zh-CN"), en: readingText(reading, undefined, "en") };
}

function both(template: Text, args: Arguments): Text {
  return { "zh-CN": fill(template["zh-CN"], args, "zh-CN"), en: fill(template.en, args, "en") };
}

/** Something that would have to be known, with the words for it from the model. */
export function missingOf(blamed: Blamed, model: Model): Missing {
  const { pointer, kind } = blamed;
  const key = `${kind} ${blamed.list} ${blamed.field} ${blamed.decision}`;
  let words = labels.get(key);
  if (words === undefined) {
    words = fixed(missingLabel(blamed, model));
    if (labels.size < 2_000) labels.set(key, words);
  }
  return { pointer, kind, label: words };
}

/** There are as many as the schemas have fields. */
const labels = new Map<string, Text>();

function missingLabel(blamed: Blamed, model: Model): Text {
  const list = blamed.list === undefined ? undefined : model.lists[blamed.list];
  switch (blamed.kind) {
    case "list":
      return label("missing.list", { list: list?.label });
    case "partialList":
      return label("missing.partialList", { list: list?.label });
    case "periodNotOver":
      return label("missing.periodNotOver");
    case "interpretation":
      return label("missing.interpretation", { decision: blamed.decision });
    case "personsAnswer":
      return label(`missing.${blamed.field as Beyond}`, { list: list?.label });
    case "hostFact":
      return label("missing.hostFact", { fact: blamed.field });
    default: {
      const field = list?.fields[blamed.field ?? ""]?.label ?? model.document[blamed.field ?? ""]?.label;
      return list
        ? label("missing.entryField", { list: list.label, field })
        : (field ?? { "zh-CN": blamed.pointer, en: blamed.pointer });
    }
  }
}
