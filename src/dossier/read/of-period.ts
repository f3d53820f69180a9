import { firstDay, lastDay, parseDay } from "../../base/dates";
import { remark } from "../remarks";
import { cellName } from "../table/address";
import type { Context } from "./context";
import type { Entry } from "./entry";
import type { FoundLedger } from "./ledger";

/**
 * Without the rows of other years that a ledger goes on with. Only a ledger of a station's own: in a sheet of ours a day
 * outside the period is what somebody says of this one.
 */
export function ofPeriod(
  entries: readonly Entry[],
  ledger: FoundLedger,
  { period, tell }: Context,
): readonly Entry[] {
  const { keyed, ledger: of } = ledger.found;
  const { dated } = of.list;
  if (period === null || keyed || dated === null) return entries;
  const [first, last] = [parseDay(period.from), parseDay(period.to)];
  return entries.filter(({ value, cells, row }) => {
    const date = value[dated];
    const outside = typeof date === "string" && (lastDay(date) < first || firstDay(date) > last);
    if (outside) {
      const place = { ...ledger.place, cell: cells.get(dated) ?? cellName(row, 1) };
      tell(remark("notice", "otherPeriod", place, { from: period.from, to: period.to }, String(date)));
    }
    return !outside;
  });
}
