import type { Problem } from "../base/errors";
import { escapeToken } from "../base/pointer";

/** Bounds on what authors hand over; checked before anything else looks at it. */
export const structureLimits = { depth: 64, values: 200_000, text: 20_000, items: 5_000 };

const refusedKeys = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Walks a document without recursion and refuses what could harm whoever reads it further: nesting
 * beyond the limit, too many values, prototype keys, circular references.
 */
export function checkStructure(document: unknown, file: string): Problem[] {
  const problems: Problem[] = [];
  const report = (code: string, pointer: string, zh: string, en: string) =>
    problems.push({ code, file, pointer: pointer.slice(0, 300), text: { "zh-CN": zh, en } });
  const stack: { value: unknown; pointer: string; depth: number }[] = [
    { value: document, pointer: "", depth: 0 },
  ];
  let values = 0;
  while (stack.length > 0 && problems.length < 20) {
    const { value, pointer, depth } = stack.pop()!;
    if (++values > structureLimits.values) {
      report(
        "tooLarge",
        pointer,
        `内容超过 ${structureLimits.values} 个值`,
        `more than ${structureLimits.values} values`,
      );
      break;
    }
    if (typeof value === "string" && value.length > structureLimits.text) {
      report(
        "textTooLong",
        pointer,
        `文字超过 ${structureLimits.text} 字`,
        `text longer than ${structureLimits.text}`,
      );
    }
    if (typeof value === "function" || typeof value === "symbol" || typeof value === "bigint") {
      report("notJson", pointer, "不是 JSON 数据", "not JSON data");
    }
    if (typeof value !== "object" || value === null) continue;
    if (depth >= structureLimits.depth) {
      report(
        "tooDeep",
        pointer,
        `嵌套超过 ${structureLimits.depth} 层`,
        `nested more than ${structureLimits.depth} deep`,
      );
      break;
    }
    const keys = Object.keys(value);
    if (Array.isArray(value) && keys.length > structureLimits.items) {
      report(
        "listTooLong",
        pointer,
        `列表超过 ${structureLimits.items} 项`,
        `a list of more than ${structureLimits.items} items`,
      );
      break;
    }
    for (const key of keys) {
      const at = `${pointer}/${escapeToken(key)}`;
      if (refusedKeys.has(key))
        report("refusedKey", at, `不允许的属性名 ${key}`, `property name ${key} is refused`);
      else stack.push({ value: (value as Record<string, unknown>)[key], pointer: at, depth: depth + 1 });
    }
  }
  return problems;
}
