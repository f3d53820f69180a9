import type { AttestationRecord, Finding, Outcome } from "../../../generated/evaluation";
import { entryNumber, findingText } from "../../../report/numbers";
import { attestationText, evidenceText, waiverText } from "../../../report/phrases";
import { formatDate } from "../../../text/index";
import type { Cell, Table } from "../table";
import type { SheetView } from "../view";

/** 人工核查与豁免: every answer of a person and every waiver, also those that were not used. */
export function answersTable(view: SheetView): Table {
  const { t, w, evaluation, locale } = view;
  return {
    sheet: "answers",
    columns: [
      [w("number"), 22],
      [w("title"), 30],
      [w("kind"), 14],
      [t("person"), 18],
      [t("date"), 14],
      [w("content"), 60],
      [t("observed"), 50],
      [t("evidenceFiles"), 30],
    ],
    rows: [
      ...evaluation.findings.flatMap((f) => rowsOf(view, f)),
      ...evaluation.unusedAttestations.map(({ text }): Cell[] => [
        null,
        null,
        t("unused"),
        null,
        null,
        text[locale],
      ]),
    ],
  };
}

function rowsOf({ evaluation, locale, w }: SheetView, f: Finding): Cell[][] {
  const number = findingText(evaluation, f, locale);
  const title = f.title[locale];
  const answered = (a: AttestationRecord, outcome: Outcome, of: string): Cell[] => [
    of,
    title,
    w("kindAnswer"),
    a.by,
    formatDate(a.on, locale),
    attestationText(a, outcome, locale),
    a.note,
    evidenceText(a, locale),
  ];
  const { attestation, waiver } = f;
  return [
    ...(attestation ? [answered(attestation, f.outcome, number)] : []),
    ...(f.items?.list ?? []).flatMap(({ id, outcome, attestation: own }) =>
      own ? [answered(own, outcome, entryNumber(evaluation, f, id, locale) ?? number)] : [],
    ),
    ...(waiver
      ? [
          [
            number,
            title,
            w("kindWaiver"),
            waiver.approver,
            formatDate(waiver.on, locale),
            waiverText(waiver, locale),
          ],
        ]
      : []),
  ];
}
