import { flatMap, trimEnd } from "../../base/es2018";
import type { Finding } from "../../generated/evaluation";
import { heading, printable } from "../../text/index";
import { interpretationTexts, itemInterpretations, restatesReason, withoutTold } from "../interpretations";
import { itemReadings, itemText, lackingText, type Missing, ownMissing } from "../items";
import {
  attestationText,
  basisText,
  dissents,
  evidenceText,
  isOpenQuestion,
  itemTotals,
  labelled,
  outcomeMark,
  outcomeText,
  partText,
  periodsText,
  questionHeading,
  remedyHeading,
  restatesTitle,
  saysSomething,
  shortfallText,
  valuedText,
  waiverText,
} from "../phrases";
import { missingText } from "../places";
import { rulebookName, sourceCited } from "../selection";
import { isMaterial } from "../supply";
import { columns } from "./columns";
import { paintFinding } from "./paint";
import { dim, type TextView } from "./view";

const listed = 5;
/** What the lines below such a finding say anyway. */
const plainReasons = ["dataMissing", "assessedByPerson"];

/** One line per finding in aligned columns, each followed by what was found and, in detail, why and what to do. */
export function findingLines(view: TextView, findings: readonly Finding[], detail: boolean): string[] {
  const heads = columns(
    findings.map((finding) => head(view, finding)),
    view.width,
    "  ",
  );
  const said = new Set<string>();
  return flatMap(findings, (finding, i) => {
    const lines = detail || dissents(finding) ? details(view, finding, said) : found(view, finding);
    return [heads[i] ?? "", ...lines.map((line) => `      ${printable(line)}`)];
  });
}

function head(view: TextView, f: Finding) {
  const word = outcomeText(f, view.locale);
  return [
    { text: `${outcomeMark(f.outcome, f.weight)} ${word}`, paint: paintFinding(f, view.colors) },
    { text: printable(f.clause ?? "–") },
    { text: printable(f.title[view.locale]) },
    { text: printable(rulebookName(view.evaluation, f.rulebook)), paint: (text: string) => dim(view, text) },
  ];
}

function found(view: TextView, f: Finding): string[] {
  return restatesTitle(f, view.locale) ? [] : [f.text[view.locale]];
}

function details(view: TextView, f: Finding, said: Set<string>): string[] {
  const { locale } = view;
  const lines: string[] = f.items && f.outcome === "fail" ? [] : found(view, f);
  const add = (key: Parameters<typeof heading>[0], text: string) =>
    lines.push(labelled(heading(key, locale), text, locale));
  const part = partText(f, view.evaluation, locale);
  if (part !== null) add("window", part);
  if (!f.items && f.outcome === "unknown") lines.push(...measuredLines(view, f));
  if (f.reason && !plainReasons.includes(f.reason.code) && !restatesReason(f))
    add("reason", f.reason.text[locale]);
  for (const text of interpretationTexts(f, locale)) add("interpretations", text);
  if (f.shortfall) add("shortfall", shortfallText(f.shortfall, f.measured, locale));
  lines.push(...periodsText(f.periods, locale));
  if (f.missing && f.reason?.code !== "interpretationOpen") lines.push(...missingLines(view, f));
  if (f.items && f.items.total > 0) lines.push(...itemLines(view, f, f.items));
  if (f.question) lines.push(labelled(questionHeading(f, locale), f.question[locale], locale));
  if (f.attestation) add("attestation", attestationText(f.attestation, f.outcome, locale));
  if (f.attestation?.note) add("observed", f.attestation.note);
  const files = f.attestation && evidenceText(f.attestation, locale);
  if (files) lines.push(files);
  if (f.waiver) add("waiver", waiverText(f.waiver, locale));
  if (f.outcome !== "notApplicable") add("basis", sourcedBasis(view, f, said));
  lines.push(...numberLines(view, f));
  if (f.remedy) lines.push(labelled(remedyHeading(f, locale), f.remedy[locale], locale));
  return lines;
}

/** How the numbers behind it are read, where that may be what the outcome hangs on. */
function numberLines({ locale, told }: TextView, f: Finding): string[] {
  if (f.outcome !== "fail" && f.outcome !== "unknown") return [];
  return flatMap(f.parameters, ({ title, interpretation }) => {
    if (!interpretation || told.has(interpretation[locale])) return [];
    const text = labelled(title[locale], interpretation[locale], locale);
    return [labelled(heading("interpretation", locale), text, locale)];
  });
}

/** Values taken from elsewhere name the source: the reader of a terminal has no column for it. */
function sourcedBasis({ evaluation, locale }: TextView, f: Finding, said: Set<string>): string {
  const basis = basisText(f, locale);
  const source = f.qualified && sourceCited(evaluation, f, locale);
  if (!source || said.has(source)) return basis;
  said.add(source);
  return heading("basisFrom", locale, { basis, source });
}

/** What was found in numbers, where it may be what the outcome hangs on. */
function measuredLines({ locale }: TextView, f: Finding): string[] {
  const readings = f.measured
    .filter((one) => !isOpenQuestion(one) && saysSomething(one.reading))
    .map((one) => valuedText(one, locale));
  if (readings.length === 0) return [];
  return [labelled(heading("measured", locale), readings.join(heading("semicolon", locale)), locale)];
}

function missingLines(view: TextView, f: Finding): string[] {
  const { locale, evaluation } = view;
  const unlisted = f.missing ? f.missing.total - f.missing.list.length : 0;
  const part = (key: "missing" | "missingOpen", list: readonly Missing[], further: number): string[] => {
    if (list.length === 0) return [];
    const label = (m: Missing) => missingText(evaluation, m, locale);
    const [first] = list;
    if (first && list.length + further === 1) return [labelled(heading(key, locale), label(first), locale)];
    const shown = list.slice(0, listed).map((m) => `  - ${label(m)}`);
    const rest = list.length - shown.length + further;
    return [trimEnd(labelled(heading(key, locale), "", locale)), ...shown, ...more(view, rest)];
  };
  const all = withoutTold(f);
  const material = all.filter(isMaterial);
  const open = all.filter((m) => !isMaterial(m));
  return [...part("missing", material, unlisted), ...part("missingOpen", open, 0)];
}

function itemLines(view: TextView, f: Finding, items: NonNullable<Finding["items"]>): string[] {
  const { locale, evaluation } = view;
  const missing = ownMissing(items);
  const readings = itemInterpretations(items, locale);
  const open = items.list.filter((item) => item.outcome !== "pass" && item.outcome !== "notApplicable");
  const shown = open.slice(0, listed).map((item) => {
    const text = itemText(evaluation, item, view.names, locale);
    const by = item.attestation && attestationText(item.attestation, item.outcome, locale);
    const files = item.attestation && evidenceText(item.attestation, locale);
    const notes = [
      ...itemReadings(f, item, text, locale),
      ...periodsText(item.periods, locale),
      ...lackingText(evaluation, missing(item), item.pointer, locale),
      ...readings(item),
      ...(by ? [labelled(heading("attestation", locale), by, locale)] : []),
      ...(files ? [files] : []),
    ].map((note) => trimEnd(note));
    const mark = outcomeMark(item.outcome, f.weight);
    return `  - ${mark} ${text}${locale === "en" && notes.length > 0 ? " " : ""}${notes.join(heading("semicolon", locale))}`;
  });
  const { pass = 0, notApplicable = 0 } = items.byOutcome;
  const rest = items.total - pass - notApplicable - shown.length;
  return [itemTotals(f, items, locale), ...shown, ...more(view, rest)];
}

function more(view: TextView, count: number): string[] {
  return count > 0 ? [`  ${heading("more", view.locale, { count })}`] : [];
}
