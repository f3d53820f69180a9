import type { Operator } from "../../../src/generated/rulebook";
import type { Labels } from "../schemas";

export const joints = {
  all: { "zh-CN": "同时满足：", en: "all of:" },
  any: { "zh-CN": "满足其一：", en: "at least one of:" },
  not: { "zh-CN": "以下不成立：", en: "not so:" },
};

export const yesNo = { true: { "zh-CN": "“是”", en: "yes" }, false: { "zh-CN": "“否”", en: "no" } };

export const exists = {
  true: { "zh-CN": "有登记的值", en: " has a value" },
  false: { "zh-CN": "登记为没有", en: " is recorded as none" },
};

export const operators: Record<Operator | "before" | "notAfter" | "after" | "notBefore", Labels> = {
  equal: { "zh-CN": "为", en: "is" },
  notEqual: { "zh-CN": "不为", en: "is not" },
  in: { "zh-CN": "属于：", en: "is one of:" },
  notIn: { "zh-CN": "不属于：", en: "is none of:" },
  lessThan: { "zh-CN": "少于", en: "is less than" },
  lessThanInclusive: { "zh-CN": "不多于", en: "is at most" },
  greaterThan: { "zh-CN": "多于", en: "is more than" },
  greaterThanInclusive: { "zh-CN": "不少于", en: "is at least" },
  contains: { "zh-CN": "包含", en: "contains" },
  doesNotContain: { "zh-CN": "不包含", en: "does not contain" },
  exists: { "zh-CN": "有登记的值", en: "has a value" },
  before: { "zh-CN": "早于", en: "is before" },
  notAfter: { "zh-CN": "不晚于", en: "is not after" },
  after: { "zh-CN": "晚于", en: "is after" },
  notBefore: { "zh-CN": "不早于", en: "is not before" },
};

export const dateOperators: Partial<Record<Operator, keyof typeof operators>> = {
  lessThan: "before",
  lessThanInclusive: "notAfter",
  greaterThan: "after",
  greaterThanInclusive: "notBefore",
};
