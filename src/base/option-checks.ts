import type { Problem } from "./errors";
import { flatMap } from "./es2018";
import type { Text } from "./language";
import { escapeToken } from "./pointer";

/** What is wrong with the value of an option, with its place; nothing is a right value. May throw what a proxy throws. */
export type Check = (value: unknown, pointer: string) => readonly Problem[];

export function wrongValue(pointer: string, what: Text, given: unknown): Problem {
  const shown = preview(given);
  const text = {
    "zh-CN": `应为${what["zh-CN"]}，得到的是 ${shown["zh-CN"]}。`,
    en: `${what.en} is needed here, not ${shown.en}.`,
  };
  return { code: "wrongValue", pointer, text };
}

/** A value in a sentence; nothing of it is run, and what is nested is not written out. */
export function preview(value: unknown): Text {
  const same = (text: string): Text => ({ "zh-CN": text, en: text });
  if (typeof value === "string") return same(JSON.stringify(value.slice(0, 60)));
  if (typeof value === "bigint") return same(`${value}n`.slice(0, 60));
  if (typeof value === "symbol") return { "zh-CN": "符号（symbol）", en: "a symbol" };
  if (typeof value === "function") return { "zh-CN": "函数", en: "a function" };
  if (typeof value !== "object" || value === null) return same(String(value));
  return isList(value) ? { "zh-CN": "列表", en: "a list" } : { "zh-CN": "对象", en: "an object" };
}

function isList(value: object): boolean {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const expected = {
  object: { "zh-CN": "对象", en: "an object" },
  list: { "zh-CN": "列表", en: "a list" },
  text: { "zh-CN": "文本", en: "a text" },
  yesNo: { "zh-CN": " true 或 false", en: "true or false" },
  action: { "zh-CN": "函数", en: "a function" },
  day: {
    "zh-CN": "日序数（整数，公元0年至9999年）",
    en: "a day number, a whole one of the years 0 to 9999,",
  },
  sequence: { "zh-CN": "列表或其他可遍历的对象", en: "a list or another iterable" },
  bytes: { "zh-CN": "字节（Uint8Array）", en: "bytes (a Uint8Array)" },
  count: { "zh-CN": "不小于0的整数", en: "a whole number from 0 up" },
} as const;

const simple =
  (fits: (value: unknown) => boolean, what: Text): Check =>
  (value, pointer) =>
    fits(value) ? [] : [wrongValue(pointer, what, value)];

/** Looked at elsewhere. */
export const anything: Check = () => [];
export const aText = simple((value) => typeof value === "string", expected.text);
export const yesOrNo = simple((value) => typeof value === "boolean", expected.yesNo);
export const aFunction = simple((value) => typeof value === "function", expected.action);
export const anObject: Check = simple(isRecord, expected.object);
/** Days since the beginning of 1970, of the years 0 to 9999. */
export const aDayNumber = simple(
  (value) => Number.isInteger(value) && (value as number) >= -719_528 && (value as number) < 2_932_897,
  expected.day,
);
/** A text is a sequence of letters, and never meant as one. */
export const anIterable = simple(
  (value) =>
    typeof value === "object" &&
    value !== null &&
    typeof (value as Iterable<unknown>)[Symbol.iterator] === "function",
  expected.sequence,
);
/** Bytes of this or another realm. */
export const someBytes = simple(
  (value) => Object.prototype.toString.call(value) === "[object Uint8Array]",
  expected.bytes,
);
/** An object of which every value, and every value inside it, can be looked at. */
export const plainObject: Check = (value, pointer) => {
  if (!isRecord(value)) return [wrongValue(pointer, expected.object, value)];
  // A getter that throws is to throw here and not later.
  for (const inner of Object.values(value))
    if (typeof inner === "object" && inner !== null) Object.values(inner);
  return [];
};
/** How many; `Infinity` is no limit. */
export const aCount = simple(
  (value) => value === Number.POSITIVE_INFINITY || (Number.isSafeInteger(value) && (value as number) >= 0),
  expected.count,
);

export function oneOf(...allowed: readonly string[]): Check {
  const all = { "zh-CN": allowed.join("、"), en: allowed.join(", ") };
  const what = allowed.length > 1 ? { "zh-CN": `${all["zh-CN"]} 之一`, en: `one of ${all.en}` } : all;
  return simple((value) => allowed.indexOf(value as string) >= 0, { ...what, "zh-CN": ` ${what["zh-CN"]}` });
}

export function matching(pattern: RegExp, what: Text): Check {
  return simple((value) => typeof value === "string" && pattern.test(value), what);
}

/** A list without gaps, each of its values checked. */
export function listOf(check: Check): Check {
  return (value, pointer) => {
    if (!Array.isArray(value)) return [wrongValue(pointer, expected.list, value)];
    for (let k = 0; k < value.length; k++) {
      const problems = k in value ? check(value[k], `${pointer}/${k}`) : [gap(`${pointer}/${k}`)];
      if (problems.length > 0) return problems;
    }
    return [];
  };
}

function gap(pointer: string): Problem {
  return { code: "gap", pointer, text: { "zh-CN": "列表在此处缺一项。", en: "The list has a gap here." } };
}

/** An object that has parts of these names, and may have others that are its own affair. */
export function having<Part extends object>(
  shape: { readonly [Name in keyof Part]?: Check },
  ...required: readonly (keyof Part & string)[]
): Check {
  const checks = Object.entries(shape) as [string, Check][];
  return (value, pointer) => {
    if (!isRecord(value)) return [wrongValue(pointer, expected.object, value)];
    return flatMap(checks, ([name, check]): readonly Problem[] => {
      const at = `${pointer}/${escapeToken(name)}`;
      if (value[name] !== undefined) return check(value[name], at);
      return (required as readonly string[]).indexOf(name) >= 0 ? [missing(at)] : [];
    });
  };
}

function missing(pointer: string): Problem {
  return { code: "missing", pointer, text: { "zh-CN": "缺少这一项。", en: "This is missing." } };
}

/** An object whose names are free, each of its values checked. */
export function valuesOf(check: Check): Check {
  return (value, pointer) => {
    if (!isRecord(value)) return [wrongValue(pointer, expected.object, value)];
    for (const name of Object.keys(value)) {
      const problems = check(value[name], `${pointer}/${escapeToken(name.slice(0, 100))}`);
      if (problems.length > 0) return problems;
    }
    return [];
  };
}

/** A value that may be of the one or of the other kind; the problems are those of the last. */
export function either(...checks: readonly Check[]): Check {
  return (value, pointer) => {
    let problems: readonly Problem[] = [];
    for (const check of checks) {
      problems = check(value, pointer);
      if (problems.length === 0) return problems;
    }
    return problems;
  };
}
