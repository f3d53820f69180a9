import { sheetTitles } from "../form/sheets";
import { visitKey, visitLines } from "../form/visit";
import { dateCheck } from "./column-checks";
import { formSheet } from "./form-sheet";
import type { DossierOptions } from "./options";
import { blank, type Check, type SheetPlan } from "./plan";
import { written } from "./written";

/** What the documents print of the assessment itself. */
export function visitSheet(visit: DossierOptions["visit"] = {}): SheetPlan {
  return formSheet(
    sheetTitles.visit["zh-CN"],
    visitLines.map(({ field, label, note, type }) => {
      const value = visit[field];
      const check: Check =
        type === "date" ? dateCheck : { rule: { kind: "any" }, prompt: note.slice(0, 200) };
      const answer = value === undefined ? blank : (written({ type: type ?? "text" }, value) ?? blank);
      const format = type === "date" ? ("day" as const) : ("text" as const);
      return { key: visitKey(field), label, note, answer: { format, ...answer, check } };
    }),
    "person",
  );
}
