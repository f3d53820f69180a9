import type { Finding } from "../../src/index";
import type { MessageText, RuleDefinition } from "../../src/rulebook/document";
import { valueText } from "../../src/text";

type Value = string | number | boolean;

/** What a rule's own message says of its arguments: about the whole site, or about the first failing entry. */
export function saidArguments(
  rule: RuleDefinition,
  messages: Readonly<Record<string, MessageText>>,
  finding: Finding,
): Record<string, string> {
  const item = finding.items?.list.find(({ outcome }) => outcome === "fail");
  const message = messages[rule.message?.fail.id ?? ""];
  if (message === undefined) return {};
  return {
    ...read(message.what, (item ?? finding).text["zh-CN"]),
    ...read(message.do, finding.remedy?.["zh-CN"] ?? ""),
  };
}

/** A value as a message writes it. */
export function written(value: Value): string {
  return valueText(value, undefined, "zh-CN");
}

/** Takes a filled template apart again. */
function read(template: string, text: string): Record<string, string> {
  const names: string[] = [];
  const pattern = template.split(/(\{\w+\})/).map((part) => {
    // A space of the template goes where an argument begins or ends with Chinese.
    if (!/^\{\w+\}$/.test(part)) return part.replace(/[$()*+.?[\\\]^{|}]/g, "\\$&").replaceAll(" ", " ?");
    names.push(part.slice(1, -1));
    return "(.*)";
  });
  const match = new RegExp(`^${pattern.join("")}$`).exec(text);
  if (match === null) return { template, text };
  return Object.fromEntries(names.map((name, position) => [name, (match[position + 1] as string).trim()]));
}
