import { firstDay, lastDay } from "../../src/base/dates";
import { model } from "../../src/generated/model";
import { disagrees } from "../../src/submission/instead";
import { place } from "./sites";
import type { Document } from "./submissions";

const kept = /^(site|period|site\/(id|tier)|period\/.*|completeness(\/.*)?)$/;

/**
 * A property or a whole list that may be deleted, found by walking: not the envelope, not completeness,
 * not an element of a list. `null` when the walk ends at one of those.
 */
export function deletable(document: Document, way: readonly number[]): string[] | null {
  const path = place(document, way);
  while (path.length > 0 && Array.isArray(valueAt(document, path.slice(0, -1)))) path.pop();
  return path.length === 0 || kept.test(path.join("/")) ? null : path;
}

function valueAt(document: unknown, path: readonly string[]): unknown {
  return path.reduce((at, name) => (at as Record<string, unknown>)[name], document);
}

export function without(document: Document, path: readonly string[]): Document {
  const copy = structuredClone(document);
  const holder = valueAt(copy, path.slice(0, -1)) as Record<string, unknown>;
  delete holder[path.at(-1)!];
  return copy;
}

const pairs = Object.values(model.lists).flatMap(({ order }) => order);

const units = Object.values(model.lists).flatMap(({ fields }) =>
  Object.entries(fields).flatMap(([name, { instead }]) =>
    instead === undefined ? [] : [[name, instead] as const],
  ),
);

/** Whether deleting this lifts a contradiction: then what was doubted becomes known, and the law does not speak of it. */
export function liftsContradiction(document: Document, path: readonly string[]): boolean {
  const entry = valueAt(document, path.slice(0, -1)) as Document;
  const day = (name: string, of: typeof firstDay) =>
    typeof entry[name] === "string" ? of(entry[name]) : Number.NaN;
  const name = path.at(-1)!;
  if (units.some(([own, instead]) => [own, instead.field].includes(name) && disagrees(entry, own, instead)))
    return true;
  return pairs.some((pair) => pair.includes(name) && day(pair[0], firstDay) > day(pair[1], lastDay));
}
