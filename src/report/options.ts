import { explainDay } from "../base/dates";
import { hasOwn } from "../base/es2018";
import type { Locale } from "../base/language";
import { aText, type Check, having, oneOf, valuesOf, wrongValue } from "../base/option-checks";
import { type Shape, shaped } from "../base/options";
import { heading } from "../text/index";

/** Names of entries of one list, kept apart from the evaluation, which knows people by id only. */
export interface Names {
  /** The list the ids belong to, as in the pointers of the evaluation: "workers". */
  readonly list: string;
  readonly byId: Readonly<Record<string, string>>;
}

export interface ReportOptions {
  /** Language of the report. Default: Chinese. */
  readonly locale?: Locale;
  readonly names?: Names;
}

export const defaultLocale: Locale = "zh-CN";

/** Both parts have to be there: names without their list would be put to entries of another one. */
const names = having<Names>({ list: aText, byId: valuesOf(aText) }, "list", "byId");

export const reportOptions: Shape<ReportOptions> = {
  locale: oneOf("zh-CN", "en"),
  names: (value, pointer) => {
    const unknown = shaped<Names>({ list: aText, byId: valuesOf(aText) })(value, pointer);
    return unknown.length > 0 ? unknown : names(value, pointer);
  },
};

export const aDay: Check = (value, pointer) =>
  typeof value === "string" && explainDay(value) === null
    ? []
    : [wrongValue(pointer, { "zh-CN": "日期（YYYY-MM-DD）", en: "a day (YYYY-MM-DD)" }, value)];

/** “张三（W1）” for an entry whose name is known, else its id; null when it has neither. */
export function entryName(
  pointer: string,
  id: string | null,
  names: Names | undefined,
  locale: Locale,
): string | null {
  if (id === null || names === undefined) return id;
  const known = pointer.startsWith(`/${names.list}/`) && hasOwn(names.byId, id);
  return known ? heading("aside", locale, { text: names.byId[id], aside: id }) : id;
}
