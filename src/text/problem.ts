import type { Problem } from "../base/errors";
import type { Text } from "../base/language";
import { type Arguments, fill } from "./format";

export interface ProblemPlace {
  readonly file?: string;
  readonly pointer?: string;
}

/** A problem with its sentence filled in, in both languages. */
export function problemOf(
  code: Problem["code"],
  text: Text,
  args: Arguments = {},
  place: ProblemPlace = {},
): Problem {
  return {
    code,
    ...(place.file === undefined ? {} : { file: place.file }),
    pointer: place.pointer ?? "",
    text: { "zh-CN": fill(text["zh-CN"], args, "zh-CN"), en: fill(text.en, args, "en") },
  };
}
