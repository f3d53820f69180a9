import { type Column, numbers, UNDEF, VALUE } from "../../logic/column";
import { FALSE, TRUE } from "../../logic/truth";
import { entriesOf } from "../entries";
import type { Json, JsonObject } from "../environment";
import { type CompileOperation, selectionOf } from "../operation";
import { isSettled, possibleDuplicates } from "../possible-duplicates";
import { quantity } from "../quantity";
import type { Selection } from "../selection";

/**
 * `{ share: LIST, where: W, among?: W }`: entries that meet `where`, as a fraction of those among which
 * one looks. Of none at all the share is undefined.
 */
export const share: CompileOperation = (context, json, pointer) => {
  const { where, among, ...rest } = json;
  const all = selectionOf(
    context,
    json,
    "share",
    pointer,
    among === undefined ? rest : { ...rest, where: among },
  );
  if (all === null) return null;
  const both: JsonObject = { ...rest, where: { all: [...membersOf(among), ...membersOf(where)] } };
  const met = selectionOf(context, json, "share", pointer, both);
  if (met === null) return null;
  return {
    type: "number",
    per: all.per,
    column: (run) => shares(all.of(run), met.of(run)),
    explain: (run, row, missing) => {
      all.explain(run, row, missing);
      met.explain(run, row, missing);
    },
    evidence: (run, row, pointers) => entriesOf(met, run, row, pointers),
  };
};

/** Direct members, so that a join among them is found. */
function membersOf(where: Json | undefined): Json[] {
  if (where === undefined) return [];
  const { all } = where as JsonObject;
  return Array.isArray(all) ? all : [where];
}

function shares(all: Selection, met: Selection): Column {
  const can: number[] = [];
  const lo: number[] = [];
  const hi: number[] = [];
  const duplicates = possibleDuplicates(all);
  for (let row = 0; row < all.open.length; row++) {
    const within = new Map<number, number>();
    for (let k = met.start[row]!; k < met.start[row + 1]!; k++) within.set(met.index[k]!, met.truth[k]!);
    let certainlyMet = 0;
    let possiblyMet = 0;
    let certainlyNot = 0;
    let possiblyNot = 0;
    let certain = 0;
    for (let k = all.start[row]!; k < all.start[row + 1]!; k++) {
      const i = all.index[k]!;
      const isIn = isSettled(all, duplicates, k);
      const truth = within.get(i) ?? FALSE;
      if (isIn) certain++;
      if (truth & TRUE) possiblyMet++;
      if (truth === TRUE && isIn) certainlyMet++;
      else possiblyNot++;
      if (isIn && truth === FALSE) certainlyNot++;
    }
    const open = all.open[row]! || met.open[row]!;
    const some = possiblyMet + possiblyNot > 0 || open;
    can.push(!some ? UNDEF : certain > 0 ? VALUE : VALUE | UNDEF);
    lo.push(open || certainlyMet === 0 ? 0 : quantity(certainlyMet / (certainlyMet + possiblyNot)));
    hi.push(open || certainlyNot === 0 ? 1 : quantity(possiblyMet / (possiblyMet + certainlyNot)));
  }
  return numbers(can, lo, hi);
}
