import { escapeToken } from "../base/pointer";
import type { FieldModel, ListModel, Model } from "../generated/model";

/** Where a field or a whole list stands: a JSON Pointer in which `*` stands for any entry. */
export interface Place {
  readonly pointer: string;
  readonly list: ListModel | null;
  /** `null` for the list as a whole. */
  readonly field: FieldModel | null;
}

/** Every field that facts can read and every list, in the order of the schemas. */
export interface Places {
  readonly all: readonly Place[];
  readonly byPointer: ReadonlyMap<string, Place>;
  of(field: FieldModel): Place;
  whole(list: ListModel): Place;
  inside(list: ListModel, path: string): Place;
}

export function placesIn(model: Model): Places {
  const all = [...documentPlaces(model), ...listPlaces(model)];
  const byPointer = new Map(all.map((place) => [place.pointer, place]));
  const byField = new Map<FieldModel | null, Place>(all.map((place) => [place.field, place]));
  return {
    all,
    byPointer,
    of: (field) => byField.get(field)!,
    whole: (list) => byPointer.get(pointerTo(model, list))!,
    inside: (list, path) => byField.get(list.fields[path]!)!,
  };
}

function documentPlaces({ document }: Model): Place[] {
  return Object.keys(document).map((pointer) => ({ pointer, list: null, field: document[pointer]! }));
}

function listPlaces(model: Model): Place[] {
  const places: Place[] = [];
  for (const list of Object.values(model.lists)) {
    const pointer = pointerTo(model, list);
    places.push({ pointer, list, field: null });
    for (const [path, field] of Object.entries(list.fields)) {
      places.push({ pointer: `${pointer}/*/${path}`, list, field });
    }
  }
  return places;
}

function pointerTo(model: Model, list: ListModel): string {
  const tail = list.path.map((name) => `/${escapeToken(name)}`).join("");
  return list.parent === null ? tail : `${pointerTo(model, model.lists[list.parent]!)}/*${tail}`;
}
