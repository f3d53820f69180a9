import { firstDay, formatDay } from "../base/dates";
import type { Days } from "../facts/run";
import type { DateRange } from "../generated/evaluation";
import { refused } from "../validation/refused";
import type { Site } from "./applicability";

interface Envelope {
  readonly site: {
    readonly id: string;
    readonly tier: string;
    readonly name?: string | null;
    readonly divisionCode?: string | null;
  };
  readonly period: DateRange;
}

/** The site as it stands on the cover of an assessment. */
export function siteOf(document: Record<string, unknown>): Site {
  const { site } = document as unknown as Envelope;
  return {
    id: site.id,
    name: site.name ?? null,
    tier: site.tier,
    divisionCode: site.divisionCode ?? null,
  };
}

/** The period. Throws `InputError` when it ends before it begins. */
export function periodOf(document: Record<string, unknown>): DateRange {
  const { from, to } = (document as unknown as Envelope).period;
  if (firstDay(to) < firstDay(from)) throw refused("periodReversed", "/period", { from, to });
  return { from, to };
}

/** The days judged on a day. Throws `InputError` when it lies before the period: nothing can be said yet. */
export function daysOf(document: Record<string, unknown>, on: number): Days {
  const { from, to } = periodOf(document);
  const periodFrom = firstDay(from);
  const periodTo = firstDay(to);
  if (on < periodFrom) throw refused("dayBeforePeriod", "/period/from", { on: formatDay(on), from });
  return { periodFrom, periodTo, windowFrom: periodFrom, windowTo: Math.min(periodTo, on) };
}
