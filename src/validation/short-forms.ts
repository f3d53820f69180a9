import { flatMap } from "../base/es2018";
import { model } from "../generated/model";
import type { Masked } from "./masked";

/**
 * A malformed nested list that stands in place of fields of the entry was meant to say what they say: beside
 * it they count no more than beside a sound one. Gives the pointers of those fields.
 */
export function fieldsInstead(masked: Masked): string[] {
  const found: string[] = [];
  for (const [holder, names] of masked.byHolder) {
    for (const { name, inside, above, flat } of shortForms) {
      if (!names.has(name) || !holder.startsWith(above) || !holder.endsWith(inside)) continue;
      const entry = holder.slice(0, holder.length - inside.length);
      if (/^\d+$/.test(entry.slice(above.length))) for (const path of flat) found.push(`${entry}/${path}`);
    }
  }
  return found;
}

/** Such nested lists: their names, how the way from their entry and the way to it begin, the fields they stand in place of. */
const shortForms = flatMap(Object.values(model.lists), ({ implied, steps, parent, path }) => {
  const flat = implied ? Object.values(implied) : Object.keys(steps ?? {});
  if (parent === null || flat.length === 0) return [];
  const name = path[path.length - 1]!;
  const inside = path
    .slice(0, -1)
    .map((step) => `/${step}`)
    .join("");
  return [{ name, inside, above: `/${model.lists[parent]!.path.join("/")}/`, flat }];
});
