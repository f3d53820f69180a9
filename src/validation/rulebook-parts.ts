import type { Problem } from "../base/errors";
import { hasOwn } from "../base/es2018";
import type { Text } from "../base/language";
import { escapeToken, readPointer } from "../base/pointer";
import type { ProblemCode } from "../generated/evaluation";
import {
  clauseFile,
  factsFile,
  messagesFile,
  parametersFile,
  profileFile,
  rulebookFile,
  type SchemaError,
  type SchemaValidator,
} from "../generated/validators";
import { defectText } from "../text";
import { explainError } from "./explain-error";

const validators: Record<string, SchemaValidator> = {
  rulebook: rulebookFile,
  clause: clauseFile,
  facts: factsFile,
  parameters: parametersFile,
  messages: messagesFile,
  profile: profileFile,
};

/** Problems of one part of a rulebook, as sentences with pointers. */
export function checkPart(part: string, value: unknown): Problem[] {
  const validator = validators[part]!;
  if (validator(value)) return [];
  const errors = validator.errors ?? [];
  const telling = errors.filter(({ keyword }) => !followUps.has(keyword));
  return (telling.length > 0 ? telling : errors).slice(0, 50).map((error) => problemOf(error, value));
}

/** Said of the whole when a part of it was already complained about. */
const followUps: ReadonlySet<string> = new Set(["if", "anyOf"]);

function problemOf(error: SchemaError, value: unknown): Problem {
  const { instancePath, keyword, params, propertyName } = error;
  const pointer = propertyName === undefined ? instancePath : `${instancePath}/${escapeToken(propertyName)}`;
  if (keyword === "additionalProperties") {
    const name = String(params.additionalProperty);
    return { code: "unknownProperty", pointer: instancePath, text: unknownProperty(name) };
  }
  if (isShape(keyword)) return { code: keyword, pointer, text: shapes[keyword](params) };
  const { code, args } = explainError(error, propertyName ?? readPointer(value, instancePath));
  return { code, pointer, text: defectText(code, args) };
}

/** Keywords that only the authors' schemas use. */
const shapes = {
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

function isShape(keyword: string): keyword is keyof typeof shapes {
  return hasOwn(shapes, keyword);
}

function unknownProperty(name: string): Text {
  return { "zh-CN": `不认识的属性“${name}”`, en: `unknown property "${name}"` };
}
