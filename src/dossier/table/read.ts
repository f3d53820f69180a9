import { readCsv } from "./csv/read";
import { defaultLimits, type Limits, mebibyte } from "./limits";
import type { Workbook } from "./model";
import { refusal } from "./problem";
import { kindOf } from "./signature";
import { readXls } from "./xls/read";
import { readXlsx } from "./xlsx/read";

export interface WorkbookOptions {
  /** What is refused; what is not given is as in `defaultLimits`. */
  readonly limits?: Partial<Limits>;
}

/**
 * Reads a file of tables, .xlsx, .xls or text with separators, whatever its name. Throws `InputError` with one
 * sentence for what is no such file, cannot be read or exceeds a limit. Formulas, macros and links are never followed.
 */
export function readWorkbook(bytes: Uint8Array, options: WorkbookOptions = {}): Workbook {
  const limits: Limits = { ...defaultLimits, ...options.limits };
  if (bytes.length > limits.fileBytes)
    throw refusal("workbookTooLarge", { limit: Math.round(limits.fileBytes / mebibyte) });
  if (bytes.length === 0) throw refusal("empty");
  switch (kindOf(bytes)) {
    case "zip":
      return readXlsx(bytes, limits);
    case "compound":
      return readXls(bytes, limits);
    case "markup":
      throw refusal("saveAsXlsx", { kind: markup });
    case "text":
      return readCsv(bytes, limits);
    case "other":
      throw refusal("notWorkbook");
  }
}

const markup = { "zh-CN": "网页或 XML 格式的表格", en: "a table in the form of a web page or XML" };
