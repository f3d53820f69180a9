import { hasOwn, itemAt, matchAll } from "../base/es2018";
import type { Argument, Arguments, Locale, Text } from "../base/language";
import { formatDate, formatNumber } from "./numbers";

export type { Argument, Arguments } from "../base/language";

/** Turns an argument written {name:modifier} into words; undefined leaves it as it is. */
export type Modifier = (modifier: string, value: Argument, locale: Locale) => string | undefined;

const placeholder = /\{([A-Za-z][A-Za-z0-9]*)(?::([a-z]+))?\}/g;

interface Slot {
  readonly whole: string;
  readonly name: string;
  readonly modifier: string | undefined;
}

/** A text taken apart at its arguments. */
export type Template = readonly (string | Slot)[];

export function templateOf(text: string): Template {
  const result: (string | Slot)[] = [];
  let end = 0;
  for (const match of matchAll(text, placeholder)) {
    if (match.index > end) result.push(text.slice(end, match.index));
    result.push({ whole: match[0], name: match[1]!, modifier: match[2] });
    end = match.index + match[0].length;
  }
  if (end < text.length) result.push(text.slice(end));
  return result;
}

/**
 * Puts arguments into a template with {names}. Only own properties count, so {constructor} reaches nothing; an
 * argument that was not given stays visible as {name}; braces inside an argument are not read again.
 */
export function fill(
  template: string | Template,
  args: Arguments,
  locale: Locale,
  modify?: Modifier,
): string {
  let text = "";
  for (const part of typeof template === "string" ? templateOf(template) : template) {
    const next = typeof part === "string" ? part : slotText(part, args, locale, modify);
    text = locale === "en" ? text + next : joined(text, next);
  }
  return text;
}

const chinese = /[\u2018-\u201d\u3001-\u303f\u3400-\u9fff\uff01-\uff60]/;

/** Chinese takes a space beside digits and Latin letters only, which a template cannot know of its arguments. */
function joined(before: string, after: string): string {
  const spaceEnds =
    before.endsWith(" ") && chinese.test(itemAt(before, -2) ?? "") && chinese.test(after.charAt(0));
  const spaceStarts =
    after.startsWith(" ") && chinese.test(itemAt(before, -1) ?? "") && chinese.test(after.charAt(1));
  return (spaceEnds ? before.slice(0, -1) : before) + (spaceStarts ? after.slice(1) : after);
}

function slotText(slot: Slot, args: Arguments, locale: Locale, modify: Modifier | undefined): string {
  const value = hasOwn(args, slot.name) ? args[slot.name] : undefined;
  if (value === undefined) return slot.whole;
  if (slot.modifier === "plain") return String(value);
  if (slot.modifier === "date") return formatDate(String(value), locale);
  return (slot.modifier && modify?.(slot.modifier, value, locale)) ?? argumentText(value, locale);
}

function argumentText(value: Argument, locale: Locale): string {
  if (typeof value === "number") return formatNumber(value);
  if (Array.isArray(value)) return value.join(locale === "en" ? ", " : "、");
  if (typeof value === "object" && value !== null) return (value as Text)[locale];
  return String(value);
}
