import { hasOwn } from "../base/es2018";
import { fromPointer, readPointer, toPointer } from "../base/pointer";
import type { Assessment } from "../generated/evaluation";
import type { Model } from "../generated/model";

/** Ids of the entries that pointers lead to or through, by the pointers of the entries. */
export function entryIds(
  document: unknown,
  { lists }: Model,
  { toSupply, defects, defectGroups }: Pick<Assessment, "toSupply" | "defects" | "defectGroups">,
): Assessment["entries"] {
  const ids: Record<string, string> = {};
  for (const { pointer } of toSupply) note(pointer);
  for (const { pointer } of defects) note(pointer);
  for (const { pointers } of defectGroups) pointers.forEach(note);
  return ids;

  function note(pointer: string): void {
    const tokens = fromPointer(pointer);
    const names: string[] = [];
    let value = document;
    for (let k = 0; k < tokens.length; k++) {
      if (typeof value !== "object" || value === null || !hasOwn(value, tokens[k]!)) return;
      const inList = Array.isArray(value);
      value = (value as Record<string, unknown>)[tokens[k]!];
      if (!inList) names.push(tokens[k]!);
      const field = inList ? lists[names.join("/")]?.idField : undefined;
      if (field === undefined || field === null) continue;
      const id = readPointer(value, `/${field}`);
      if (typeof id === "string") ids[toPointer(tokens.slice(0, k + 1))] = id;
    }
  }
}
