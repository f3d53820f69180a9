import { hasOwn } from "../../base/es2018";
import { type DerivationKey, derivationText, derivationWord, readingText, say } from "../../text/index";
import {
  codesOfField,
  codeTitle,
  factTitle,
  fieldTitle,
  listTitle,
  type Naming,
  parameterTitle,
} from "./naming";

/** A condition on the entries of a list, as it stands in a definition. */
export type Where = Readonly<Record<string, unknown>>;

export interface Within {
  readonly naming: Naming;
  /** List of the entries that are looked at. */
  readonly list: string;
  /** List of the entry they are looked at for, where there is one. */
  readonly outer: string | undefined;
}

/** “台账”中用工形式为“全职”的条目, as a sentence that a table of conditions is not. */
export function setText(within: Within, options: Where): string {
  const { naming, list } = within;
  const { locale } = naming;
  const title = listTitle(naming, list);
  const { where, window, entries } = options;
  const text =
    where === undefined
      ? derivationText("setAll", locale, { list: title })
      : derivationText("setWhere", locale, { list: title, where: whereText(within, where as Where) });
  const dates = window === "all" ? "windowAll" : window === "toDate" ? "windowToDate" : null;
  return (
    text +
    (dates === null ? "" : derivationText(dates, locale)) +
    (entries === undefined ? "" : derivationText("recordedOnly", locale))
  );
}

/** @param inner - whether the text becomes part of another condition */
export function whereText(within: Within, where: Where, inner = false): string {
  const { locale } = within.naming;
  for (const [kind, joint] of [
    ["all", "and"],
    ["any", "or"],
  ] as const) {
    const parts = where[kind] as Where[] | undefined;
    if (parts === undefined) continue;
    const texts = parts.map((part) => whereText(within, part, parts.length > 1));
    const text = texts.join(derivationText(joint, locale));
    return inner && texts.length > 1 ? derivationText("bracketed", locale, { text }) : text;
  }
  if (where.not !== undefined)
    return derivationText("notThat", locale, { text: whereText(within, where.not as Where) });
  if (typeof where.some === "string") return someText(within, where.some, where.where as Where | undefined);
  return leafText(within, where);
}

function someText(within: Within, list: string, where: Where | undefined): string {
  const { naming } = within;
  const title = listTitle(naming, list);
  if (where === undefined) return derivationText("someAll", naming.locale, { list: title });
  const text = whereText({ naming, list, outer: within.list }, where, true);
  return derivationText("someWhere", naming.locale, { list: title, where: text });
}

function leafText(within: Within, { field, operator, value }: Where): string {
  const { naming, list } = within;
  const { locale } = naming;
  const title = fieldTitle(naming, list, String(field));
  const quoted = derivationText("quoted", locale, { name: title });
  const joint = locale === "en" ? " " : "";
  if (operator === "exists")
    return `${quoted}${joint}${derivationText(value === true ? "existsTrue" : "existsFalse", locale)}`;
  const codes = codesOfField(naming, list, String(field));
  const args = {
    field: title,
    operator: operatorText(naming, String(operator), kindOf(naming, value)),
    value: sideText(within, value, codes),
  };
  return derivationText("leaf", locale, args);
}

type Kind = "number" | "date" | "any";

export function operatorText({ locale }: Naming, operator: string, kind: Kind): string {
  return (
    derivationWord(`operator.${operator}`, locale) ??
    derivationWord(`operator.${kind}.${operator}`, locale) ??
    operator
  );
}

function kindOf({ derivation }: Naming, value: unknown): Kind {
  if (typeof value === "number") return "number";
  if (typeof value === "string") return "date";
  if (typeof value !== "object" || value === null) return "any";
  if (hasOwn(value, "parameter")) return "number";
  const { fact } = value as { fact?: string };
  const type = derivation.facts.find((one) => one.fact === fact)?.type;
  return type === "number" || type === "date" ? type : "any";
}

/** What a field is compared with. */
function sideText({ naming, list, outer }: Within, value: unknown, codes: string | undefined): string {
  const { locale } = naming;
  const quoted = (name: string) => derivationText("quoted", locale, { name });
  if (Array.isArray(value))
    return value.map((one) => quoted(literalText(naming, one, codes))).join(say("list.or", locale));
  if (typeof value !== "object" || value === null) {
    const text = literalText(naming, value, codes);
    return typeof value === "number" ? text : quoted(text);
  }
  const { field, outer: of, fact, parameter } = value as Readonly<Record<string, string | undefined>>;
  const named = (key: DerivationKey, at: string | undefined, name: string) =>
    derivationText(key, locale, { field: fieldTitle(naming, at, name) });
  if (field !== undefined) return named("sameEntry", list, field);
  if (of !== undefined) return named("outerEntry", outer, of);
  return quoted(fact !== undefined ? factTitle(naming, fact) : parameterTitle(naming, String(parameter)));
}

export function literalText(naming: Naming, value: unknown, codes: string | undefined): string {
  if (typeof value === "string") {
    const title = codeTitle(naming, codes, value);
    return title === value ? readingText({ value }, undefined, naming.locale) : title;
  }
  return readingText({ value: value as number | boolean | null }, undefined, naming.locale);
}
