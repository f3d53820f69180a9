import { hasOwn } from "../base/es2018";
import type { Text } from "../base/language";
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
  return { pointer, ...wordsOf(said, pointer, phrases) } as Defect;
}

/** Equal defects, with the words of the first. */
export function groupOf({ count, pointers, ...said }: AssessedDefectGroup, phrases: Phrases): DefectGroup {
  return { ...wordsOf(said, pointers[0] ?? "", phrases), count, pointers } as DefectGroup;
}

type Said = Omit<AnyAssessedDefect, "pointer">;

function wordsOf(
  { code, severity, args }: Said,
  pointer: string,
  phrases: Phrases,
): Omit<AnyDefect, "pointer"> {
  const found = unlisted(code, args, phrases.catalogue.codes) ?? {
    args,
    text: defectText(code, args, phrases.words, namedIn(args, pointer, phrases)),
  };
  return { code, severity, args: plain(found.args), text: found.text };

  /** Which code was probably meant is looked for where words are. */
  function unlisted(code: string, { value, list }: Said["args"], codes: Record<string, CatalogueCodes>) {
    if (code !== "unknownCode" || typeof list !== "string" || !hasOwn(codes, list)) return null;
    return explainUnlisted(codes[list]!, list, String(value), phrases.words);
  }
}

/** What a reader knows a list, a place and a field by. */
function namedIn(args: Arguments, pointer: string, phrases: Phrases): Arguments {
  const { list, first, other, nested, fields } = args;
  const beside = (name: unknown) => fieldOf(phrases.place(`${parentOf(pointer)}/${String(name)}`));
  return {
    ...(typeof list === "string" && { list: phrases.list(list) }),
    ...(typeof first === "string" &&
      first.startsWith("/") && { first: phrases.place(/\/\d+$/.test(first) ? first : parentOf(first)) }),
    ...(typeof other === "string" && other.startsWith("/") && { other: phrases.place(other) }),
    ...(typeof nested === "string" && { nested: beside(nested) }),
    ...(Array.isArray(fields) && {
      fields: {
        "zh-CN": fields.map((name) => beside(name)["zh-CN"]).join("”“"),
        en: fields.map((name) => beside(name).en).join(", "),
      },
    }),
  };
}

function parentOf(pointer: string): string {
  return pointer.slice(0, pointer.lastIndexOf("/"));
}

/** "工作人员第4条：岗位" without the entry. */
function fieldOf(place: Text): Text {
  const last = (text: string, colon: string) => text.slice(text.indexOf(colon) + 1).trim();
  return { "zh-CN": last(place["zh-CN"], "："), en: last(place.en, ":") };
}

function plain(args: Arguments): AnyDefect["args"] {
  const result: Record<string, string | number | boolean | null> = {};
  for (const [name, value] of Object.entries(args)) {
    if (value === undefined) continue;
    result[name] = Array.isArray(value) ? value.join(",") : (value as string | number | boolean | null);
  }
  return result;
}
