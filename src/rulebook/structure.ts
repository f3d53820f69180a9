import type { Problem } from "../base/errors";
import { escapeToken } from "../base/pointer";

/** Bounds on what authors hand over; checked before anything else looks at it. */
export const structureLimits = { depth: 64, values: 200_000, text: 20_000, items: 5_000 };

export interface Structure {
  /** Plain JSON data, read once: what a getter answers later changes nothing. */
  readonly copy: unknown;
  readonly problems: readonly Problem[];
}

interface Task {
  readonly value: unknown;
  readonly pointer: string;
  readonly depth: number;
  readonly into: Record<string, unknown>;
  readonly key: string;
}

type Found = readonly [code: Problem["code"], zh: string, en: string];

const { depth: deepest, values: mostValues, text: longest, items: mostItems } = structureLimits;
const tooLarge: Found = ["tooLarge", `内容超过${mostValues}个值`, `more than ${mostValues} values`];
const tooLong: Found = ["textTooLong", `文字超过${longest}字`, `text longer than ${longest}`];
const tooDeep: Found = ["tooDeep", `嵌套超过${deepest}层`, `nested more than ${deepest} deep`];
const tooMany: Found = ["listTooLong", `列表超过${mostItems}项`, `a list of more than ${mostItems} items`];
const notJson: Found = ["notJson", "不是 JSON 数据", "not JSON data"];
/** After these nothing more is read. */
const final: ReadonlySet<Found> = new Set([tooLarge, tooDeep, tooMany]);

const refusedKeys: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);
const mostProblems = 20;

/**
 * Copies a document without recursion and refuses what could harm whoever reads it further: nesting
 * beyond the limit, too many values, prototype keys, circular references, anything but JSON data.
 */
export function readStructure(document: unknown, file: string): Structure {
  const problems: Problem[] = [];
  const root: Record<string, unknown> = {};
  const stack: Task[] = [{ value: document, pointer: "", depth: 0, into: root, key: "copy" }];
  let values = 0;
  while (stack.length > 0 && problems.length < mostProblems) {
    const task = stack.pop()!;
    const found = ++values > mostValues ? tooLarge : copyValue(task, stack, (at, ...why) => report(at, why));
    if (found === null) continue;
    report(task.pointer, found);
    if (final.has(found)) break;
  }
  return { copy: root.copy, problems };

  function report(pointer: string, [code, zh, en]: Found): void {
    problems.push({ code, file, pointer: pointer.slice(0, 300), text: { "zh-CN": zh, en } });
  }
}

type Report = (pointer: string, ...found: Found) => void;

/** Copies one value and leaves its members to the stack; tells what is wrong with it. */
function copyValue(task: Task, stack: Task[], report: Report): Found | null {
  const { value, depth, into, key } = task;
  if (typeof value === "string" && value.length > longest) return tooLong;
  if (isScalar(value)) {
    into[key] = value;
    return null;
  }
  if (typeof value !== "object") return notJson;
  if (depth >= deepest) return tooDeep;
  try {
    return Array.isArray(value)
      ? copyArray(value, task, stack)
      : copyObject(value as Record<string, unknown>, task, stack, report);
  } catch {
    // A getter or proxy threw.
    return notJson;
  }
}

function isScalar(value: unknown): boolean {
  const plain = typeof value === "string" || typeof value === "boolean" || value === null;
  return plain || (typeof value === "number" && Number.isFinite(value));
}

function copyArray(
  value: readonly unknown[],
  { pointer, depth, into, key }: Task,
  stack: Task[],
): Found | null {
  const { length } = value;
  if (length > mostItems) return tooMany;
  const copy: unknown[] = new Array(length).fill(null);
  into[key] = copy;
  for (let k = length - 1; k >= 0; k--) {
    const holder = copy as unknown as Record<string, unknown>;
    stack.push({
      value: value[k],
      pointer: `${pointer}/${k}`,
      depth: depth + 1,
      into: holder,
      key: String(k),
    });
  }
  return null;
}

/** Members that are `undefined` are absent, as in JSON. */
function copyObject(
  value: Record<string, unknown>,
  { pointer, depth, into, key }: Task,
  stack: Task[],
  report: Report,
): Found | null {
  // Dates, maps and the like; true of objects from another realm as well.
  if (Object.prototype.toString.call(value) !== "[object Object]") return notJson;
  const names = Object.keys(value);
  if (names.length > mostValues) return tooLarge;
  const copy: Record<string, unknown> = {};
  into[key] = copy;
  for (const name of names.reverse()) {
    const at = `${pointer}/${escapeToken(name.slice(0, 300))}`;
    if (refusedKeys.has(name)) {
      report(at, "refusedKey", `不允许的属性名 ${name}`, `property name ${name} is refused`);
    } else if (name.length > longest) report(at, ...tooLong);
    else if (value[name] !== undefined) {
      stack.push({ value: value[name], pointer: at, depth: depth + 1, into: copy, key: name });
    }
  }
  return null;
}
