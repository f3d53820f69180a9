import type { Text } from "../base/language";
import { type Arguments, fill } from "../text/format";
import { remarkTexts } from "./words";

export type RemarkCode = keyof typeof remarkTexts;

/** Where in a file something stands. */
export interface CellPlace {
  readonly file: string | null;
  readonly sheet: string;
  /** C7; `null` for the sheet as a whole. */
  readonly cell: string | null;
}

/** Something about a workbook that a person should know or mend. Errors leave a value unread; notices lose nothing. */
export interface Remark extends CellPlace {
  readonly severity: "error" | "notice";
  readonly code: RemarkCode;
  /** As it stands in the cell. */
  readonly written?: string;
  readonly text: Text;
  /** What a person can settle once and for all. */
  readonly question?: Question;
}

/** What a way of writing stands for: a code in a column, a heading, the name of a sheet. The answer is a mapping. */
export interface Question {
  readonly kind: "sheet" | "column" | "code";
  readonly list?: string;
  /** Of a code: path of the property. */
  readonly field?: string;
  readonly written: string;
  readonly choices: readonly Choice[];
}

export interface Choice {
  readonly means: string;
  readonly title: Text;
}

export function remark(
  severity: Remark["severity"],
  code: RemarkCode,
  place: CellPlace,
  args: Arguments = {},
  written?: string,
  question?: Question,
): Remark {
  const template = remarkTexts[code];
  const text = { "zh-CN": fill(template["zh-CN"], args, "zh-CN"), en: fill(template.en, args, "en") };
  return {
    severity,
    code,
    ...place,
    ...(written !== undefined && { written }),
    text,
    ...(question && { question }),
  };
}
