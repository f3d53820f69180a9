import type { Candidate } from "../assessment/sampling/draw";
import { InputError } from "../base/errors";
import type { Text } from "../base/language";
import { type FieldModel, type ListModel, model } from "../generated/model";
import { readingProblem } from "../node/problem";

/** A list whose entries may be drawn, by its id or title. */
export function listCalled(name: string): ListModel | undefined {
  return Object.values(model.lists).find(
    ({ id, label, idField }) => idField !== null && isCalled(name, id, label),
  );
}

/** A field of a list, by its name or title. */
export function fieldCalled({ fields }: ListModel, name: string): string | undefined {
  return Object.entries(fields).find(([id, { label }]) => isCalled(name, id, label))?.[0];
}

function isCalled(name: string, id: string, label: FieldModel["label"]): boolean {
  const given = name.normalize("NFKC").trim().toLowerCase();
  return [id, ...Object.values(label)].some((one) => one.toLowerCase() === given);
}

/** The entries of a list with the value they are divided by. Throws `InputError` where it is not known which there are. */
export function candidatesIn(
  submission: unknown,
  list: ListModel,
  field: string | undefined,
  file: string,
): Candidate[] {
  const entries = entriesOf(submission, list);
  const refuse = (code: "listNotRecorded" | "idsNotUnique" | "strataUnknown", count = 0): never => {
    const args: { list: Text; field: Text; count: number } = {
      list: list.label,
      field: field === undefined ? list.label : list.fields[field]!.label,
      count,
    };
    throw new InputError([readingProblem(code, args, { file })]);
  };
  if (entries === null || entries.length === 0) return refuse("listNotRecorded");
  const ids = entries.map((entry) => valueAt(entry, [list.idField!]));
  const unique = new Set(ids.filter((id) => typeof id === "string" && id !== ""));
  if (unique.size < entries.length) return refuse("idsNotUnique", entries.length - unique.size);
  if (field === undefined) return ids.map((id) => ({ id: id as string }));
  const values = entries.map((entry) => valueAt(entry, field.split("/")));
  const unknown = values.filter((value) => !isPlain(value)).length;
  if (unknown > 0) return refuse("strataUnknown", unknown);
  return ids.map((id, k) => ({ id: id as string, value: values[k] as Candidate["value"] & {} }));
}

function isPlain(value: unknown): boolean {
  return value === null || ["string", "number", "boolean"].includes(typeof value);
}

/** Of a nested list those of all parents; `null` where some are not recorded. */
function entriesOf(submission: unknown, { path, parent }: ListModel): unknown[] | null {
  const owners = parent === null ? [submission] : entriesOf(submission, model.lists[parent]!);
  if (owners === null) return null;
  const lists = owners.map((owner) => valueAt(owner, path));
  return lists.every(Array.isArray) ? lists.flat() : null;
}

function valueAt(from: unknown, path: readonly string[]): unknown {
  let value = from;
  for (const name of path) {
    if (typeof value !== "object" || value === null) return value === null ? null : undefined;
    value = Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
  }
  return value;
}
