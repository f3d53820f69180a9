import type { ListModel } from "../../generated/model";
import type { Column } from "../form/columns";
import type { Reading } from "../values/reading";

/** An entry as a row gives it, before it has its place in the submission. */
export interface Entry {
  readonly sheet: string;
  readonly row: number;
  readonly value: Record<string, unknown>;
  /** Names of cells by the path of what they say, `stages/intake/date`. */
  readonly cells: Map<string, string>;
  /** What was written and not understood, by path. */
  readonly unread: ReadonlyMap<string, string>;
  /** Of a nested list: the id of the entry it belongs to; `null` where that is not known. */
  readonly parent: string | null;
  /** Ids of nested lists that are known to be empty. */
  readonly without: ReadonlySet<string>;
}

/** What the columns of a row say, by path. */
export type RowReadings = ReadonlyMap<Column, Reading>;

/** The value of an entry. Where every property of an object says that there is none, there is no such object. */
export function valueFrom(list: ListModel, readings: RowReadings): Record<string, unknown> {
  const value: Record<string, unknown> = {};
  const byPath = new Map<string, Reading>();
  for (const [column, reading] of readings) {
    if (column.kind === "value") byPath.set(column.path.join("/"), reading);
  }
  const absent = objectsOf(list).filter((object) => isNone(object, list, byPath));
  for (const [path, reading] of byPath) {
    if (absent.some((object) => path.startsWith(`${object}/`))) continue;
    if (reading.kind === "none") put(value, path, null);
    if (reading.kind === "value") put(value, reading.field ?? path, reading.value);
  }
  const outermost = absent.filter((object) => !absent.some((other) => object.startsWith(`${other}/`)));
  for (const object of outermost) put(value, object, null);
  return value;
}

/** Paths of the objects inside an entry: stages, stages/intake. */
function objectsOf(list: ListModel): string[] {
  const found = new Set<string>();
  for (const name of Object.keys(list.fields)) {
    const parts = name.split("/");
    for (let n = 1; n < parts.length; n++) found.add(parts.slice(0, n).join("/"));
  }
  return [...found];
}

function isNone(object: string, list: ListModel, byPath: ReadonlyMap<string, Reading>): boolean {
  const leaves = Object.keys(list.fields).filter((name) => name.startsWith(`${object}/`));
  return leaves.every((name) => byPath.get(name)?.kind === "none");
}

/** Names come from the schemas. A value that stands already stays. */
export function put(value: Record<string, unknown>, path: string, given: unknown): void {
  const names = path.split("/");
  const last = names.pop()!;
  let at = value;
  for (const name of names) {
    if (at[name] === null) return;
    at[name] ??= {};
    at = at[name] as Record<string, unknown>;
  }
  if (!(last in at)) at[last] = given;
}
