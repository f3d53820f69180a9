import { toPointer } from "../../base/pointer";

export type Json = Record<string, unknown>;

/** One of the submissions that are joined. */
export interface Part {
  readonly submission: Json;
  /** Which of the dossiers it is. */
  readonly source: number;
}

/** A value as one dossier has it. */
export interface Given {
  readonly source: number;
  readonly pointer: string;
  readonly value: unknown;
}

/** Two dossiers that say different things; neither is taken. */
export interface Disagreement {
  readonly given: readonly Given[];
}

/** What stands at a path, and where; nothing where it does not. */
export function givenAt(
  parts: readonly { readonly entry: unknown; readonly source: number; readonly pointer: string }[],
  path: readonly string[],
): Given[] {
  return parts.flatMap(({ entry, source, pointer }): Given[] => {
    let value = entry;
    for (const name of path) {
      if (value === null) break;
      if (typeof value !== "object" || !Object.hasOwn(value as Json, name)) return [];
      value = (value as Json)[name];
    }
    return value === undefined ? [] : [{ source, pointer: pointer + toPointer(path), value }];
  });
}

/** The value all of them have that have one; undefined where none has, or where they differ, which is told. */
export function agreed(given: readonly Given[], tell: (one: Disagreement) => void): unknown {
  const [first] = given;
  if (first === undefined) return undefined;
  const text = JSON.stringify(first.value);
  if (given.every(({ value }) => JSON.stringify(value) === text)) return first.value;
  tell({ given });
  return undefined;
}
