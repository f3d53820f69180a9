import type { Evaluation, Finding } from "../../generated/evaluation";
import { missingText } from "../../report/places";
import { rulebookName } from "../../report/selection";
import type { PaperView } from "../options";
import { type Block, lines, note } from "../paper";
import { numberOf } from "../seal";
import { word } from "../words";

type Waiting = ReadonlyMap<string, readonly Finding[]>;

/** Rules that only inform and are unknown because a whole list is absent, by that list: the first that each misses. */
export function waitingFor({ findings }: Evaluation): Waiting {
  const found = new Map<string, Finding[]>();
  for (const f of findings) {
    if (f.weight !== "informs" || f.outcome !== "unknown" || f.attestation || f.waiver) continue;
    const list = f.missing?.list.find(({ kind }) => kind === "list");
    if (list === undefined) continue;
    found.set(list.pointer, [...(found.get(list.pointer) ?? []), f]);
  }
  return found;
}

export function waitingTable(view: PaperView, waiting: Waiting): Block[] {
  const { evaluation, locale } = view;
  if (waiting.size === 0) return [];
  const rows = [...waiting].map(([pointer, all]) => {
    const list = all[0]!.missing!.list.find((one) => one.pointer === pointer)!;
    return {
      cells: [
        lines(missingText(evaluation, list, locale)),
        lines(note(word("waitingCount", locale, { count: all.length, numbers: numbersOf(view, all) }))),
      ],
    };
  });
  return [
    { kind: "heading", level: 3, text: word("waitingLists", locale) },
    {
      kind: "table",
      label: word("waitingLists", locale),
      columns: [
        { title: word("waitingList", locale), width: 30 },
        { title: word("waitingRules", locale), width: 70 },
      ],
      rows,
    },
  ];
}

/** "DB3205/T 1070—2023 规则7、9" */
function numbersOf({ evaluation, locale }: PaperView, all: readonly Finding[]): string {
  const ids = [...new Set(all.map(({ rulebook }) => rulebook))];
  return ids
    .map((id) => {
      const own = all.filter(({ rulebook }) => rulebook === id).map((f) => numberOf(evaluation, f) ?? "");
      return `${rulebookName(evaluation, id)} ${word("ruleNumber", locale, { number: own.join(word("comma", locale)) })}`;
    })
    .join(word("semicolon", locale));
}
