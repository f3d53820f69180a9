import type { FieldModel, ListModel, Model } from "../generated/model";
import { type ListReader, readers } from "../generated/reader";
import { type Forms, formsIn } from "./forms";
import type { CodeLists } from "./records";

/** Of a list, what is the same for every submission. */
export interface ListPlan {
  readonly model: ListModel;
  readonly fields: readonly FieldModel[];
  readonly paths: readonly string[];
  /** Number of a field by its path. */
  readonly places: ReadonlyMap<string, number>;
  /** Per field, the codes of its list. */
  readonly codes: readonly (ReadonlySet<string> | null)[];
  /** Fields that speak of entries of a list, or of what is in none. */
  readonly speaking: readonly number[];
  /** Nested lists that stand in place of fields. */
  readonly forms: readonly Forms[];
  /** Reads the entries; null of nested lists, whose entries are read one column at a time. */
  readonly reader: ListReader | null;
}

export type Plans = ReadonlyMap<string, ListPlan>;

export function plansOf(model: Model, codes: CodeLists): Plans {
  const known = new Map(Object.keys(codes).map((id) => [id, new Set(Object.keys(codes[id]!.codes))]));
  return new Map(Object.values(model.lists).map((list) => [list.id, planOf(model, list, known)]));
}

function planOf(model: Model, list: ListModel, codes: ReadonlyMap<string, ReadonlySet<string>>): ListPlan {
  const fields = Object.values(list.fields);
  const speaking = fields.map((_, k) => k).filter((k) => speaks(fields[k]!));
  return {
    model: list,
    fields,
    paths: Object.keys(list.fields),
    places: new Map(Object.keys(list.fields).map((path, k) => [path, k])),
    codes: fields.map((field) => codes.get(field.codes ?? "") ?? null),
    speaking,
    forms: formsIn(model, list.id),
    reader: readers[list.id] ?? null,
  };
}

function speaks({ references, identifies }: FieldModel): boolean {
  return references !== undefined || identifies !== undefined;
}
