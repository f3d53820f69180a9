import { firstDay, formatDay } from "../base/dates";
import { InputError } from "../base/errors";
import { hasOwn } from "../base/es2018";
import type { Days } from "../facts/run";
import { codes } from "../generated/codes";
import type { DateRange } from "../generated/evaluation";
import type { Model } from "../generated/model";
import { defectText } from "../text";
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

/** The site as it stands on the cover of an evaluation. */
export function siteOf(document: Record<string, unknown>, model: Model): Site {
  const { site } = document as unknown as Envelope;
  const list = codes[model.document["/site/tier"]?.codes ?? ""]?.codes ?? {};
  const tierLabel = hasOwn(list, site.tier) ? list[site.tier]! : { "zh-CN": site.tier, en: site.tier };
  return {
    id: site.id,
    name: site.name ?? null,
    tier: site.tier,
    tierLabel: { "zh-CN": tierLabel["zh-CN"], en: tierLabel.en },
    divisionCode: site.divisionCode ?? null,
  };
}

/** Period and window. Throws `InputError` when the period ends before it begins. */
export function daysOf(
  document: Record<string, unknown>,
  on: number,
): { days: Days; period: DateRange; window: DateRange | null } {
  const { period } = document as unknown as Envelope;
  const periodFrom = firstDay(period.from);
  const periodTo = firstDay(period.to);
  if (periodTo < periodFrom) {
    const text = defectText("periodReversed", { from: period.from, to: period.to });
    throw new InputError([{ code: "periodReversed", pointer: "/period", text }]);
  }
  const windowTo = Math.min(periodTo, on);
  const days = { on, periodFrom, periodTo, windowFrom: periodFrom, windowTo };
  const window = windowTo < periodFrom ? null : { from: period.from, to: formatDay(windowTo) };
  return { days, period: { from: period.from, to: period.to }, window };
}
