import type { Locale } from "../../base/language";

/** Fixed sentences of the field guide. */
const zhCN = {
  title: "申报数据填报说明",
  intro: [
    "申报数据是一个 UTF-8 编码的 JSON 文件。只有站点编号、站点层级和评估周期必须填写；其余内容有则填写。",
    "- 写明一个值：已登记。",
    '- 写 `null`：已知没有，例如 `"employedTo": null` 表示仍在职。',
    "- 不写这一项：未登记，不会按没有或零处理。",
    "- 列表为 `[]`：已知没有条目；整个列表不写：未登记。",
    '- `completeness` 中标为 `partial` 的列表：可能还有未填的条目。列表填完后，删去这一行或改为 `complete`；也可写明覆盖的日期：`{"from": "2026-01-01", "to": "2026-06-30"}`。',
    "- 日期写成 YYYY-MM-DD；除评估周期外，只知月份时可写 YYYY-MM。",
    "- 不填写人员姓名、身份证号码和服务对象姓名，一律用编号。",
  ],
  document: "站点与评估周期",
  lists: "各列表",
  codes: "代码表",
  openCodes: "代码须与表中完全一致；表外的值按未填报处理，并提示可能应填的代码。",
  property: "属性",
  meaning: "含义",
  form: "填写形式",
  code: "代码",
  nested: "在“{parent}”的每个条目之内。",
  at: "位置：`{path}`",
  "type.text": "文本",
  "type.number": "数值",
  "type.date": "日期",
  "type.boolean": "true 或 false",
  "type.texts": "文本列表",
  reference: "填“{list}”中的编号",
  codeList: "代码，见“{list}”",
  step: "最小单位 {step}",
  unit: "单位：{unit}",
  range: "{from}至{to}",
  atLeast: "不小于{from}",
  personal: "服务对象代码，不得填写姓名",
  join: "；",
};

const en: Record<keyof typeof zhCN, string | string[]> = {
  title: "Guide to the fields of a submission",
  intro: [
    "A submission is a JSON file in UTF-8. Only the site's id and tier and the period are required.",
    "- A value: recorded.",
    '- `null`: known that there is none; `"employedTo": null` means still employed.',
    "- Property left out: not recorded; it is never taken for none or zero.",
    "- `[]`: known that there are no entries; list left out: not recorded.",
    '- A list marked `partial` in `completeness` may have further entries. Remove the mark, or write `complete`, when the list is filled in; the days it covers can be given instead: `{"from": "2026-01-01", "to": "2026-06-30"}`.',
    "- Dates are YYYY-MM-DD; outside the period YYYY-MM will do when only the month is known.",
    "- No names of people and no identity numbers: identifiers only.",
  ],
  document: "Site and period",
  lists: "Lists",
  codes: "Code lists",
  openCodes:
    "Codes are spelt exactly as in the list; any other value counts as not recorded, and the code that was probably meant is named.",
  property: "Property",
  meaning: "Meaning",
  form: "Form",
  code: "Code",
  nested: "Inside every entry of “{parent}”.",
  at: "At `{path}`",
  "type.text": "text",
  "type.number": "number",
  "type.date": "date",
  "type.boolean": "true or false",
  "type.texts": "list of texts",
  reference: "an id of “{list}”",
  codeList: "a code of “{list}”",
  step: "in steps of {step}",
  unit: "in {unit}",
  range: "{from} to {to}",
  atLeast: "at least {from}",
  personal: "client code, never a name",
  join: "; ",
};

export type GuideWords = typeof zhCN;

export function guideWords(locale: Locale): GuideWords {
  return locale === "en" ? (en as GuideWords) : zhCN;
}
