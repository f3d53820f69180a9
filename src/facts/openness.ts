import type { RecordList } from "../submission/records";
import type { Blame } from "./blame";
import type { Run } from "./run";

/** Which days an operation speaks of, and whether of present entries only. */
export interface Span {
  /** `period`: the whole assessment period; `toDate`: the period up to the last judged day; `all`: any day; `listed`: as many as are in the list. */
  readonly window: "period" | "toDate" | "all" | "listed";
  readonly recorded: boolean;
}

type Cause = (blame: Blame) => void;

function uncovered(run: Run, list: RecordList, span: Span): boolean {
  const { completeness } = list;
  if (completeness.kind === "partial") return true;
  const beyondPeriod = span.window === "all" && list.model.dated !== null;
  if (beyondPeriod || completeness.kind === "complete") return beyondPeriod;
  return completeness.from > run.days.windowFrom || completeness.to < run.days.windowTo;
}

/** Why further entries may exist. `parentRow`: of a nested list, look at one parent's own list only. */
export function openness(run: Run, list: RecordList, span: Span, parentRow?: number): Cause[] {
  const causes: Cause[] = [];
  absence(list, parentRow, causes);
  if (!span.recorded) {
    for (
      let level: RecordList | null = list;
      level !== null;
      level = parentRow === undefined ? level.parent : null
    ) {
      const here = level;
      if (uncovered(run, here, span)) causes.push((blame) => blame.partial(here));
    }
    if (span.window === "period" && list.model.dated !== null && run.days.windowTo < run.days.periodTo) {
      causes.push((blame) => blame.add({ kind: "periodNotOver", pointer: "/period/to" }));
    }
  }
  return causes;
}

function absence(list: RecordList, parentRow: number | undefined, causes: Cause[]): void {
  if (list.parent === null) {
    if (!list.present) causes.push((blame) => blame.wholeList(list));
    return;
  }
  if (parentRow !== undefined) {
    if (!list.presentIn[parentRow]) causes.push((blame) => blame.wholeList(list, parentRow));
    return;
  }
  if (!list.parent.present) causes.push((blame) => blame.wholeList(list.parent!));
  list.presentIn.forEach((present, row) => {
    if (!present) causes.push((blame) => blame.wholeList(list, row));
  });
}

/** Whether further entries may exist of a list that is given. */
export function isOpenEnded(run: Run, list: RecordList, span: Span): boolean {
  if (span.recorded) return false;
  if (uncovered(run, list, span)) return true;
  return span.window === "period" && list.model.dated !== null && run.days.windowTo < run.days.periodTo;
}

/** Whether there is any such cause. */
export function isOpen(run: Run, list: RecordList, span: Span, parentRow?: number): boolean {
  if (list.parent === null) {
    return !list.present || isOpenEnded(run, list, span);
  }
  return openness(run, list, span, parentRow).length > 0;
}
