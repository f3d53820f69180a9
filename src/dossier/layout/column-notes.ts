import { codes } from "../../generated/codes";
import { type ColumnNote, columnNotes, documentNotes } from "../../generated/column-notes";
import type { FieldModel, ListModel, Model } from "../../generated/model";
import { unitText } from "../../text/index";
import type { Column } from "../form/columns";
import { writtenCode, yes } from "./written";

/** What a column is for, how it is written, an example: shown when the pointer rests on its heading. */
export function noteOf(list: ListModel, column: Column, model: Model): string {
  const name = column.path.join("/");
  if (column.kind === "nested") return nestedNote(column.list!.label["zh-CN"]);
  if (column.kind === "parent") return parentNote(model.lists[list.parent!]!);
  return noteText(column.field!, columnNotes[list.id]?.[name], model);
}

/** The same in a line, beside what is filled in. */
export function documentNote(pointer: string, field: FieldModel | null, model: Model): string {
  const note = documentNotes[pointer];
  const meaning = note === undefined ? "" : `${note.meaning}。`;
  return field === null ? meaning : `${meaning}示例：${exampleOf(field, note, model)}`;
}

function noteText(field: FieldModel, note: ColumnNote | undefined, model: Model): string {
  const lines = [
    note && `含义：${note.meaning}。`,
    `写法：${formOf(field, model)}。`,
    field.unit !== undefined && field.unit !== counted && `单位：${unitText(field.unit, "zh-CN")}。`,
    `示例：${exampleOf(field, note, model)}`,
  ];
  return lines.filter((line) => typeof line === "string").join("\n");
}

/** A number of things says so by its name. */
const counted = "entry";

function formOf(field: FieldModel, model: Model): string {
  const several = field.type === "texts" ? "，可写几项，用“、”隔开" : "";
  if (field.codes !== undefined) return `从下拉列表中选（${codes[field.codes]!.title["zh-CN"]}）${several}`;
  const target = model.lists[field.references ?? field.identifies ?? ""];
  if (target !== undefined) return `“${target.label["zh-CN"]}”表中的编号${several}`;
  switch (field.type) {
    case "boolean":
      return "是、否或不适用";
    case "date":
      return "日期；只知道月份时写 '2026-03";
    case "number":
      return (field.scale ?? 1) === 1 ? "整数，不写单位" : "数字，可带小数，不写单位";
    default:
      return field.personal ? "代码，不写姓名和身份证号" : `文字${several}`;
  }
}

function exampleOf(field: FieldModel, note: ColumnNote | undefined, model: Model): string {
  if (note?.example !== undefined) return note.example;
  if (field.codes !== undefined) return codeExample(field);
  const target = field.references ?? field.identifies ?? "";
  const id = columnNotes[target]?.[model.lists[target]?.idField ?? ""]?.example;
  if (id !== undefined) return id;
  switch (field.type) {
    case "boolean":
      return yes;
    case "date":
      return "2026-03-15";
    case "number":
      return "12";
    default:
      return "A1";
  }
}

function codeExample({ codes: list, type }: FieldModel): string {
  const titles = Object.keys(codes[list!]!.codes).map((code) => writtenCode(list!, code));
  return titles.slice(0, type === "texts" ? 2 : 1).join("、");
}

function nestedNote(title: string): string {
  return `含义：有没有${title}。\n写法：${title}逐行填在“${title}”表中，这里空着；已知没有的写“无”。\n示例：无`;
}

function parentNote({ id, idField, label }: ListModel): string {
  const title = label["zh-CN"];
  const example = columnNotes[id]?.[idField!]?.example ?? "A1";
  return `含义：这一行属于哪一条${title}。\n写法：“${title}”表中的编号。\n示例：${example}`;
}
