import { fromEntries, hasOwn } from "../../base/es2018";
import type { Text } from "../../base/language";
import { fromPointer } from "../../base/pointer";
import type { Catalogue, MissingKind } from "../../generated/evaluation";
import { model } from "../../generated/model";

/** Something that may be missing at any site, whichever entry of the list it is missing of. */
export interface Gap {
  readonly kind: MissingKind;
  readonly list: string | null;
  readonly field: string | null;
  readonly decision?: string;
  readonly label: Text | null;
}

export interface MissingThing {
  readonly pointer: string;
  readonly kind: MissingKind;
  readonly list?: string;
  readonly field?: string;
  readonly decision?: string;
  readonly label?: Text;
}

/** More kinds of gaps than any format has: a row keeps each as one code unit. */
const most = 60_000;

/** The gaps of a group, in the order in which they were met. */
export class Gaps {
  readonly list: Gap[] = [];
  private readonly places = new Map<string, number>();

  constructor(private readonly catalogue: Catalogue | null) {}

  place(thing: MissingThing): number {
    const { kind, decision } = thing;
    const { list, field } = thing.list === undefined ? placeIn(thing.pointer) : thing;
    const key = `${kind} ${list ?? ""} ${field ?? ""} ${decision ?? ""}`;
    let place = this.places.get(key);
    if (place === undefined) {
      place = Math.min(this.list.length, most);
      this.list[place] = {
        kind,
        list: list ?? null,
        field: field ?? null,
        ...(decision !== undefined && { decision }),
        label: this.label(list, field, decision, thing),
      };
      this.places.set(key, place);
    }
    return place;
  }

  private label(
    list: string | undefined,
    field: string | undefined,
    decision: string | undefined,
    { pointer, label }: MissingThing,
  ): Text | null {
    const { lists, document, questions }: Labels = this.catalogue ?? ours;
    if (decision !== undefined && hasOwn(questions, decision)) return questions[decision]!;
    if (list === undefined || !hasOwn(lists, list)) {
      const at = field ?? pointer;
      return hasOwn(document, at) ? document[at]! : (label ?? null);
    }
    const own = lists[list]!;
    if (field === undefined || !hasOwn(own.fields, field)) return own.label;
    const inside = own.fields[field]!;
    return {
      "zh-CN": `${own.label["zh-CN"]}：${inside["zh-CN"]}`,
      en: `${own.label.en}: ${inside.en}`,
    };
  }
}

/** List and field of a pointer, for documents that do not say them. */
function placeIn(pointer: string): { list?: string; field?: string } {
  const tokens = fromPointer(pointer);
  const names: string[] = [];
  let list: string | undefined;
  let inside = 0;
  for (const token of tokens) {
    if (/^\d+$/.test(token)) continue;
    names.push(token);
    const path = names.join("/");
    if (!hasOwn(ours.lists, path)) continue;
    list = path;
    inside = names.length;
  }
  const field = list === undefined ? pointer : names.slice(inside).join("/");
  return { ...(list !== undefined && { list }), ...(field !== "" && { field }) };
}

type Labels = Pick<Catalogue, "document" | "questions"> & {
  readonly lists: Readonly<Record<string, { readonly label: Text; readonly fields: Record<string, Text> }>>;
};

/** The words of this version, for documents that bring none of their own. */
const ours: Labels = {
  lists: fromEntries(
    Object.keys(model.lists).map((id) => [
      id,
      { label: model.lists[id]!.label, fields: labelsOf(model.lists[id]!.fields) },
    ]),
  ),
  document: labelsOf(model.document),
  questions: {},
};

function labelsOf(fields: Readonly<Record<string, { readonly label: Text }>>): Record<string, Text> {
  return fromEntries(Object.keys(fields).map((name) => [name, fields[name]!.label]));
}
