import type { Problem } from "../base/errors";
import { readPointer } from "../base/pointer";
import {
  clauseFile,
  factsFile,
  messagesFile,
  parametersFile,
  profileFile,
  rulebookFile,
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
  return (validator.errors ?? []).slice(0, 50).map((error) => {
    const { code, args } = explainError(error, readPointer(value, error.instancePath));
    const property = error.params.additionalProperty;
    if (error.keyword === "additionalProperties") {
      return {
        code: "unknownProperty",
        pointer: error.instancePath,
        text: unknownProperty(String(property)),
      };
    }
    return { code, pointer: error.instancePath, text: defectText(code, args) };
  });
}

function unknownProperty(name: string) {
  return { "zh-CN": `不认识的属性“${name}”`, en: `unknown property "${name}"` };
}
