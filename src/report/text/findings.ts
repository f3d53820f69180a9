import type { Finding } from "../../generated/evaluation";
import { heading, printable, readingText } from "../../text/index";
import { entryName } from "../options";
import { attestationText, labelled, outcomeMark, outcomeWord, shortfallText, waiverText } from "../phrases";
import { rulebookName } from "../selection";
import { columns } from "./columns";
import { paintOutcome } from "./paint";
import { dim, type TextView } from "./view";

const listed = 5;

/** One line per finding in aligned columns, each followed by what was found and what to do. */
export function findingLines(view: TextView, findings: readonly Finding[], detail: boolean): string[] {
  const heads = columns(
    findings.map((finding) => head(view, finding)),
    view.width,
    "  ",
  );
  return findings.flatMap((finding, i) => [heads[i] ?? "", ...(detail ? details(view, finding) : [])]);
}

function head(view: TextView, f: Finding) {
  const word = outcomeWord(f.outcome, f.weight, view.locale);
  return [
    { text: `${outcomeMark(f.outcome, f.weight)} ${word}`, paint: paintOutcome(f.outcome, view.colors) },
    { text: printable(f.clause ?? "–") },
    { text: printable(f.title[view.locale]) },
    { text: printable(rulebookName(view.evaluation, f.rulebook)), paint: (text: string) => dim(view, text) },
  ];
}

function details(view: TextView, f: Finding): string[] {
  const { locale } = view;
  const lines = [f.text[locale]];
  const add = (key: Parameters<typeof heading>[0], text: string) =>
    lines.push(labelled(heading(key, locale), text, locale));
  if (f.reason) add("reason", f.reason.text[locale]);
  if (f.shortfall) add("shortfall", shortfallText(f.shortfall, locale));
  if (f.missing) lines.push(...missingLines(view, f.missing));
  if (f.items) lines.push(...itemLines(view, f.items));
  if (f.attestation) add("attestation", attestationText(f.attestation, locale));
  if (f.waiver) add("waiver", waiverText(f.waiver, locale));
  if (f.remedy) add("remedy", f.remedy[locale]);
  return lines.map((line) => `      ${printable(line)}`);
}

function missingLines(view: TextView, missing: NonNullable<Finding["missing"]>): string[] {
  const shown = missing.list.slice(0, listed).map((m) => `  - ${m.label[view.locale]} ${m.pointer}`);
  return [
    `${heading("missing", view.locale)}${heading("colon", view.locale)}`,
    ...shown,
    ...more(view, missing.total - shown.length),
  ];
}

function itemLines(view: TextView, items: NonNullable<Finding["items"]>): string[] {
  const open = items.list.filter((item) => item.outcome !== "pass" && item.outcome !== "notApplicable");
  const shown = open.slice(0, listed).map((item) => {
    const readings = item.measured.map(
      (m) => `${m.title[view.locale]} ${readingText(m.reading, m.unit, view.locale)}`,
    );
    const name = entryName(item.pointer, item.id, view.names, view.locale) ?? item.pointer;
    return `  - ${outcomeMark(item.outcome, "decides")} ${name}${heading("colon", view.locale)}${readings.join("; ") || item.text[view.locale]}`;
  });
  const { pass = 0, notApplicable = 0 } = items.byOutcome;
  const rest = items.total - pass - notApplicable - shown.length;
  return [heading("itemsTotal", view.locale, { total: items.total }), ...shown, ...more(view, rest)];
}

function more(view: TextView, count: number): string[] {
  return count > 0 ? [`  ${heading("more", view.locale, { count })}`] : [];
}
