import type { RecordList } from "../submission/records";
import type { Missing } from "./missing";
import type { Run } from "./run";

/** Operations whose window ends with the last judged day where nothing else is said: days to come are not in it. */
export const judgedToDate: readonly string[] = ["periodsWith", "periodsWithout", "longestGap"];

/** Which days an operation speaks of, and whether of present entries only. */
export interface Span {
  /** `period`: the whole assessment period; `toDate`: the period up to the last judged day; `all`: any day; `listed`: as many as are in the list. */
  readonly window: "period" | "toDate" | "all" | "listed";
  readonly recorded: boolean;
}

type Cause = (missing: Missing) => void;

/** A list says what it holds of the period; of other days it says nothing. */
function uncovered(run: Run, list: RecordList, span: Span): "partial" | "otherDays" | null {
  const { completeness } = list;
  if (completeness.kind === "partial") return "partial";
  if (span.window === "all" && list.model.dated !== null) return "otherDays";
  if (completeness.kind === "complete") return null;
  const { windowFrom, windowTo } = run.days;
  return completeness.from > windowFrom || completeness.to < windowTo ? "partial" : null;
}

/** Why further entries may exist. `parentRow`: of a nested list, look at one parent's own list only. */
export function whyFurtherEntries(run: Run, list: RecordList, span: Span, parentRow?: number): Cause[] {
  const causes: Cause[] = [];
  absence(list, parentRow, causes);
  if (!span.recorded) {
    for (
      let level: RecordList | null = list;
      level !== null;
      level = parentRow === undefined ? level.parent : null
    ) {
      const here = level;
      const why = uncovered(run, here, span);
      if (why === "partial") causes.push((missing) => missing.partial(here));
      if (why === "otherDays") causes.push((missing) => missing.beyond(here, why));
    }
    if (span.window === "period" && list.model.dated !== null && run.days.windowTo < run.days.periodTo) {
      causes.push((missing) => missing.add({ kind: "periodNotOver", pointer: "/period/to" }));
    }
  }
  return causes;
}

function absence(list: RecordList, parentRow: number | undefined, causes: Cause[]): void {
  if (list.parent === null) {
    if (!list.present) causes.push((missing) => missing.wholeList(list));
    return;
  }
  if (parentRow !== undefined) {
    if (!list.presentIn[parentRow]) causes.push((missing) => missing.wholeList(list, parentRow));
    return;
  }
  if (!list.parent.present) causes.push((missing) => missing.wholeList(list.parent!));
  list.presentIn.forEach((present, row) => {
    if (!present) causes.push((missing) => missing.wholeList(list, row));
  });
}

/** Whether further entries may exist of a list that is given. */
export function isOpenEnded(run: Run, list: RecordList, span: Span): boolean {
  if (span.recorded) return false;
  if (uncovered(run, list, span) !== null) return true;
  return span.window === "period" && list.model.dated !== null && run.days.windowTo < run.days.periodTo;
}

/** Whether there is any such cause. */
export function isOpen(run: Run, list: RecordList, span: Span, parentRow?: number): boolean {
  if (list.parent === null) {
    return !list.present || isOpenEnded(run, list, span);
  }
  return whyFurtherEntries(run, list, span, parentRow).length > 0;
}
