import { codes } from "../../generated/codes";
import { model } from "../../generated/model";
import { people } from "../../generated/workbook";
import { type Mapping, mappingKinds } from "../form/mapping";
import { sheetTitles } from "../form/sheets";
import { type Choices, listCheck } from "./choices";
import type { NameLine } from "./options";
import { type SheetPlan, text } from "./plan";
import { tableSheet } from "./table-sheet";
import { written } from "./written";

/** 姓名: who is behind an id. It goes into no submission. */
export function namesSheet(names: readonly NameLine[], choices: Choices): SheetPlan {
  const kinds = Object.entries(people).map(([kind, { title }]) => ({ kind, title: title["zh-CN"] }));
  const name = choices.of(
    "kinds",
    "类别",
    kinds.map(({ title }) => title),
  );
  return tableSheet(
    sheetTitles.names["zh-CN"],
    [
      {
        key: "names/id",
        title: "编号",
        width: 16,
        note: "含义：台账中的编号。\n写法：与台账中的一字不差。\n示例：W1",
      },
      {
        key: "names/name",
        title: "姓名",
        width: 24,
        note: "含义：编号对应的人或单位。\n写法：姓名只写在这个表里，不会进入申报数据。\n示例：（姓名）",
      },
      {
        key: "names/kind",
        title: "类别",
        width: 20,
        note: "含义：是哪个表中的编号。\n写法：从下拉列表中选。\n示例：工作人员",
        check: listCheck(name, "从下拉列表中选：是哪个表中的编号。"),
      },
    ],
    names.map(({ id, name, kind }) => ({
      "names/id": cell(id),
      "names/name": cell(name),
      "names/kind": text(kinds.find((one) => one.kind === kind)?.title ?? kind),
    })),
    "fill",
  );
}

/** 对照: what headings and words of another ledger stand for. */
export function mappingsSheet(mappings: readonly Mapping[]): SheetPlan {
  return tableSheet(
    sheetTitles.mappings["zh-CN"],
    [
      {
        key: "mappings/kind",
        title: "种类",
        width: 8,
        note: "含义：对照的是表名、列名还是填写的内容。\n写法：表、列、代码；行：含有该内容的行不是记录。\n示例：列",
        check: {
          rule: { kind: "choice", values: Object.values(mappingKinds) },
          prompt: "选“表”“列”“代码”或“行”。",
        },
      },
      { key: "mappings/list", title: "台账", width: 20, note: "含义：属于哪个台账。\n示例：工作人员" },
      { key: "mappings/field", title: "项目", width: 20, note: "含义：属于哪一项。\n示例：用工形式" },
      {
        key: "mappings/written",
        title: "原文",
        width: 28,
        note: "含义：原来的台账中怎样写。\n示例：用工性质",
      },
      {
        key: "mappings/means",
        title: "对应",
        width: 28,
        note: "含义：相当于本工作簿中的什么；不必读取的写“不读”。\n示例：用工形式",
      },
    ],
    mappings.map((mapping) => ({
      "mappings/kind": text(mappingKinds[mapping.kind]),
      "mappings/list": cell(titleOfList(mapping.list)),
      "mappings/field": cell(titleOfField(mapping.list, mapping.field)),
      "mappings/written": cell(mapping.written),
      "mappings/means": cell(meaning(mapping)),
    })),
    "read",
  );
}

function titleOfList(id: string | undefined): string | undefined {
  return model.lists[id ?? ""]?.label["zh-CN"] ?? id;
}

function titleOfField(list: string | undefined, path: string | undefined): string | undefined {
  return model.lists[list ?? ""]?.fields[path ?? ""]?.label["zh-CN"] ?? path;
}

/** In the titles people know; they are read as well as ids, paths and codes. */
function meaning({ kind, list, field, means }: Mapping): string | undefined {
  if (means === "none") return "不读";
  if (kind === "sheet") return titleOfList(means);
  if (kind === "column") return titleOfField(list, means);
  const known = codes[model.lists[list ?? ""]?.fields[field ?? ""]?.codes ?? ""];
  return known?.codes[means]?.["zh-CN"] ?? means;
}

function cell(content: string | undefined) {
  return content === undefined || content === ""
    ? undefined
    : (written({ type: "text" }, content) ?? undefined);
}
