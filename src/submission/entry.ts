export type Entry = Record<string, unknown>;
export type Document = Record<string, unknown>;

export function isObject(value: unknown): value is Entry {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Follows plain property names; anything but objects on the way gives `undefined`. */
export function follow(from: unknown, path: readonly string[]): unknown {
  let value = from;
  for (const name of path) {
    if (!isObject(value)) return value === null ? null : undefined;
    value = value[name];
  }
  return value;
}
