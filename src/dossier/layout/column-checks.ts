import { codes } from "../../generated/codes";
import type { FieldModel } from "../../generated/model";
import type { Column } from "../form/columns";
import { type Choices, listCheck } from "./choices";
import type { Check } from "./plan";
import { no, none, notApplicable, yes } from "./written";

/** Sheets of this workbook by list, with the number of the column that has their ids. */
export type Targets = ReadonlyMap<string, { readonly title: string }>;

export function checkOf(
  { kind, field, list }: Column,
  targets: Targets,
  choices: Choices,
): Check | undefined {
  if (kind === "nested") return nestedCheck(list!.label["zh-CN"]);
  if (kind === "parent") return parentCheck(field!, targets);
  return field === null ? undefined : fieldCheck(field, targets, choices);
}

export function fieldCheck(field: FieldModel, targets: Targets, choices: Choices): Check | undefined {
  if (field.codes !== undefined) return codeCheck(field, choices);
  switch (field.type) {
    case "boolean":
      return booleanCheck;
    case "date":
      return dateCheck;
    case "number":
      return numberCheck(field);
    default:
      return idCheck(field, targets);
  }
}

export function idsOf(list: string): string {
  return `ids_${list.replaceAll("/", "_")}`;
}

export const booleanCheck: Check = {
  rule: { kind: "choice", values: [yes, no, notApplicable] },
  prompt: "写“是”或“否”；这件事与之无关的写“不适用”；不清楚就空着。",
  doubt: "这里应写“是”“否”或“不适用”。仍要这样填写吗？",
};

export const dateCheck: Check = {
  rule: { kind: "day", words: [none] },
  prompt:
    "写日期，如 2026-03-15。只知道月份时写 '2026-03（前面加一个英文单引号）；没有这件事写“无”；不清楚就空着。",
  doubt: "这里应写日期（1900年以后）、月份（'2026-03）或“无”。仍要这样填写吗？",
};

function codeCheck({ codes: list, type }: FieldModel, choices: Choices): Check | undefined {
  const name = choices.ofCodes(list!);
  if (name === null) return undefined;
  const title = codes[list!]!.title["zh-CN"];
  if (type === "texts") return listCheck(name, `可写几项，中间用“、”隔开；可选的词见下拉列表（${title}）。`);
  return listCheck(
    name,
    `从下拉列表中选择（${title}）；已知没有的选“无”；不清楚就空着。`,
    `“${title}”中没有这一项。仍要这样填写吗？`,
  );
}

/** Text such as 12人 is asked about, and read all the same. */
function numberCheck({ scale = 1, range = [null, null] }: FieldModel): Check {
  const [from, to] = range;
  const whole = scale === 1;
  const bounds = to === null ? `不小于${from}` : `在${from}至${to}之间`;
  const kind = whole ? "整数" : "数字";
  const said = from === null ? kind : `${kind}，${bounds}`;
  return {
    rule: { kind: "number", whole, from, to },
    prompt: `只写${said}，不写单位；没有写0；不清楚就空着。`,
    doubt: `这里应写${said}。仍要这样填写吗？`,
  };
}

function idCheck({ type, references, identifies }: FieldModel, targets: Targets): Check | undefined {
  const list = references ?? identifies;
  const target = list === undefined ? undefined : targets.get(list);
  if (target === undefined) return undefined;
  const { title } = target;
  const name = idsOf(list!);
  if (type === "texts") return listCheck(name, `写“${title}”表中的编号，可写几个，中间用“、”隔开。`);
  if (references === undefined) return listCheck(name, `写“${title}”表中的编号；不在表中的另编一个代号。`);
  return listCheck(
    name,
    `写“${title}”表中的编号；没有写“无”；不清楚就空着。`,
    `“${title}”表中没有这个编号。仍要这样填写吗？`,
  );
}

function parentCheck({ references }: FieldModel, targets: Targets): Check | undefined {
  const target = targets.get(references!);
  return (
    target &&
    listCheck(
      idsOf(references!),
      `写这一行属于“${target.title}”表中的哪个编号。`,
      `“${target.title}”表中没有这个编号。仍要这样填写吗？`,
    )
  );
}

function nestedCheck(title: string): Check {
  return {
    rule: { kind: "choice", values: [none] },
    prompt: `${title}逐行填在“${title}”表中；已知没有的，在此写“无”；否则空着。`,
    doubt: `这里只写“无”；${title}填在“${title}”表中。仍要这样填写吗？`,
  };
}
