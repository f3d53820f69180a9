import type { Assessment } from "../generated/evaluation";
import type { SiteKey, SiteRow } from "./columns";

export function siteKey({ site, period, on }: Assessment): SiteKey {
  return { site_id: site.id, period_from: period.from, period_to: period.to, assessed_on: on };
}

export function siteRow(assessment: Assessment): SiteRow {
  const { site, window, conclusion, totals, defectTotals, submissionDigest, catalogue, tool } = assessment;
  const { decides, informs } = totals;
  return {
    ...siteKey(assessment),
    site_name: site.name,
    tier: site.tier,
    division_code: site.divisionCode,
    judged_from: window.from,
    judged_to: window.to,
    conclusion: conclusion.overall,
    qualified: conclusion.qualified,
    decides_fail: decides.fail,
    decides_error: decides.error,
    decides_unknown: decides.unknown,
    decides_manual: decides.manual,
    decides_pass: decides.pass,
    decides_not_applicable: decides.notApplicable,
    informs_fail: informs.fail,
    informs_error: informs.error,
    informs_unknown: informs.unknown,
    informs_manual: informs.manual,
    informs_pass: informs.pass,
    informs_not_applicable: informs.notApplicable,
    defect_errors: defectTotals.errors,
    defect_notices: defectTotals.notices,
    submission_digest: submissionDigest,
    catalogue,
    tool_version: tool.version,
  };
}
