import { InputError } from "../../base/errors";
import type { Text } from "../../base/language";
import { aText, having, listOf, oneOf } from "../../base/option-checks";
import type { RefusedInput } from "../../generated/evaluation";
import type { ReadSubmission, UnreadSubmission } from "../../node/submissions";
import { doubledProblem } from "../../validation/doubled-names";

type Item = ReadSubmission | UnreadSubmission;

/**
 * What was read, without the catalogues that lie in a folder beside the assessments. What was refused when it was to
 * be assessed stays refused, with the place it had then. An object that says a name twice says nothing that could be
 * described.
 */
export async function* assessmentsIn(
  items: AsyncIterable<Item>,
  named: readonly string[],
): AsyncGenerator<Item> {
  for await (const item of items) {
    if ("error" in item) yield item;
    else if (item.doubledNames.length > 0) yield doubled(item);
    else if (isRefused(item.document)) yield refusedBefore(item.document);
    else if (!isCatalogue(item.document) || named.includes(item.file)) yield item;
  }
}

function doubled({ file, line, doubledNames }: ReadSubmission): UnreadSubmission {
  return { file, line, error: new InputError(doubledNames.slice(0, 50).map(doubledProblem)) };
}

const aProblem = having<RefusedInput["problems"][number]>(
  {
    code: aText,
    pointer: aText,
    text: having<Text>({ "zh-CN": aText, en: aText }, "zh-CN", "en"),
  },
  ...(["code", "pointer", "text"] as const),
);
const refusedForm = having<RefusedInput>(
  { kind: oneOf("refused"), file: aText, problems: listOf(aProblem) },
  ...(["kind", "file", "problems"] as const),
);

function isRefused(document: unknown): document is RefusedInput {
  return refusedForm(document, "").length === 0;
}

function refusedBefore({ file, line, problems }: RefusedInput): UnreadSubmission {
  return { file, line: Number.isInteger(line) ? line : null, error: new InputError(problems) };
}

function isCatalogue(document: unknown): boolean {
  return (
    typeof document === "object" && document !== null && "kind" in document && document.kind === "catalogue"
  );
}
