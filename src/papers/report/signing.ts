import type { Finding } from "../../generated/evaluation";
import { attestationText, evidenceText, waiverText } from "../../report/phrases";
import { formatDate, say } from "../../text/index";
import type { PaperView } from "../options";
import { type Block, lines, note, type Row } from "../paper";
import { word } from "../words";
import { shortNumber } from "./finding";

/** 人工核查记录: what persons answered and counts, with who, when and how; then waivers. */
export function answers(view: PaperView): Block[] {
  const { evaluation, locale } = view;
  const rows = evaluation.findings.flatMap((f) => answersOf(view, f));
  const waived = evaluation.findings.filter(({ waiver }) => waiver !== undefined);
  return [
    { kind: "heading", level: 2, text: word("answers", locale) },
    rows.length === 0
      ? { kind: "paragraph", text: word("answersNone", locale) }
      : {
          kind: "table",
          label: word("answers", locale),
          columns: [
            { title: word("number", locale), width: 12, short: true },
            { title: word("requirement", locale), width: 34 },
            { title: word("answer", locale), width: 12 },
            { title: word("answeredBy", locale), width: 42 },
          ],
          rows,
        },
    ...(waived.length === 0
      ? []
      : [
          { kind: "heading" as const, level: 3 as const, text: word("waivers", locale) },
          {
            kind: "list" as const,
            items: waived.map(
              (f) => `${f.title[locale]}${word("colon", locale)}${waiverText(f.waiver!, locale)}`,
            ),
          },
        ]),
  ];
}

/** Answers for single entries stand with the entries they are of. */
function answersOf(view: PaperView, f: Finding): Row[] {
  const { locale } = view;
  const own = f.attestation ? [{ of: "", attestation: f.attestation, outcome: f.outcome }] : [];
  const items = (f.items?.list ?? []).flatMap(({ attestation, id, outcome }) =>
    attestation ? [{ of: id === null ? "" : `/${id}`, attestation, outcome }] : [],
  );
  return [...own, ...items].map(({ of, attestation, outcome }) => {
    const { by, on, method } = attestation;
    const who = word("answerOf", locale, {
      by,
      date: formatDate(on, locale),
      technique: say(`technique.${method}`, locale),
    });
    const effect =
      attestation.effect === "answers" ? null : note(attestationText(attestation, outcome, locale));
    const files = evidenceText(attestation, locale);
    return {
      cells: [
        lines(`${shortNumber(view, f)}${of}`),
        lines(f.title[locale]),
        lines(say(`outcome.${attestation.outcome}`, locale)),
        lines(
          who,
          effect,
          attestation.note !== undefined && note(attestation.note),
          files !== null && note(files),
        ),
      ],
    };
  });
}

export function siteRemarks({ locale, visit }: PaperView): Block[] {
  return [
    { kind: "heading", level: 2, text: word("siteRemarks", locale) },
    ...(visit.siteRemarks === undefined
      ? [
          { kind: "paragraph" as const, look: "note" as const, text: word("siteRemarksHint", locale) },
          { kind: "write" as const, lines: 3 },
        ]
      : [{ kind: "paragraph" as const, text: visit.siteRemarks }]),
  ];
}

/** Three declarations with signatures, room for seals, and who gets the report. */
export function signing({ evaluation, locale, visit }: PaperView): Block[] {
  const { name: tool, version } = evaluation.tool;
  return [
    { kind: "heading", level: 2, text: word("declarations", locale) },
    {
      kind: "signatures",
      people: [
        {
          who: word("signAssessor", locale),
          declares: word("declaresAssessor", locale),
          seal: word("sealAssessor", locale),
        },
        { who: word("signReviewer", locale), declares: word("declaresReviewer", locale) },
        {
          who: word("signSite", locale),
          declares: word("declaresSite", locale),
          seal: word("sealSite", locale),
        },
      ],
    },
    { kind: "heading", level: 2, text: word("distribution", locale) },
    ...(visit.distribution === undefined
      ? [
          { kind: "paragraph" as const, look: "note" as const, text: word("distributionHint", locale) },
          { kind: "write" as const, lines: 1 },
        ]
      : [{ kind: "paragraph" as const, text: visit.distribution }]),
    { kind: "paragraph", look: "note", text: word("generated", locale, { tool, version }) },
  ];
}
