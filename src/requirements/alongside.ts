import { hasOwn } from "../base/es2018";
import type { ListModel, Model } from "../generated/model";
import { formsIn } from "../submission/forms";
import { historyOf } from "../submission/step-dates";
import type { Place, Places } from "./places";

/**
 * What is read together with a field or a list because its reading rests on it: ids that tell entries apart, dates it
 * must not contradict, the other form in which the same may be said, the list a reference points into.
 */
export function alongside({ list, field, pointer }: Place, model: Model, places: Places): Place[] {
  const found: Place[] = [];
  const target = field?.references ?? field?.identifies;
  if (target !== undefined && hasOwn(model.lists, target))
    found.push(...entriesOf(model.lists[target]!, places));
  if (list === null) return found;
  found.push(...entriesOf(list, places));
  const path = field === null ? null : pointer.slice(places.whole(list).pointer.length + "/*/".length);
  if (path !== null) found.push(...besides(list, path).map((other) => places.inside(list, other)));
  for (const owner of [list, model.lists[list.parent ?? ""]]) {
    if (owner !== undefined) found.push(...otherForms(owner, list, path, model, places));
  }
  return found;
}

/** A list with what tells its entries apart; of a nested list the parent, too. */
function entriesOf(list: ListModel, places: Places): Place[] {
  return list.idField === null
    ? [places.whole(list)]
    : [places.whole(list), places.inside(list, list.idField)];
}

/** Fields of the same entry that may contradict this one. */
function besides(list: ListModel, path: string): string[] {
  const { instead, insteadOf } = list.fields[path]!;
  const pairs = list.order.filter((pair) => pair.indexOf(path) >= 0);
  const others = pairs.map(([first, second]) => (first === path ? second : first));
  if (instead !== undefined) others.push(instead.field);
  if (insteadOf !== undefined) others.push(insteadOf);
  return others;
}

/** What is said in fields of the owner may be said in a nested list in their place, and the other way round. */
function otherForms(
  owner: ListModel,
  list: ListModel,
  path: string | null,
  model: Model,
  places: Places,
): Place[] {
  const found: Place[] = [];
  for (const form of formsIn(model, owner.id)) {
    const flat = form.flat.map((names) => names.join("/"));
    const concerned = list === form.list || (list === owner && path !== null && flat.indexOf(path) >= 0);
    if (!concerned) continue;
    found.push(places.whole(form.list), ...flat.map((one) => places.inside(owner, one)));
    if (list === owner && historyOf(owner, path!) !== null) {
      for (const name of Object.keys(form.list.fields)) {
        if (name !== form.list.idField) found.push(places.inside(form.list, name));
      }
    }
  }
  return found;
}
