import type { Finding } from "../../../generated/evaluation";
import type { Statement } from "../../../report/derivation/statement";
import { derivationParts } from "../../../report/derivation/tell";
import { findingText } from "../../../report/numbers";
import type { Cell, Table } from "../table";
import type { SheetView } from "../view";

/** 推导: how each finding came about, a line for each step, those it stands on below it and further in. */
export function derivationsTable(view: SheetView): Table {
  const { t, w, evaluation } = view;
  return {
    sheet: "derivations",
    columns: [
      [w("number"), 20],
      [w("title"), 22],
      [t("level"), 18],
      [w("content"), 80],
      [w("reading"), 20],
      [w("truth"), 12],
      [t("clause"), 12],
      [t("decisionRecord"), 10],
    ],
    rows: evaluation.findings.flatMap((f) => rowsOf(view, f)),
  };
}

function rowsOf(view: SheetView, f: Finding): Cell[][] {
  const { evaluation, locale, names, catalogue, cellOf } = view;
  if (catalogue === undefined) return [];
  const head = [findingText(evaluation, f, locale), f.title[locale]];
  return view
    .derivationsOf(f)
    .flatMap((derivation) =>
      derivationParts({ locale, derivation, catalogue, names, cellOf }).flatMap(({ title, statements }) =>
        statements.flatMap((one) => statementRows(one, 0).map((cells) => [...head, title, ...cells])),
      ),
    );
}

/** Two spaces of Chinese width for each level: programs keep them, and filters show them. */
function statementRows(
  { text, reading, truth, clause, decision, parts }: Statement,
  depth: number,
): Cell[][] {
  return [
    [`${"\u3000\u3000".repeat(depth)}${text}`, reading, truth, clause, decision],
    ...parts.flatMap((part) => statementRows(part, depth + 1)),
  ];
}
