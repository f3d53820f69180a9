import { isExact, VALUE } from "../logic/column";
import { columnOf } from "../submission/columns";
import { follow } from "../submission/entry";
import { listOf, type RecordList, type Records } from "../submission/records";
import { historyOf } from "../submission/step-dates";

/** What is told of the steps of a history. */
interface Collector {
  readonly total: number;
  field(list: RecordList, row: number, path: string): void;
  wholeList(list: RecordList, row: number): void;
  partial(list: RecordList): void;
}

/**
 * Explains, where an entry has a history in place of a field, the steps that leave its date open. `false` where there is
 * none, or where it leaves nothing open: then the field itself is in doubt.
 */
export function explainHistory(
  records: Records,
  list: RecordList,
  row: number,
  path: string,
  missing: Collector,
): boolean {
  const history = historyOf(list.model, path);
  if (history === null) return false;
  const steps = listOf(records, history.list);
  if (!steps.presentIn[row]) return explainList(list, steps, row, missing);
  const [step, date] = [columnOf(records, steps, "step"), columnOf(records, steps, "date")];
  const names = [history.step.step, history.step.undoneBy];
  const before = missing.total;
  if (steps.completeness.kind !== "complete") missing.partial(steps);
  for (let k = firstOf(steps, row); steps.parentOf[k] === row; k++) {
    if (!isExact(step, k, false)) missing.field(steps, k, "step");
    else if (!names.includes(step.values[k] as string)) continue;
    // A step that was taken was taken on some day.
    if (!isExact(date, k, true) || date.can[k] !== VALUE) missing.field(steps, k, "date");
  }
  return missing.total > before;
}

/** Known none in place of a list of steps says nothing of them. */
function explainList(list: RecordList, steps: RecordList, row: number, missing: Collector): boolean {
  if (follow(list.entries[row], steps.model.path) === undefined) return false;
  missing.wholeList(steps, row);
  return true;
}

/** The first element of a parent's own list: elements are in the order of their parents. */
function firstOf({ parentOf }: RecordList, parent: number): number {
  let [low, high] = [0, parentOf.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (parentOf[middle]! < parent) low = middle + 1;
    else high = middle;
  }
  return low;
}
