import type { Locale, Text } from "../base/language";
import { formatNumber } from "./numbers";

export type Argument = string | number | boolean | null | readonly string[] | Text;
export type Arguments = Readonly<Record<string, Argument | undefined>>;
/** Turns an argument written {name:modifier} into words; undefined leaves it as it is. */
export type Modifier = (modifier: string, value: Argument, locale: Locale) => string | undefined;

const placeholder = /\{([A-Za-z][A-Za-z0-9]*)(?::([a-z]+))?\}/g;

/**
 * Puts arguments into a template with {names}. Only own properties count, so {constructor} reaches nothing; an
 * argument that was not given stays visible as {name}; braces inside an argument are not read again.
 */
export function fill(template: string, args: Arguments, locale: Locale, modify?: Modifier): string {
  return template.replace(placeholder, (whole, name: string, modifier: string | undefined) => {
    const value = Object.hasOwn(args, name) ? args[name] : undefined;
    if (value === undefined) return whole;
    if (modifier === "plain") return String(value);
    return (modifier && modify?.(modifier, value, locale)) ?? argumentText(value, locale);
  });
}

function argumentText(value: Argument, locale: Locale): string {
  if (typeof value === "number") return formatNumber(value);
  if (Array.isArray(value)) return value.join(locale === "en" ? ", " : "、");
  if (typeof value === "object" && value !== null) return (value as Text)[locale];
  return String(value);
}
