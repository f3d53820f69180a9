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
}

export function remark(
  severity: Remark["severity"],
  code: RemarkCode,
  place: CellPlace,
  args: Arguments = {},
  written?: string,
): Remark {
  const template = remarkTexts[code];
  const text = { "zh-CN": fill(template["zh-CN"], args, "zh-CN"), en: fill(template.en, args, "en") };
  return { severity, code, ...place, ...(written !== undefined && { written }), text };
}
