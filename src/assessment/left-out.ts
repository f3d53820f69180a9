import type { FieldModel, Model } from "../generated/model";
import type { Masked } from "../validation/masked";

/** Malformed values, which count as not recorded: by field, the entries that hold one (`""`: the document). */
export class LeftOut {
  private readonly entries = new Map<FieldModel, string[]>();
  private readonly asked = new Map<FieldModel, ReadonlySet<string>>();

  private constructor(model: Model, masked: Masked) {
    const places = new Places(model);
    for (const [holder, names] of masked.byHolder) {
      const place = places.of(holder);
      for (const name of names.all) {
        const { fields, entry } = places.in(place, name);
        for (const field of fields) this.add(field, entry);
      }
    }
  }

  private add(field: FieldModel, entry: string): void {
    const known = this.entries.get(field);
    if (known === undefined) this.entries.set(field, [entry]);
    else known.push(entry);
  }

  /** `null` where nothing was left out. */
  static of(model: Model, masked: Masked): LeftOut | null {
    return masked.isEmpty ? null : new LeftOut(model, masked);
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

interface Placed {
  readonly holder: string;
  readonly list: string | null;
  /** Pointer of the entry; `""` for the document. */
  readonly entry: string;
  /** The way from there to what the holder holds. */
  readonly path: string;
  /** Whether the holder is a list, so that what it holds are entries. */
  readonly isList: boolean;
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

  /** The fields that a name names, or those inside what it names. */
  in({ holder, list, entry, path, isList }: Placed, name: string): Place {
    if (!isList) return { fields: this.fieldsAt(list, path + name), entry };
    const own = `${holder}/${name}`;
    return { fields: this.fieldsAt(this.of(own).list, ""), entry: own };
  }

  /** The innermost entry that a holder of values lies in or is. */
  of(holder: string, list: string | null = null, from = 0): Placed {
    const inside = this.inside.get(list) ?? [];
    for (const { id, head } of inside) {
      if (!holder.startsWith(head, from)) continue;
      const end = holder.indexOf("/", from + head.length);
      return this.of(holder, id, end < 0 ? holder.length : end);
    }
    const rest = `${holder.slice(from)}/`;
    const isList = inside.some(({ head }) => head === rest);
    // Fields of the document are named by pointers, those of entries by paths.
    return { holder, list, entry: holder.slice(0, from), path: list === null ? rest : rest.slice(1), isList };
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
