import { numbers, VALUE } from "../../logic/column";
import { coverIn, daysWithin } from "../day-spans";
import { entriesOf } from "../entries";
import { explainWithFields } from "../explain-field";
import { type CompileOperation, selectionOf } from "../operation";
import { fieldOf } from "./field-of";

/**
 * `{ coveredDays: LIST, from: NAME, to: NAME, with: period|window, where? }`: days that at least one entry
 * covers, from its first to its last day; days covered twice count once, gaps do not count.
 */
export const coveredDays: CompileOperation = (context, json, pointer) => {
  const selection = selectionOf(context, json, "coveredDays", pointer);
  if (selection === null) return null;
  const from = fieldOf(context, selection.list, json.from, ["date"], `${pointer}/from`);
  const to = fieldOf(context, selection.list, json.to, ["date"], `${pointer}/to`);
  if (from === null || to === null) return null;
  const whole = json.with === "period";
  return {
    type: "number",
    per: selection.per,
    column: (run) => {
      const { periodFrom, periodTo, windowFrom, windowTo } = run.days;
      const [first, last] = whole ? [periodFrom, periodTo] : [windowFrom, windowTo];
      const selected = selection.of(run);
      const cover = coverIn(run, selected, [from, to]);
      const covers = selected.open.map((_, row) => cover(row));
      const all = Math.max(0, last - first + 1);
      return numbers(
        covers.map(() => VALUE),
        covers.map(({ certain }) => daysWithin(certain, first, last)),
        covers.map(({ possible, open }) => (open ? all : daysWithin(possible, first, last))),
      );
    },
    explain: (run, row, missing) => explainWithFields(run, selection, [from, to], row, missing),
    evidence: (run, row, pointers) => entriesOf(selection, run, row, pointers),
  };
};
