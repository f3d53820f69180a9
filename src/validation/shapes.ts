import { hasOwn } from "../base/es2018";
import type { Text } from "../base/language";
import type { ProblemCode } from "../generated/evaluation";
import type { SchemaError } from "../generated/validators";

/** The errors worth telling, so many of them: what is said of the whole is not, where a part was complained about. */
export function tellingOf(errors: readonly SchemaError[] | null | undefined): readonly SchemaError[] {
  const all = errors ?? [];
  const telling = all.filter(({ keyword }) => !followUps.has(keyword));
  return (telling.length > 0 ? telling : all).slice(0, 50);
}

/** Said of the whole when a part of it was already complained about. */
const followUps: ReadonlySet<string> = new Set(["if", "anyOf"]);

/** Keywords that only the schemas of authors and of answers use. */
export const shapes = {
  minProperties: () => ({ "zh-CN": "此处不能为空", en: "this must not be empty" }),
  maxProperties: ({ limit }) => ({
    "zh-CN": `此处最多${limit}项属性，不能与其他写法并用`,
    en: `at most ${limit} properties here; it does not go together with others`,
  }),
  dependentRequired: ({ property, missingProperty }) => ({
    "zh-CN": `有“${property}”时须同时写明“${missingProperty}”`,
    en: `"${property}" needs "${missingProperty}" beside it`,
  }),
  propertyNames: ({ propertyName }) => ({
    "zh-CN": `此处不能用名称“${propertyName}”`,
    en: `"${propertyName}" cannot be a name here`,
  }),
  not: () => ({ "zh-CN": "此处缺少运算", en: "an operation is missing here" }),
  "false schema": () => ({ "zh-CN": "此处不应有这一项", en: "this does not belong here" }),
  anyOf: () => ({
    "zh-CN": "不是此处允许的任何一种写法",
    en: "this is none of the forms allowed here",
  }),
  if: () => ({ "zh-CN": "与同一处的其他内容不相配", en: "this does not go with what stands beside it" }),
  uniqueItems: () => ({ "zh-CN": "列表中有重复项", en: "the list says something twice" }),
} satisfies Partial<Record<ProblemCode, (params: Record<string, unknown>) => Text>>;

export function isShape(keyword: string): keyword is keyof typeof shapes {
  return hasOwn(shapes, keyword);
}
