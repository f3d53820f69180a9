import { heading, say } from "../../text/index";
import { outcomes, weights } from "../selection";
import { type Cell, columns } from "./columns";
import { paintOutcome } from "./paint";
import type { TextView } from "./view";

/** Findings per outcome, those that decide above those that inform. */
export function totalsLines(view: TextView): string[] {
  const { locale, evaluation } = view;
  const head: Cell[] = [
    { text: "" },
    ...outcomes.map((o): Cell => ({ text: say(`outcome.${o}`, locale), align: "right" })),
    { text: heading("total", locale), align: "right" },
  ];
  const rows = weights.map((weight): Cell[] => {
    const counts = evaluation.totals[weight];
    const sum = outcomes.reduce((total, o) => total + counts[o], 0);
    return [
      { text: say(`weight.${weight}`, locale) },
      ...outcomes.map(
        (o): Cell => ({
          text: String(counts[o]),
          align: "right",
          ...(counts[o] > 0 ? { paint: paintOutcome(o, view.colors) } : {}),
        }),
      ),
      { text: String(sum), align: "right" },
    ];
  });
  return columns([head, ...rows], view.width, "  ");
}
