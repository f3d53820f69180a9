import type { Evaluation, Finding, Measured, Outcome } from "../../src";
import { chartBreaches } from "./series-law";

/**
 * What a loss of data may do to an evaluation. Gives one sentence per breach: a finding (and each entry
 * of it) stays or becomes `unknown`; what an unknown finding holds possible only grows; a measured
 * number stays within the range measured afterwards; a conclusion stays or becomes `undetermined`.
 *
 * A rulebook's conclusion is `null` when nothing in it decides for this site, that is, when all its
 * deciding rules are not applicable. Losing data can leave that so, or make one of them unknown; so
 * `null` stays `null` or becomes `undetermined`, and nothing else ever becomes `null`.
 */
export function breaches(before: Evaluation, after: Evaluation): string[] {
  const found: string[] = chartBreaches(before.series, after.series);
  before.findings.forEach((finding, k) => {
    const later = after.findings[k]!;
    if (later.id !== finding.id) found.push(`order of findings: ${finding.id}, ${later.id}`);
    compare(finding, later, found);
  });
  const conclusions = before.conclusion.rulebooks.map((one, k) => [
    one.rulebook,
    one.conclusion,
    after.conclusion.rulebooks[k]!.conclusion,
  ]);
  conclusions.push(["overall", before.conclusion.overall, after.conclusion.overall]);
  for (const [name, was, is] of conclusions) {
    if (is !== was && is !== "undetermined") found.push(`conclusion of ${name}: ${was} became ${is}`);
  }
  return found;
}

function compare(was: Finding, is: Finding, found: string[]): void {
  if (is.outcome !== was.outcome && is.outcome !== "unknown")
    found.push(`${was.id}: ${was.outcome} became ${is.outcome}`);
  else if (is.outcome === "unknown" && was.outcome !== "error" && was.outcome !== "manual") {
    const possible = was.possible ?? [was.outcome];
    const lost = possible.filter((outcome) => !is.possible!.includes(outcome));
    if (lost.length > 0) found.push(`${was.id}: ${lost} no longer possible, only ${is.possible}`);
  }
  was.measured.forEach((measured, k) => {
    if (narrower(measured, is.measured[k]))
      found.push(`${was.id}: ${words(measured)} became ${words(is.measured[k])}`);
  });
  compareItems(was, is, found);
}

/** Entries are judged once a rule reaches the site; before that there is nothing to compare with. */
function compareItems(was: Finding, is: Finding, found: string[]): void {
  if (was.items === undefined) return;
  const before = new Map(was.items.list.map((item) => [item.pointer, item]));
  for (const item of is.items?.list ?? []) {
    const old = before.get(item.pointer);
    const allowed: Outcome[] = ["unknown", old?.outcome ?? "notApplicable"];
    if (!allowed.includes(item.outcome))
      found.push(`${was.id}: ${item.pointer} was ${old?.outcome ?? "out of scope"}, became ${item.outcome}`);
    old?.measured.forEach((measured, k) => {
      if (narrower(measured, item.measured[k]))
        found.push(`${was.id} ${item.pointer}: ${words(measured)} became ${words(item.measured[k])}`);
    });
  }
}

function words(measured: Measured | undefined): string {
  return JSON.stringify(measured?.reading);
}

type End = number | string | null;

function endsOf({ reading }: Pick<Measured, "reading">): [End, End] | null {
  if (reading.range) return reading.range as [End, End];
  const { value } = reading;
  return typeof value === "number" || typeof value === "string" ? [value, value] : null;
}

/** Whether a range lost something. Ranges do not tell of known none and undefined; the outcomes do. */
export function narrower(was: Pick<Measured, "reading">, is: Pick<Measured, "reading"> | undefined): boolean {
  if (is === undefined) return false;
  const [before, after] = [endsOf(was), endsOf(is)];
  if (after === null)
    return "value" in is.reading && JSON.stringify(was.reading) !== JSON.stringify(is.reading);
  if (before === null) return "value" in is.reading;
  if (typeof is.reading.value === "string" && !("range" in was.reading)) return before[0] !== after[0];
  const [lo, hi] = after;
  return (
    (lo !== null && (before[0] === null || before[0] < lo)) ||
    (hi !== null && (before[1] === null || before[1] > hi))
  );
}
