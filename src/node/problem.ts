import type { Problem } from "../base/errors";
import type { Text } from "../base/language";
import type { Arguments } from "../text/format";
import { type ProblemPlace, problemOf } from "../text/problem";

/** Why bytes could not be read as a document; the only wording this door has besides that of JSON. */
const texts = {
  notFound: { "zh-CN": "找不到文件或文件夹。", en: "No such file or folder." },
  notReadable: { "zh-CN": "无法读取（{cause}）。", en: "It cannot be read ({cause})." },
  emptyRulebook: {
    "zh-CN": "文件夹中没有依据文件文件（rulebook.json、clauses/ 等）。",
    en: "The folder holds no file of a rulebook (rulebook.json, clauses/ and so on).",
  },
  folderOfOthers: {
    "zh-CN":
      "文件夹中没有 .json、.ndjson、.jsonl、.xlsx 或 .xls 文件；其中的“{name}”是 {kind}。CSV 台账请用 import 命令读取。",
    en: "The folder holds no .json, .ndjson, .jsonl, .xlsx or .xls file; “{name}” in it is {kind}. Ledgers in CSV are read by the import command.",
  },
  emptyFolder: {
    "zh-CN": "文件夹中没有 .json、.ndjson、.jsonl、.xlsx 或 .xls 文件（不查看下级文件夹）。",
    en: "The folder holds no .json, .ndjson, .jsonl, .xlsx or .xls file (folders inside it are not looked into).",
  },
  wordDocument: {
    "zh-CN": "这是 {kind}，不能读取；请把其中的表格复制到 Excel 工作簿后重试。",
    en: "This is {kind}, which is not read; copy its tables into an Excel workbook and try again.",
  },
  otherKind: {
    "zh-CN": "这是 {kind}；只能读取 JSON 数据、Excel 工作簿和 CSV 表格。",
    en: "This is {kind}; only JSON, Excel workbooks and CSV tables can be read.",
  },
  siteNotGiven: {
    "zh-CN":
      "没有填写{items}。请在“站点与周期”表中填写；单独的台账没有这张表的，用 import 命令写明站点、层级和周期。",
    en: "{items} missing. Give them in the sheet of site and period; for ledgers without such a sheet, use the import command, which takes site, tier and period.",
  },
  listNotRecorded: {
    "zh-CN": "“{list}”没有登记，或没有条目，无从抽样。",
    en: "{list} is not recorded or has no entries: nothing can be drawn.",
  },
  idsNotUnique: {
    "zh-CN": "“{list}”有{count}条没有编号或编号重复，无法抽样；请先补齐编号。",
    en: "{list} has entries without an id of their own ({count}): nothing can be drawn until they have one.",
  },
  strataUnknown: {
    "zh-CN": "“{list}”有{count}条没有登记“{field}”，无法按它分层；请先补登，或改按其他项目分层。",
    en: "{list} has entries whose {field} is not recorded ({count}): record it, or stratify by another field.",
  },
  misnamed: {
    "zh-CN": "这是 {kind}，文件的扩展名却是另一种；请改回 .xlsx 或 .xls 后重试。",
    en: "This is {kind} under the name of another kind of file; give it its own ending, .xlsx or .xls, and try again.",
  },
  tooLarge: {
    "zh-CN": "单份数据超过{limit} MiB，未读取。",
    en: "One document is larger than {limit} MiB and was not read.",
  },
  lineTooLong: {
    "zh-CN": "第{line}行超过{limit} MiB，已跳过该行。",
    en: "Line {line} is longer than {limit} MiB and was skipped.",
  },
  utf16: {
    "zh-CN": "文件是 UTF-16 编码；请另存为 UTF-8 编码后重试。",
    en: "The file is encoded as UTF-16; save it as UTF-8 and try again.",
  },
  gb18030: {
    "zh-CN": "第{line}行不是 UTF-8 编码，看来是 GB18030（GBK）；请另存为 UTF-8 编码后重试。",
    en: "Line {line} is not UTF-8 but looks like GB18030 (GBK); save the file as UTF-8 and try again.",
  },
  notUtf8: {
    "zh-CN": "第{line}行不是有效的 UTF-8 编码；请另存为 UTF-8 编码后重试。",
    en: "Line {line} is not valid UTF-8; save the file as UTF-8 and try again.",
  },
} satisfies Record<string, Text>;

export type ReadingCode = keyof typeof texts;

export function readingProblem(code: ReadingCode, args: Arguments = {}, place: ProblemPlace = {}): Problem {
  return problemOf(code, texts[code], args, place);
}
