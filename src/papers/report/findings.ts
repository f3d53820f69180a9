import type { Finding } from "../../generated/evaluation";
import { clauseText } from "../../report/phrases";
import { rulebookOf } from "../../report/selection";
import type { PaperView } from "../options";
import { type Bars, type Block, lines, note, type Row } from "../paper";
import { word } from "../words";
import { charts } from "./charts";
import { isTold, outcomeRun, shortNumber, toldLines } from "./finding";
import { barOf } from "./outcomes";
import { waitingFor, waitingTable } from "./waiting";

/** 评估发现: charts, then one line for each rule; in full only what did not pass, is waived or contested. */
export function findings(view: PaperView): Block[] {
  const { evaluation, locale } = view;
  const waiting = waitingFor(evaluation);
  const isWaiting = new Set([...waiting.values()].flat());
  const rest = evaluation.findings.filter((f) => !isWaiting.has(f));
  const ids = [...new Set(evaluation.findings.map(({ rulebook }) => rulebook))];
  return [
    { kind: "heading", level: 2, text: word("findings", locale), id: "findings" },
    { kind: "paragraph", look: "note", text: word("findingsNote", locale) },
    byRulebook(view, ids),
    ...charts(view),
    {
      kind: "table",
      label: word("findings", locale),
      columns: [
        { title: word("number", locale), width: 9, short: true },
        { title: word("requirement", locale), width: 60 },
        { title: word("clause", locale), width: 13, spare: true },
        { title: word("outcome", locale), width: 18 },
      ],
      rows: ids.flatMap((id) =>
        rowsOf(
          view,
          id,
          rest.filter(({ rulebook }) => rulebook === id),
        ),
      ),
    },
    ...waitingTable(view, waiting),
  ];
}

/** Outcomes by document, what decides and what informs in one bar. */
function byRulebook({ evaluation, locale }: PaperView, ids: readonly string[]): Bars {
  const rows = ids.map((id) => {
    const own = evaluation.findings.filter((f) => f.rulebook === id);
    return { label: rulebookOf(evaluation, id)?.number ?? id, ...barOf(own, locale) };
  });
  return { kind: "bars", title: word("byRulebook", locale), rows };
}

function rowsOf(view: PaperView, id: string, list: readonly Finding[]): Row[] {
  const { evaluation, locale } = view;
  if (list.length === 0) return [];
  const info = rulebookOf(evaluation, id);
  const head = info === undefined ? id : `${info.number} ${info.title[locale]}`;
  return [{ group: head }, ...list.map((f) => rowOf(view, f))];
}

function rowOf(view: PaperView, f: Finding): Row {
  const { locale } = view;
  const qualified = f.qualified && f.outcome !== "notApplicable";
  const marks = [
    f.weight === "informs" && isTold(f) && f.outcome !== "fail" && word("informs", locale),
    qualified && word("qualifiedNote", locale),
  ].filter((mark) => mark !== false);
  return {
    cells: [
      lines(shortNumber(view, f)),
      [{ text: f.title[locale] }, ...toldLines(view, f)],
      lines(f.clause === null ? "–" : clauseText(f.clause, null, locale)),
      [{ text: [outcomeRun(f, locale)] }, ...marks.map(note)],
    ],
  };
}
