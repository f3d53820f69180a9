import { flatMap, hasOwn } from "../base/es2018";
import type { Text } from "../base/language";
import { fromPointer, toPointer } from "../base/pointer";
import type { Assessment, Catalogue, Evaluation } from "../generated/evaluation";
import type { Words } from "../text";

type Spoken = Pick<Assessment, "defects" | "defectGroups"> &
  Partial<Pick<Assessment, "findings" | "toSupply">>;

/** What a pointer means: "个案 C7：处理目的是否有记录" for /casework/6/sensitive/purposeRecorded. */
export class Places {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly words: Words,
    private readonly ids: Assessment["entries"] = {},
  ) {}

  /** Of all that an assessment says is missing or wrong, and of the entries it lists. */
  of({ findings = {}, toSupply = [], defects, defectGroups }: Spoken): Evaluation["places"] {
    const places: Record<string, Text> = {};
    const note = (pointer: string) => {
      if (pointer !== "" && !hasOwn(places, pointer)) places[pointer] = this.place(pointer);
    };
    for (const { pointer } of toSupply) note(pointer);
    for (const { missing, items } of flatMap(Object.values(findings), (own) => Object.values(own))) {
      for (const { pointer } of missing?.list ?? []) note(pointer);
      for (const { pointer, id, missing: lacking } of items?.list ?? []) {
        if (!hasOwn(places, pointer)) places[pointer] = this.place(pointer, id);
        for (const one of lacking ?? []) note(one.pointer);
      }
    }
    for (const { pointer } of defects) note(pointer);
    for (const { pointers } of defectGroups) pointers.forEach(note);
    return places;
  }

  /** @param id - of the entry the pointer leads to, where it is known */
  place(pointer: string, id: string | null = null): Text {
    const { words } = this;
    const tokens = fromPointer(pointer);
    const names: string[] = [];
    let entry: Text | null = null;
    let inside: string[] = [];
    tokens.forEach((token, k) => {
      const list = names.join("/");
      if (!/^\d+$/.test(token) || !hasOwn(this.catalogue.lists, list)) {
        names.push(token);
        inside.push(token);
        return;
      }
      const at = toPointer(tokens.slice(0, k + 1));
      const own = this.entry(list, Number(token), at === pointer ? (id ?? this.ids[at]) : this.ids[at]);
      entry = entry === null ? own : words.label("missing.entryIn", { parent: entry, entry: own });
      inside = [];
    });
    if (entry === null) return this.ofDocument(pointer, names);
    if (inside.length === 0) return entry;
    return words.label("missing.placeField", { entry, field: this.field(names, inside) });
  }

  private entry(list: string, place: number, id: string | undefined): Text {
    const { label, counter } = this.catalogue.lists[list]!;
    if (id !== undefined) return this.words.label("missing.entryOf", { list: label, id });
    return this.words.label("missing.entryAt", { list: label, place: place + 1, counter });
  }

  /** A field of an entry, a nested list of it, or what the format does not know. */
  private field(names: readonly string[], inside: readonly string[]): Text {
    const { lists } = this.catalogue;
    const whole = names.join("/");
    if (hasOwn(lists, whole)) return lists[whole]!.label;
    const list = names.slice(0, names.length - inside.length).join("/");
    const fields = hasOwn(lists, list) ? lists[list]!.fields : {};
    const name = inside.join("/");
    return hasOwn(fields, name) ? fields[name]! : same(inside.join("."));
  }

  private ofDocument(pointer: string, names: readonly string[]): Text {
    const { document, lists } = this.catalogue;
    if (hasOwn(document, pointer)) return document[pointer]!;
    const list = names[0] === "completeness" ? names.slice(1).join("/") : names.join("/");
    if (!hasOwn(lists, list)) return same(names.join("."));
    const { label } = lists[list]!;
    return names[0] === "completeness" ? this.words.label("missing.partialList", { list: label }) : label;
  }
}

function same(text: string): Text {
  return { "zh-CN": text, en: text };
}
