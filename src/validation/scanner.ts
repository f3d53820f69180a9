import { itemAt } from "../base/es2018";
import type { Text } from "../base/language";

/** The first place where a text stops being JSON (RFC 8259). */
export interface Fault {
  readonly kind: "token" | "string";
  readonly at: number;
  readonly path: readonly (string | number)[];
  readonly expected: Text;
}

const expected = {
  value: { "zh-CN": "一个值", en: "a value" },
  name: { "zh-CN": "双引号括起的属性名", en: "a property name in double quotes" },
  nameOrEnd: { "zh-CN": "属性名或“}”", en: "a property name or “}”" },
  colon: { "zh-CN": "“:”", en: "“:”" },
  next: { "zh-CN": "“,”或结束括号", en: "“,” or the closing bracket" },
  nothing: { "zh-CN": "结尾", en: "the end" },
} satisfies Record<string, Text>;

type State = keyof typeof expected | "valueOrEnd";

const space = /[ \t\r\n]*/y;
const scalar = /true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;

/** Walks through the text without recursion, so that no nesting is too deep; null when all of it is JSON. */
export function scan(text: string): Fault | null {
  const path: (string | number)[] = [];
  let state: State = "value";
  let at = 0;
  const fault = (kind: Fault["kind"]): Fault => ({
    kind,
    at,
    path,
    expected: expected[state === "valueOrEnd" ? "value" : state],
  });
  for (;;) {
    at = match(space, text, at);
    const c = text[at];
    if (state === "nothing") return c === undefined ? null : fault("token");
    if (c === undefined) return fault("token");
    if ((state === "name" || state === "nameOrEnd") && c === '"') {
      const end = stringEnd(text, at);
      if (end < 0) return fault("string");
      path[path.length - 1] = JSON.parse(text.slice(at, end)) as string;
      at = end;
      state = "colon";
    } else if (state === "colon" && c === ":") {
      at++;
      state = "value";
    } else if (state === "next" && c === ",") {
      at++;
      const last = path.length - 1;
      const index = path[last];
      if (typeof index === "number") path[last] = index + 1;
      state = typeof index === "number" ? "value" : "name";
    } else if (closes(state, c, itemAt(path, -1))) {
      at++;
      path.pop();
      state = path.length === 0 ? "nothing" : "next";
    } else if (state === "value" || state === "valueOrEnd") {
      if (c === "{" || c === "[") {
        at++;
        path.push(c === "[" ? 0 : "");
        state = c === "[" ? "valueOrEnd" : "nameOrEnd";
        continue;
      }
      const end = c === '"' ? stringEnd(text, at) : match(scalar, text, at);
      if (end < 0) return fault("string");
      if (end === at) return fault("token");
      at = end;
      state = path.length === 0 ? "nothing" : "next";
    } else return fault("token");
  }
}

/** A number in the path stands for a list, a text for an object. */
function closes(state: State, c: string, top: string | number | undefined): boolean {
  if (c === "]") return typeof top === "number" && (state === "next" || state === "valueOrEnd");
  return c === "}" && typeof top === "string" && (state === "next" || state === "nameOrEnd");
}

function match(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** Offset after the closing quote; -1 when the text does not end or holds what it may not. */
function stringEnd(text: string, quote: number): number {
  for (let i = quote + 1; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 34) return i + 1;
    if (c < 32) return -1;
    if (c !== 92) continue;
    const escaped = /["\\/bfnrt]|u[0-9a-fA-F]{4}/y;
    const end = match(escaped, text, i + 1);
    if (end === i + 1) return -1;
    i = end - 1;
  }
  return -1;
}
