import { type Column, isExact, NONE, numbers, UNDEF, VALUE } from "../../logic/column";
import { columnOf } from "../../submission/columns";
import { fullPeriods, type PeriodKind, type Periods } from "../calendar";
import { type Cover, coverIn, holdsAll } from "../day-spans";
import { entriesOf } from "../entries";
import type { JsonObject } from "../environment";
import { explainWithFields } from "../explain-field";
import { type Expression, rowIn } from "../expression";
import { addValue, leastValues } from "../least-things";
import type { Missing } from "../missing";
import { type CompileOperation, type Context, selectionOf } from "../operation";
import { isCertain, possibleDuplicates } from "../possible-duplicates";
import type { Run } from "../run";
import type { Selection } from "../selection";
import type { SelectionNode } from "../selection-node";
import { type Counting, countedPeriods, periodsOf } from "../short-periods";
import { argumentsOf } from "./arithmetic";
import { fieldOf } from "./field-of";

/** What limits the periods that count: none before a day, none outside the spans of some entries. */
interface Limits {
  readonly since: Expression | null;
  readonly within: { readonly selection: SelectionNode; readonly fields: readonly [string, string] } | null;
}

/**
 * `{ periodsWithout: LIST, of: NAME, each, where?, since?, within? }`: full calendar months or quarters of the
 * period up to `on` that have no entry. `since: E` counts those that begin on that day or later, and leaves open
 * whether the one it falls in counts; `within: { spans: LIST, from, to, where? }` counts those that lie wholly in the
 * days its entries cover together.
 */
export const periodsWithout: CompileOperation = (context, json, pointer) => {
  // Periods to come are not in the window, so the list counts as closed up to `on`.
  const spanned = json.window === undefined ? { ...json, window: "toDate" } : json;
  const selection = selectionOf(context, spanned, "periodsWithout", pointer);
  if (selection === null) return null;
  const field = fieldOf(context, selection.list, json.of, ["date"], `${pointer}/of`);
  const limits = limitsOf(context, json, pointer);
  if (field === null || limits === null) return null;
  const { since, within } = limits;
  const { decision } = context.environment;
  return {
    type: "number",
    per: selection.per,
    column: (run) => without(run, selection.of(run), field, json.each as PeriodKind, limits),
    explain: (run, row, missing) => {
      explainWithFields(run, selection, [field], row, missing);
      if (since !== null) explainSince(run, since, json.each as PeriodKind, row, decision, missing);
      if (within !== null) explainWithFields(run, within.selection, within.fields, row, missing);
    },
    evidence: (run, row, pointers) => entriesOf(selection, run, row, pointers),
    periods: periodsOf(json.each as PeriodKind, "short", (run, row) => {
      const calendar = fullPeriods(json.each as PeriodKind, run.days.windowFrom, run.days.windowTo);
      const selected = selection.of(run);
      const dates = columnOf(run.records, selected.list, field);
      return countedPeriods(selected, dates, calendar, row, countingIn(run, calendar, limits)(row));
    }),
  };
};

/** The day itself; where it is known, whether the period that it falls in counts is left open. */
function explainSince(
  run: Run,
  since: Expression,
  kind: PeriodKind,
  row: number,
  decision: string,
  missing: Missing,
): void {
  const at = rowIn(since, row);
  const column = since.column(run);
  if (!isExact(column, at, true)) since.explain(run, at, missing);
  else if (column.can[at] === VALUE) {
    const { from, to, first, containing } = fullPeriods(kind, run.days.windowFrom, run.days.windowTo);
    const day = column.lo[at]!;
    const period = containing(day);
    if (period >= from && period < to && first(period) < day) missing.interpretation(decision);
  }
}

function limitsOf(context: Context, json: JsonObject, pointer: string): Limits | null {
  const days = json.since === undefined ? [] : [json.since];
  const since = argumentsOf(context, days, `${pointer}/since`, ["date"]);
  if (since === null) return null;
  const first = since.parts[0] ?? null;
  if (json.within === undefined) return { since: first, within: null };
  const spans = json.within as JsonObject;
  const at = `${pointer}/within`;
  const selection = selectionOf(context, spans, "spans", at);
  if (selection === null) return null;
  const from = fieldOf(context, selection.list, spans.from, ["date"], `${at}/from`);
  const to = fieldOf(context, selection.list, spans.to, ["date"], `${at}/to`);
  if (from === null || to === null) return null;
  return { since: first, within: { selection, fields: [from, to] } };
}

function without(run: Run, selection: Selection, field: string, kind: PeriodKind, limits: Limits): Column {
  const dates = columnOf(run.records, selection.list, field);
  const periods = fullPeriods(kind, run.days.windowFrom, run.days.windowTo);
  const since = limits.since?.column(run) ?? null;
  const countingOf = countingIn(run, periods, limits);
  const can: number[] = [];
  const lo: number[] = [];
  const hi: number[] = [];
  for (let row = 0; row < selection.open.length; row++) {
    const s = limits.since === null ? 0 : rowIn(limits.since, row);
    const counting = countingOf(row);
    const met = entriesByPeriod(selection, dates, periods, row, counting.possible);
    const missed = [...counting.certain].filter((period) => !met.possible.has(period)).length;
    can.push(VALUE | (since === null ? 0 : since.can[s]! & UNDEF));
    lo.push(selection.open[row] ? 0 : missed);
    hi.push(counting.possible.size - met.least);
  }
  return numbers(can, lo, hi);
}

/** By row, the periods that count. */
function countingIn(run: Run, periods: Periods, { since, within }: Limits): (row: number) => Counting {
  const days = since?.column(run) ?? null;
  const cover = within && coverIn(run, within.selection.of(run), within.fields);
  return (row) => relevant(periods, days, since === null ? 0 : rowIn(since, row), cover?.(row) ?? null);
}

function relevant(periods: Periods, since: Column | null, row: number, cover: Cover | null): Counting {
  const certain = new Set<number>();
  const possible = new Set<number>();
  for (let period = periods.from; period < periods.to; period++) {
    const first = periods.first(period);
    const last = periods.last(period);
    const bits = since === null ? NONE : since.can[row]!;
    const mayCount = (bits & NONE) !== 0 || since!.lo[row]! <= last;
    const mustCount = (bits & VALUE) === 0 || since!.hi[row]! <= first;
    if (!mayCount || !(cover === null || cover.open || holdsAll(cover.possible, first, last))) continue;
    possible.add(period);
    if (mustCount && (cover === null || holdsAll(cover.certain, first, last))) certain.add(period);
  }
  return { certain, possible };
}

/** Periods that may have an entry, and the least number of the counting ones that certainly have. */
function entriesByPeriod(
  selection: Selection,
  dates: Column,
  periods: Periods,
  row: number,
  counting: ReadonlySet<number>,
) {
  const duplicates = possibleDuplicates(selection);
  const sure = new Map<number, Set<unknown>>();
  const possible = new Set<number>();
  for (let k = selection.start[row]!; k < selection.start[row + 1]!; k++) {
    const i = selection.index[k]!;
    if (!(dates.can[i]! & VALUE)) continue;
    const first = periods.containing(dates.lo[i]!);
    const last = periods.containing(dates.hi[i]!);
    for (let p = Math.max(first, periods.from); p <= Math.min(last, periods.to - 1); p++) possible.add(p);
    const exact = first === last && dates.can[i] === VALUE && counting.has(first);
    if (exact && isCertain(selection, duplicates, k)) addValue(duplicates, sure, i, first);
  }
  return { possible, least: leastValues(duplicates, sure) };
}
