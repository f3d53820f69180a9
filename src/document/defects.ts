import { hasOwn } from "../base/es2018";
import type {
  AnyAssessedDefect,
  AnyDefect,
  AssessedDefect,
  AssessedDefectGroup,
  CatalogueCodes,
  Defect,
  DefectGroup,
} from "../generated/evaluation";
import { type Arguments, defectText } from "../text";
import { explainUnlisted } from "../validation/unlisted-code";
import type { Phrases } from "./phrases";

/** A defect as it stands in the evaluation document, with words. */
export function defectOf({ pointer, ...said }: AssessedDefect, phrases: Phrases): Defect {
  return { pointer, ...wordsOf(said, phrases) } as Defect;
}

/** Equal defects, with the words of the first. */
export function groupOf({ count, pointers, ...said }: AssessedDefectGroup, phrases: Phrases): DefectGroup {
  return { ...wordsOf(said, phrases), count, pointers } as DefectGroup;
}

type Said = Omit<AnyAssessedDefect, "pointer">;

function wordsOf({ code, severity, args }: Said, phrases: Phrases): Omit<AnyDefect, "pointer"> {
  const found = unlisted(code, args, phrases.catalogue.codes) ?? {
    args,
    text: defectText(code, args, phrases.words),
  };
  return { code, severity, args: plain(found.args), text: found.text };

  /** Which code was probably meant is looked for where words are. */
  function unlisted(code: string, { value, list }: Said["args"], codes: Record<string, CatalogueCodes>) {
    if (code !== "unknownCode" || typeof list !== "string" || !hasOwn(codes, list)) return null;
    return explainUnlisted(codes[list]!, list, String(value), phrases.words);
  }
}

function plain(args: Arguments): AnyDefect["args"] {
  const result: Record<string, string | number | boolean | null> = {};
  for (const [name, value] of Object.entries(args)) {
    if (value === undefined) continue;
    result[name] = Array.isArray(value) ? value.join(",") : (value as string | number | boolean | null);
  }
  return result;
}
