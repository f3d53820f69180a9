import { type Column, exactly, numbers, VALUE } from "../../logic/column";
import { columnOf } from "../../submission/columns";
import { fullPeriods, type PeriodKind, type Periods } from "../calendar";
import { entriesOf } from "../entries";
import { explainWithFields } from "../explain-field";
import { addValue, leastValues } from "../least-things";
import { type CompileOperation, selectionOf } from "../operation";
import { isCertain, possibleDuplicates } from "../possible-duplicates";
import type { Run } from "../run";
import type { Selection } from "../selection";
import { countedPeriods, everyPeriod, periodsOf } from "../short-periods";
import { fieldOf } from "./field-of";

/** `{ periodsIn: month|quarter }`: full calendar periods within the assessment period up to `on`. */
export const periodsIn: CompileOperation = (_context, json) => {
  const kind = json.periodsIn as PeriodKind;
  return {
    type: "number",
    per: null,
    column: (run) => {
      const periods = windowPeriods(run, kind);
      return exactly(periods.to - periods.from);
    },
    explain: () => {},
    evidence: () => {},
  };
};

/** `{ periodsWith: LIST, of: NAME, each, where? }`: how many of those have at least one entry. */
export const periodsWith: CompileOperation = (context, json, pointer) => {
  // Periods to come are not in the window, so the list counts as closed up to `on`.
  const spanned = json.window === undefined ? { ...json, window: "toDate" } : json;
  const selection = selectionOf(context, spanned, "periodsWith", pointer);
  if (selection === null) return null;
  const field = fieldOf(context, selection.list, json.of, ["date"], `${pointer}/of`);
  if (field === null) return null;
  const kind = json.each as PeriodKind;
  return {
    type: "number",
    per: selection.per,
    column: (run) => withEntries(run, selection.of(run), field, kind),
    explain: (run, row, missing) => explainWithFields(run, selection, [field], row, missing),
    evidence: (run, row, pointers) => entriesOf(selection, run, row, pointers),
    periods: periodsOf(kind, "met", (run, row) => {
      const calendar = windowPeriods(run, kind);
      const all = everyPeriod(calendar);
      const selected = selection.of(run);
      const dates = columnOf(run.records, selected.list, field);
      return countedPeriods(selected, dates, calendar, row, { certain: all, possible: all });
    }),
  };
};

function windowPeriods(run: Run, kind: PeriodKind): Periods {
  return fullPeriods(kind, run.days.windowFrom, run.days.windowTo);
}

function withEntries(run: Run, selection: Selection, field: string, kind: PeriodKind): Column {
  const column = columnOf(run.records, selection.list, field);
  const periods = windowPeriods(run, kind);
  const duplicates = possibleDuplicates(selection);
  const lo: number[] = [];
  const hi: number[] = [];
  const all = periods.to - periods.from;
  for (let row = 0; row < selection.open.length; row++) {
    const sure = new Map<number, Set<unknown>>();
    const possible = new Set<number>();
    for (let k = selection.start[row]!; k < selection.start[row + 1]!; k++) {
      const i = selection.index[k]!;
      if (!(column.can[i]! & VALUE)) continue;
      const from = Math.max(periods.from, periods.containing(column.lo[i]!));
      const to = Math.min(periods.to - 1, periods.containing(column.hi[i]!));
      for (let period = from; period <= to; period++) possible.add(period);
      const inside = periods.containing(column.lo[i]!) === periods.containing(column.hi[i]!);
      if (inside && from === to && column.can[i] === VALUE && isCertain(selection, duplicates, k)) {
        addValue(duplicates, sure, i, from);
      }
    }
    lo.push(leastValues(duplicates, sure));
    hi.push(selection.open[row] ? all : possible.size);
  }
  return numbers(new Array(selection.open.length).fill(VALUE), lo, hi);
}
