import { hasOwn } from "../../base/es2018";
import type { Locale } from "../../base/language";
import type { Finding, Outcome } from "../../generated/evaluation";
import { outcomeWord } from "../../report/phrases";
import { rulebookName } from "../../report/selection";
import { heading } from "../../text/index";
import type { PaperView } from "../options";
import { type Block, lines, type Row } from "../paper";
import { same } from "../properties";
import { numberOf, type Seal, sealOf } from "../seal";
import { word } from "../words";
import { outcomeRun } from "./finding";

/** 更正说明: which report this one takes the place of, what is another outcome now, and what it comes from. */
export function correction(view: PaperView): Block[] {
  const { corrects, locale } = view;
  if (corrects === null) return [];
  const { number, reason, earlier } = corrects;
  const head: Block[] = [
    { kind: "heading", level: 3, text: word("correction", locale) },
    { kind: "paragraph", text: word("correctionOf", locale, { number }) },
    reason === undefined
      ? {
          kind: "paragraph",
          text: [
            { text: word("correctionNoReason", locale) },
            { text: "　　　　　　　　　　　　", blank: true },
          ],
        }
      : { kind: "paragraph", text: word("correctionReason", locale, { reason }) },
  ];
  if (earlier === undefined)
    return [...head, { kind: "paragraph", look: "note", text: word("correctionUnknown", locale) }];
  return [...head, { kind: "paragraph", text: causes(view, earlier) }, ...changes(view, earlier)];
}

function causes({ evaluation, origins, locale, date, visit }: PaperView, earlier: Seal): string {
  const now = sealOf(evaluation, earlier.kind, { date, number: visit.reportNumber ?? null }, origins);
  const differ = causesBetween(earlier, now);
  if (differ.length === 0) return word("correctionNothing", locale);
  const named = differ.map((cause) => word(`cause.${cause}`, locale)).join(word("comma", locale));
  return word("correctionWhy", locale, { causes: named });
}

export type Cause = "records" | "answers" | "rules" | "on" | "version";

/** What differs between two documents, of what both know. */
export function causesBetween(a: Seal, b: Seal): Cause[] {
  const differ = (one: string | null, other: string | null) =>
    one !== null && other !== null && one !== other;
  const found: [Cause, boolean][] = [
    ["records", differ(a.submission, b.submission)],
    ["answers", differ(a.answers, b.answers)],
    ["rules", a.rules !== b.rules],
    ["on", a.on !== b.on],
    ["version", a.version !== b.version],
  ];
  return found.filter(([, is]) => is).map(([cause]) => cause);
}

function changes(view: PaperView, earlier: Seal): Block[] {
  const { evaluation, locale } = view;
  const rows = evaluation.findings.flatMap((f): Row[] => {
    const was = outcomeIn(earlier, f, view);
    if (same(was, f.outcome)) return [];
    return [
      {
        cells: [
          lines(
            heading("checklistNumber", locale, {
              rulebook: rulebookName(evaluation, f.rulebook),
              number: numberOf(evaluation, f) ?? "",
            }),
          ),
          lines(f.title[locale]),
          lines(was === null ? word("correctionGone", locale) : wordOf(was, f, locale)),
          [{ text: [outcomeRun(f, locale)] }],
        ],
      },
    ];
  });
  if (rows.length === 0) return [{ kind: "paragraph", text: word("correctionSame", locale) }];
  return [
    {
      kind: "table",
      label: word("correction", locale),
      columns: [
        { title: word("number", locale), width: 26 },
        { title: word("requirement", locale), width: 42 },
        { title: word("correctionWas", locale), width: 16 },
        { title: word("correctionNow", locale), width: 16 },
      ],
      rows,
    },
  ];
}

function outcomeIn({ findings }: Seal, f: Finding, { evaluation }: PaperView): Outcome | null {
  const number = numberOf(evaluation, f);
  if (number === null || !hasOwn(findings, f.rulebook)) return null;
  const own = findings[f.rulebook]!;
  return hasOwn(own, number) ? own[number]! : null;
}

function wordOf(outcome: Outcome, { weight }: Finding, locale: Locale): string {
  return outcomeWord(outcome, weight, locale);
}
