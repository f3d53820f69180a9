import { firstDay, parseDay } from "../../base/dates";
import { hasOwn } from "../../base/es2018";
import { codes } from "../../generated/codes";
import type { FieldModel } from "../../generated/model";
import { codesLike } from "../../validation/code-for";
import { isFiller } from "../values/spelling";
import type { CellPlan } from "./plan";

/** Known: there is none. Of a yes or no, that the question does not arise. */
export const none = "无";
export const notApplicable = "不适用";
export const yes = "是";
export const no = "否";
export const emptyTexts = "[]";
export const joint = "、";

/** Of a field, what its cells depend on. */
export type WrittenField = Pick<FieldModel, "type" | "codes" | "references" | "identifies" | "personal"> & {
  readonly isId?: boolean;
};

/** How a value stands in a cell; null where the field cannot have it. */
export function written(field: WrittenField, value: unknown): CellPlan | null {
  if (value === null) return cell(field.type === "boolean" ? notApplicable : none);
  switch (field.type) {
    case "boolean":
      return typeof value === "boolean" ? cell(value ? yes : no) : null;
    case "number":
      return Number.isFinite(value) ? { value: { kind: "number", number: value as number } } : null;
    case "date":
      return typeof value === "string" ? writtenDate(value) : null;
    case "text":
      return typeof value === "string" ? cell(writtenText(value, field)) : null;
    case "texts":
      return isTexts(value) ? cell(writtenTexts(value, field)) : null;
  }
}

/** What a field cannot have, as it is: nobody loses what he wrote. */
export function asItIs(value: unknown): CellPlan {
  if (typeof value === "string") return cell(quotedWhereNeeded(value));
  return cell(typeof value === "number" ? String(value) : JSON.stringify(value));
}

/** The title of a code where it leads back to this code, the code itself otherwise. */
export function writtenCode(list: string, code: string): string {
  const known = codes[list];
  if (known === undefined) return quotedWhereNeeded(code);
  if (!hasOwn(known.codes, code))
    return codesLike(known, code).length > 0 ? quoted(code) : quotedWhereNeeded(code);
  const title = known.codes[code]!["zh-CN"];
  const [match, another] = codesLike(known, title);
  const back = match?.code === code && match.by === "title" && another === undefined;
  return back && !isReserved(title) ? title : code;
}

/** Text cells keep what is typed into them as it is typed. */
function cell(content: string): CellPlan {
  return { value: { kind: "text", text: content }, format: "text" };
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

/** Before March 1900 programs disagree about the number of a day. */
const firstSureDay = parseDay("1900-03-01");

function writtenDate(date: string): CellPlan | null {
  const day = parseDay(date);
  if (day >= firstSureDay) return { value: { kind: "day", day }, format: "day" };
  return Number.isNaN(firstDay(date)) ? null : cell(date);
}

function writtenText(text: string, field: WrittenField): string {
  if (field.codes !== undefined) return writtenCode(field.codes, text);
  // An id that could be somebody's name would be taken for one.
  const nameLike = holdsIds(field) && /\p{Script=Han}/u.test(text) && !/\d/.test(text);
  return nameLike ? quoted(text) : quotedWhereNeeded(text);
}

function holdsIds({ references, identifies, personal, isId }: WrittenField): boolean {
  return references !== undefined || identifies !== undefined || personal === true || isId === true;
}

function writtenTexts(items: readonly string[], field: WrittenField): string {
  if (items.length === 0) return emptyTexts;
  return items
    .map((item) => {
      const text = writtenText(item, field);
      return text === item && /[、，,；;／/|\s]/.test(item) ? quoted(item) : text;
    })
    .join(joint);
}

/** Words that stand for nothing, in whatever width and case. */
const reserved = /^(?:|无|没有|暂无|不适用|未登记|未知|不详|空|null|n\/?a|none|\[\]|[-–—/\\~]+)$/i;

function isReserved(text: string): boolean {
  return reserved.test(text.normalize("NFKC").trim()) || isFiller(text);
}

function quotedWhereNeeded(text: string): string {
  const otherwise = isReserved(text) || /^\s|\s$/.test(text) || /^["“”]|["“”]$/.test(text);
  return otherwise ? quoted(text) : text;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
