import type { Problem } from "../base/errors";
import type { Text } from "../base/language";
import { escapeToken, readPointer } from "../base/pointer";
import {
  chartsFile,
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
import { isShape, shapes, tellingOf } from "./shapes";

const validators: Record<string, SchemaValidator> = {
  rulebook: rulebookFile,
  clause: clauseFile,
  facts: factsFile,
  parameters: parametersFile,
  charts: chartsFile,
  messages: messagesFile,
  profile: profileFile,
};

/** Problems of one part of a rulebook, as sentences with pointers. */
export function checkPart(part: string, value: unknown): Problem[] {
  const validator = validators[part]!;
  if (validator(value)) return [];
  return tellingOf(validator.errors).map((error) => problemOf(error, value));
}

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

function unknownProperty(name: string): Text {
  return { "zh-CN": `不认识的属性“${name}”`, en: `unknown property "${name}"` };
}
