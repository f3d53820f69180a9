import { escapeToken, fromPointer } from "../base/pointer";
import type { CodeList } from "../generated/codes";
import type { FieldModel, ListModel, Model } from "../generated/model";
import { type ListReader, readers } from "../generated/reader";
import type { Column } from "../logic/column";
import { type Names, namesOfDocument, namesOfEntry } from "../validation/names";
import { type Forms, formsIn } from "./forms";
import { readColumn } from "./read-column";

export type CodeLists = Readonly<Record<string, CodeList>>;

/** Of a list, what is the same for every submission. */
export interface ListPlan {
  readonly model: ListModel;
  readonly fields: readonly FieldModel[];
  readonly paths: readonly string[];
  /** Names on the way to each field. */
  readonly ways: readonly (readonly string[])[];
  /** How a pointer to the list goes on from what it lies in. */
  readonly tail: string;
  /** What may stand in an entry. */
  readonly names: Names;
  /** Number of a field by its path. */
  readonly places: ReadonlyMap<string, number>;
  /** Per field, the codes of its list. */
  readonly codes: readonly (ReadonlySet<string> | null)[];
  /** Fields that speak of entries of a list, or of what is in none. */
  readonly speaking: readonly number[];
  /** Per field, its column in a list without entries. */
  readonly empty: readonly Column[];
  /** Whether some quantity may be given in a finer unit. */
  readonly hasUnits: boolean;
  /** Nested lists that stand in place of fields. */
  readonly forms: readonly Forms[];
  /** Those of nested lists whose entries fields of the entry may stand for. */
  readonly impliedForms: readonly Forms[];
  /** Reads the entries; null of nested lists, whose entries are read one column at a time. */
  readonly reader: ListReader | null;
}

export interface Plans {
  /** What may stand in the document. */
  readonly names: Names;
  readonly lists: ReadonlyMap<string, ListPlan>;
  /** By pointer of a field of the document, the names on the way to it. */
  readonly document: ReadonlyMap<string, readonly string[]>;
  /** Where identifiers of a namespace stand. */
  readonly speakers: ReadonlyMap<string, Speakers>;
}

export interface Speakers {
  /** Names on the way to fields of the document. */
  readonly document: readonly (readonly string[])[];
  readonly fields: readonly { readonly list: string; readonly place: number }[];
}

export function plansOf(model: Model, codes: CodeLists): Plans {
  const known = new Map(Object.keys(codes).map((id) => [id, new Set(Object.keys(codes[id]!.codes))]));
  const lists = new Map(Object.values(model.lists).map((list) => [list.id, planOf(model, list, known)]));
  const document = new Map(Object.keys(model.document).map((pointer) => [pointer, fromPointer(pointer)]));
  return { names: namesOfDocument(model), lists, document, speakers: speakersOf(model, lists) };
}

function speakersOf(model: Model, lists: ReadonlyMap<string, ListPlan>): Map<string, Speakers> {
  const found = new Map<string, { document: string[][]; fields: { list: string; place: number }[] }>();
  const of = ({ references, identifies }: FieldModel) => {
    const namespace = references ?? identifies!;
    const speakers = found.get(namespace) ?? { document: [], fields: [] };
    found.set(namespace, speakers);
    return speakers;
  };
  for (const [pointer, field] of Object.entries(model.document)) {
    if (speaks(field)) of(field).document.push(pointer.slice(1).split("/"));
  }
  for (const [list, { fields, speaking }] of lists) {
    for (const place of speaking) of(fields[place]!).fields.push({ list, place });
  }
  return found;
}

function planOf(model: Model, list: ListModel, codes: ReadonlyMap<string, ReadonlySet<string>>): ListPlan {
  const fields = Object.values(list.fields);
  const speaking = fields.map((_, k) => k).filter((k) => speaks(fields[k]!));
  const forms = formsIn(model, list.id);
  return {
    model: list,
    fields,
    paths: Object.keys(list.fields),
    ways: Object.keys(list.fields).map((path) => path.split("/")),
    tail: list.path.map((name) => `/${escapeToken(name)}`).join(""),
    names: namesOfEntry(model, list),
    places: new Map(Object.keys(list.fields).map((path, k) => [path, k])),
    codes: fields.map((field) => codes.get(field.codes ?? "") ?? null),
    speaking,
    empty: Object.keys(list.fields).map((path, k) => readColumn([], fields[k]!, null, path === list.idField)),
    hasUnits: fields.some(({ instead }) => instead !== undefined),
    forms,
    impliedForms: forms.filter((form) => form.list.implied !== undefined),
    reader: readers[list.id] ?? null,
  };
}

function speaks({ references, identifies }: FieldModel): boolean {
  return references !== undefined || identifies !== undefined;
}
