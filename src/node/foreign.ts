import type { Problem } from "../base/errors";
import type { Arguments } from "../text/format";
import { readingProblem } from "./problem";

/** A kind of file people have at hand that is no JSON. */
type Kind = "excel" | "word" | "csv" | "office" | "pdf" | "archive";

const names: Readonly<Record<Kind, RegExp>> = {
  excel: /\.(xlsx|xlsm|xltx|xls|et|ods)$/i,
  word: /\.(docx|docm|doc|wps|odt|rtf)$/i,
  csv: /\.(csv|tsv)$/i,
  office: /\.(pptx?|dps)$/i,
  pdf: /\.pdf$/i,
  archive: /\.(zip|rar|7z|gz)$/i,
};

const words: Readonly<Record<Kind, Arguments[string]>> = {
  excel: { "zh-CN": "Excel 工作簿", en: "an Excel workbook" },
  word: { "zh-CN": "Word 文档", en: "a Word document" },
  csv: { "zh-CN": "CSV 表格", en: "a CSV table" },
  office: { "zh-CN": "Office 文件", en: "an Office file" },
  pdf: { "zh-CN": "PDF 文件", en: "a PDF file" },
  archive: { "zh-CN": "压缩文件", en: "an archive" },
};

/** What to say of a file of another kind. */
export function foreignProblem(kind: Kind): Problem {
  const code = kind === "excel" ? "misnamed" : kind === "word" ? "wordDocument" : "otherKind";
  return readingProblem(code, { kind: words[kind] });
}

/** The kind a name speaks of; null for any other name. */
export function foreignByName(path: string): Kind | null {
  return (Object.keys(names) as Kind[]).find((kind) => names[kind].test(path)) ?? null;
}

/** The kind a name speaks of, in words; a table of text alone says of no site. */
export function foreignWords(path: string): Arguments[string] | null {
  const kind = foreignByName(path);
  return kind === null ? null : words[kind];
}

const looked = 1 << 16;

/** Whether a file is a workbook or a table of text, which are read as what they hold. */
export function isTables(bytes: Uint8Array, path: string): boolean {
  const kind = foreignByBytes(bytes, path);
  if (kind === "excel") return true;
  if (kind !== null || /\.(json|ndjson|jsonl)$/i.test(path)) return false;
  return foreignByName(path) === "csv" || looksLikeRows(bytes);
}

/** The kind by the first bytes, whatever the name; a packed or old Office file is told apart by what it holds. */
export function foreignByBytes(bytes: Uint8Array, path: string): Kind | null {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, looked)).toString(
    "latin1",
  );
  if (start.startsWith("%PDF-")) return "pdf";
  if (start.startsWith("{\\rtf")) return "word";
  if (start.startsWith("PK\u0003\u0004")) return packed(start) ?? foreignByName(path) ?? "archive";
  if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) return old(bytes) ?? foreignByName(path) ?? "office";
  return ["\u001f\u008b", "Rar!", "7z\u00bc\u00af"].some((mark) => start.startsWith(mark)) ? "archive" : null;
}

function packed(start: string): Kind | null {
  if (/(^|[^A-Za-z])xl\/|opendocument\.spreadsheet/.test(start)) return "excel";
  return /(^|[^A-Za-z])word\/|opendocument\.text/.test(start) ? "word" : null;
}

/** Streams inside the files of old Office versions bear names in UTF-16. */
function old(bytes: Uint8Array): Kind | null {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (all.includes(Buffer.from("Workbook", "utf16le"))) return "excel";
  return all.includes(Buffer.from("WordDocument", "utf16le")) ? "word" : null;
}

/** Whether bytes that are no JSON look like rows of cells: two lines with the same number of separators. */
export function looksLikeRows(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, looked)).toString(
    "latin1",
  );
  if (/^(\u00ef\u00bb\u00bf)?\s*[[{]/.test(start)) return false;
  const [first = "", second = ""] = start.split(/\r?\n/).filter((line) => line.trim() !== "");
  return [",", "\t", ";"].some((separator) => {
    const cells = first.split(separator).length;
    return cells > 1 && second.split(separator).length === cells;
  });
}
