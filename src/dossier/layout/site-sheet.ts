import type { Model } from "../../generated/model";
import { isEnvelope } from "../../validation/envelope";
import { plainListsOf } from "../form/plain-lists";
import { sheetTitles } from "../form/sheets";
import type { Choices } from "./choices";
import { fieldCheck, type Targets } from "./column-checks";
import { documentNote } from "./column-notes";
import { type FormLine, formSheet } from "./form-sheet";
import { formatOf } from "./ledger-sheet";
import { blank, type CellPlan, type SheetPlan } from "./plan";
import { none } from "./written";

export interface SiteContext {
  readonly model: Model;
  readonly targets: Targets;
  readonly choices: Choices;
  /** Pointers that bear on a conclusion. */
  readonly marked: ReadonlySet<string>;
}

/** 站点与周期: what a submission says outside of its lists. */
export function siteSheet(
  cells: ReadonlyMap<string, CellPlan>,
  { model, targets, choices, marked }: SiteContext,
): SheetPlan {
  const fields = Object.entries(model.document).map(([pointer, field]): FormLine => {
    const check = fieldCheck(field, targets, choices);
    return {
      key: pointer,
      label: field.label["zh-CN"],
      marked: marked.has(pointer) || isEnvelope(pointer),
      note: (isEnvelope(pointer) ? "必须填写。" : "") + documentNote(pointer, field, model),
      answer: {
        format: formatOf(field),
        ...(cells.get(pointer) ?? blank),
        ...(check !== undefined && { check }),
      },
    };
  });
  const lists = plainListsOf(model).map(({ path, label }): FormLine => {
    const pointer = `/${path.join("/")}`;
    return {
      key: pointer,
      label: label["zh-CN"],
      note: documentNote(pointer, null, model),
      answer: { ...(cells.get(pointer) ?? blank), check: nothingCheck(label["zh-CN"]) },
    };
  });
  return formSheet(sheetTitles.site["zh-CN"], [...fields, ...lists], "fill");
}

function nothingCheck(title: string) {
  return {
    rule: { kind: "choice" as const, values: [none] },
    prompt: `逐段填在“${title}”表中；已知没有的，在此写“无”。`,
    doubt: "这里只写“无”，或空着。仍要这样填写吗？",
  };
}
