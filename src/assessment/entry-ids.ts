import { hasOwn } from "../base/es2018";
import { fromPointer, readPointer, toPointer } from "../base/pointer";
import type { AssessedFinding, Assessment } from "../generated/evaluation";
import type { Model } from "../generated/model";

type Telling = Pick<Assessment, "toSupply" | "defects" | "defectGroups">;

/**
 * Ids of the entries that the pointers of an assessment lead to or through, by the pointers of the entries: of each
 * pointer in it, so that what an entry is called does not depend on what else is listed.
 */
export function entryIds(
  document: unknown,
  { lists }: Model,
  findings: readonly AssessedFinding[],
  { toSupply, defects, defectGroups }: Telling,
): Assessment["entries"] {
  const ids: Record<string, string> = {};
  // What one finding misses others miss as well.
  const seen = new Set<string>();
  for (const { missing, items } of findings) {
    for (const { pointer } of missing?.list ?? []) note(pointer);
    for (const { pointer, missing: lacking } of items?.list ?? []) {
      // The entry itself has its id beside it.
      note(pointer.slice(0, pointer.lastIndexOf("/")));
      for (const one of lacking ?? []) note(one.pointer);
    }
  }
  for (const { pointer } of toSupply) note(pointer);
  for (const { pointer } of defects) note(pointer);
  for (const { pointers } of defectGroups) pointers.forEach(note);
  return ids;

  function note(pointer: string): void {
    if (seen.has(pointer)) return;
    seen.add(pointer);
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
