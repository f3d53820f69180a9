import { hasOwn } from "../../base/es2018";
import type { FieldModel, ListModel } from "../../generated/model";

export type Entry = Readonly<Record<string, unknown>>;

export function isEntry(value: unknown): value is Entry {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What stands at a path: an object on the way that is null says so of all in it. */
export function valueAt(entry: unknown, path: readonly string[]): unknown {
  let value = entry;
  for (const name of path) {
    if (value === null) return null;
    if (!isEntry(value) || !hasOwn(value, name)) return undefined;
    value = value[name];
  }
  return value;
}

/** Paths of what an entry holds and no column has: further properties, and objects that are no objects. */
export function unknownIn(
  entry: Entry,
  fields: Readonly<Record<string, FieldModel>>,
  nested: readonly ListModel[],
): string[] {
  const known = new Set([...Object.keys(fields), ...nested.map(({ path }) => path.join("/"))]);
  const inside = (prefix: string) => [...known].some((name) => name.startsWith(`${prefix}/`));
  const found: string[] = [];
  const walk = (value: Entry, prefix: string) => {
    for (const [name, part] of Object.entries(value)) {
      const path = prefix + name;
      if (known.has(path)) continue;
      if (!inside(path)) found.push(path);
      else if (isEntry(part)) walk(part, `${path}/`);
      else if (part !== null) found.push(path);
    }
  };
  walk(entry, "");
  return found;
}
