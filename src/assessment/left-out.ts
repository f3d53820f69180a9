import type { FieldModel, Model } from "../generated/model";

/** Malformed values, which count as not recorded: by field, the entries that hold one (`""`: the document). */
export class LeftOut {
  private readonly entries = new Map<FieldModel, string[]>();
  private readonly asked = new Map<FieldModel, ReadonlySet<string>>();

  private constructor(model: Model, pointers: Iterable<string>) {
    const places = new Places(model);
    for (const pointer of pointers) {
      const { fields, entry } = places.of(pointer);
      for (const field of fields) {
        const known = this.entries.get(field);
        if (known === undefined) this.entries.set(field, [entry]);
        else known.push(entry);
      }
    }
  }

  /** `null` where nothing was left out. */
  static of(model: Model, pointers: ReadonlySet<string>): LeftOut | null {
    return pointers.size === 0 ? null : new LeftOut(model, pointers);
  }

  /** Whether one of these fields lost a value: anywhere, or in one of some entries. */
  touches(fields: ReadonlySet<FieldModel>, among?: Iterable<string>): boolean {
    for (const field of fields) {
      if (!this.entries.has(field)) continue;
      if (among === undefined) return true;
      const found = this.entriesOf(field);
      for (const entry of among) if (found.has(entry)) return true;
    }
    return false;
  }

  private entriesOf(field: FieldModel): ReadonlySet<string> {
    const found = this.asked.get(field) ?? new Set(this.entries.get(field));
    this.asked.set(field, found);
    return found;
  }
}

interface Place {
  readonly fields: readonly FieldModel[];
  readonly entry: string;
}

/** Many pointers name one field in many entries, so what a path touches is found out once. */
class Places {
  private readonly touched = new Map<string | null, Map<string, readonly FieldModel[]>>();
  /** By list, those inside its entries, and how the way to one of theirs begins. */
  private readonly inside = new Map<string | null, { id: string; head: string }[]>();

  constructor(private readonly model: Model) {
    for (const { id, parent, path } of Object.values(model.lists)) {
      const siblings = this.inside.get(parent) ?? [];
      this.inside.set(parent, siblings);
      siblings.push({ id, head: `/${path.join("/")}/` });
    }
  }

  /** The field a pointer names, or those inside what it names. */
  of(pointer: string, parent: string | null = null, from = 0): Place {
    for (const { id, head } of this.inside.get(parent) ?? []) {
      if (!pointer.startsWith(head, from)) continue;
      const end = pointer.indexOf("/", from + head.length);
      return this.of(pointer, id, end < 0 ? pointer.length : end);
    }
    const path = pointer.slice(parent === null ? 0 : from + 1);
    return { fields: this.fieldsAt(parent, path), entry: pointer.slice(0, from) };
  }

  private fieldsAt(parent: string | null, path: string): readonly FieldModel[] {
    const known = this.touched.get(parent) ?? new Map<string, readonly FieldModel[]>();
    this.touched.set(parent, known);
    let found = known.get(path);
    if (found === undefined) {
      const fields = parent === null ? this.model.document : this.model.lists[parent]!.fields;
      const names = Object.keys(fields).filter((name) => path === "" || touching(name, path));
      found = names.map((name) => fields[name]!);
      known.set(path, found);
    }
    return found;
  }
}

/** The same place, or one inside the other. */
function touching(name: string, path: string): boolean {
  return name === path || name.startsWith(`${path}/`) || path.startsWith(`${name}/`);
}
