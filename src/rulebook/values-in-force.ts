import { firstDay } from "../base/dates";
import { type Column, exactly, range, undefinedColumn } from "../logic/column";
import type { DatedValue } from "./document";

interface Dated {
  readonly from: string;
  readonly transition?: Pick<NonNullable<DatedValue["transition"]>, "periodUnderWay">;
}

/**
 * The values that count for the days `from` to `to`: the one in force on the first of them and those that came
 * since. Where the source says what becomes of a period under way, only the one it names.
 */
export function valuesInForce<Value extends Dated>(
  values: readonly Value[],
  from: number,
  to: number,
): Value[] {
  let counting: Value[] = [];
  for (const value of values) {
    const since = firstDay(value.from);
    if (since > to) break;
    const within = since > from && counting.length > 0;
    if (!within || value.transition?.periodUnderWay === "new") counting = [value];
    else if (value.transition?.periodUnderWay !== "old") counting.push(value);
  }
  return counting;
}

/** Several values count for a period that began under one and ended under another: the reading is their hull. */
export function parameterColumn(values: readonly DatedValue[], from: number, to: number): Column {
  const counting = valuesInForce(values, from, to).map(({ value }) => value);
  if (counting.length === 0) return undefinedColumn;
  const least = Math.min(...counting);
  const most = Math.max(...counting);
  return least === most ? exactly(least) : range(least, most);
}
