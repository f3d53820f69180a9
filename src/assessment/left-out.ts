import { fromPointer, toPointer } from "../base/pointer";
import type { FieldModel, Model } from "../generated/model";

/** Malformed values, which count as not recorded: by field, the entries that hold one (`""`: the document). */
export class LeftOut {
  private readonly entries = new Map<FieldModel, Set<string>>();

  private constructor(model: Model, pointers: Iterable<string>) {
    for (const pointer of pointers) {
      const { fields, entry } = placeOf(model, fromPointer(pointer), null);
      for (const field of fields) {
        const known = this.entries.get(field) ?? new Set();
        this.entries.set(field, known.add(entry));
      }
    }
  }

  /** `null` where nothing was left out. */
  static of(model: Model, pointers: ReadonlySet<string>): LeftOut | null {
    return pointers.size === 0 ? null : new LeftOut(model, pointers);
  }

  /** Whether one of these fields lost a value: anywhere, or in one of some entries. */
  touches(fields: ReadonlySet<FieldModel>, among?: ReadonlySet<string>): boolean {
    for (const field of fields) {
      const found = this.entries.get(field);
      if (found === undefined) continue;
      if (among === undefined) return true;
      for (const entry of among) if (found.has(entry)) return true;
    }
    return false;
  }
}

interface Place {
  readonly fields: readonly FieldModel[];
  readonly entry: string;
}

/** The field a pointer names, or those inside what it names. */
function placeOf(model: Model, tokens: readonly string[], parent: string | null, entry = ""): Place {
  for (const list of Object.values(model.lists)) {
    const own = list.parent === parent && list.path.every((name, k) => tokens[k] === name);
    const depth = list.path.length + 1;
    if (own && tokens.length >= depth) {
      const inside = `${entry}${toPointer(tokens.slice(0, depth))}`;
      return placeOf(model, tokens.slice(depth), list.id, inside);
    }
  }
  const fields = parent === null ? model.document : model.lists[parent]!.fields;
  const path = parent === null ? `/${tokens.join("/")}` : tokens.join("/");
  const found = Object.keys(fields).filter((name) => path === "" || touching(name, path));
  return { fields: found.map((name) => fields[name]!), entry };
}

/** The same place, or one inside the other. */
function touching(name: string, path: string): boolean {
  return name === path || name.startsWith(`${path}/`) || path.startsWith(`${name}/`);
}
