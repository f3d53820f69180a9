import { firstDay } from "../../base/dates";
import { codes } from "../../generated/codes";
import type { FieldModel, ListModel, Model } from "../../generated/model";
import { nestedIn } from "../form/columns";
import { plainListsOf } from "../form/plain-lists";
import { put } from "../read/entry";
import type { Marks } from "./marks";

/**
 * A submission without what people wrote in their own words: each such text is replaced by a mark, equal ones by one mark, so that what
 * is there, and what is alike, can still be told. Properties that no schema has are left out.
 */
export function redactedSubmission(submission: unknown, model: Model, marks: Marks): Record<string, unknown> {
  const { formatVersion, completeness } = (submission ?? {}) as Record<string, unknown>;
  const document: Record<string, unknown> = {
    ...(typeof formatVersion === "number" && { formatVersion }),
    ...(typeof completeness === "object" && { completeness: stated(completeness, model) }),
  };
  for (const [pointer, field] of Object.entries(model.document))
    take(submission, pointer.slice(1), document, (value) => redacted(value, field, marks));
  const lists = [
    ...Object.values(model.lists).filter(({ parent }) => parent === null),
    ...plainListsOf(model),
  ];
  for (const list of lists)
    take(submission, list.path.join("/"), document, (value) => entriesOf(value, list, model, marks));
  return document;
}

function entriesOf(value: unknown, list: ListModel, model: Model, marks: Marks): unknown {
  if (!Array.isArray(value))
    return typeof value === "string" ? marks.of(value) : value === null ? null : [null];
  return value.map((entry) => {
    if (typeof entry !== "object" || entry === null) return null;
    const own: Record<string, unknown> = {};
    for (const [name, field] of Object.entries(list.fields))
      take(entry, name, own, (one) =>
        name === list.idField ? idOf(one, marks) : redacted(one, field, marks),
      );
    for (const nested of nestedIn(list, model))
      take(entry, nested.path.join("/"), own, (one) => entriesOf(one, nested, model, marks));
    return own;
  });
}

/** Only lists and days; anything else that was said of a list makes it partial. */
function stated(completeness: unknown, model: Model): Record<string, unknown> {
  const all = Object.entries(completeness ?? {}).filter(([list]) => Object.hasOwn(model.lists, list));
  return Object.fromEntries(all.map(([list, said]) => [list, plainly(said)]));
}

function plainly(said: unknown): unknown {
  if (said === "complete") return said;
  const { from, to } = (said ?? {}) as { from?: unknown; to?: unknown };
  const days = [from, to].every((day) => typeof day === "string" && !Number.isNaN(firstDay(day)));
  return days ? { from, to } : "partial";
}

/** Puts what stands at a path into the copy; of an object that is none, that it is none. */
function take(from: unknown, path: string, into: Record<string, unknown>, copy: (value: unknown) => unknown) {
  let value = from;
  const names = path.split("/");
  for (const [k, name] of names.entries()) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return;
    value = (value as Record<string, unknown>)[name];
    if (value === null && k < names.length - 1) {
      put(into, names.slice(0, k + 1).join("/"), null);
      return;
    }
  }
  if (value !== undefined) put(into, path, copy(value));
}

/** In the place of what no field takes: it was no value before, and is none now. */
const malformed = {};

/** A value of a field. */
export function redacted(value: unknown, field: FieldModel, marks: Marks): unknown {
  if (Array.isArray(value))
    return value.map((one) => (Array.isArray(one) ? null : redacted(one, field, marks)));
  if (typeof value === "object") return value === null ? null : malformed;
  if (typeof value === "number" && field.type !== "number") return malformed;
  if (typeof value !== "string") return value;
  if (field.codes !== undefined)
    return Object.hasOwn(codes[field.codes]?.codes ?? {}, value) ? value : marks.of(value);
  if (field.type === "date") return Number.isNaN(firstDay(value)) ? marks.of(value) : value;
  if (field.references !== undefined || field.identifies !== undefined || field.personal)
    return idOf(value, marks);
  if (field.type !== "text" && field.type !== "texts") return marks.of(value);
  // 区划代码, 合同编号: what is called a code or a number, and is one. And times of day.
  const isNumber = /(?:代码|编号|号码)$/.test(field.label["zh-CN"]) && /\d/.test(value);
  if (/^\d{1,2}:\d{2}$/.test(value)) return value;
  return isNumber ? value : marks.of(value);
}

/** An id is no text, unless it may be somebody's name. */
export function idOf(value: unknown, marks: Marks): unknown {
  if (typeof value !== "string") return value === null ? null : malformed;
  return /\p{Script=Han}/u.test(value) && !/\d/.test(value) ? marks.of(value) : value;
}
