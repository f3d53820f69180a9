import type { Text } from "../../base/language";
import type { ListModel, Model } from "../../generated/model";
import { type Column, columnsOf } from "./columns";

/** A sheet that holds a list, one entry a row. */
export interface Ledger {
  readonly list: ListModel;
  readonly title: Text;
  readonly columns: readonly Column[];
}

export function ledgersOf(model: Model): Ledger[] {
  return Object.values(model.lists).map((list) => ({
    list,
    title: list.label,
    columns: columnsOf(list, model),
  }));
}

/** The sheets of a dossier that are no ledgers. */
export const sheetTitles = {
  guide: { "zh-CN": "说明", en: "Guide" },
  visit: { "zh-CN": "评估信息", en: "Visit" },
  site: { "zh-CN": "站点与周期", en: "Site and period" },
  completeness: { "zh-CN": "完整性", en: "Completeness" },
  answers: { "zh-CN": "人工核查", en: "Answers of persons" },
  waivers: { "zh-CN": "豁免", en: "Waivers" },
  samples: { "zh-CN": "抽样", en: "Samples" },
  names: { "zh-CN": "姓名", en: "Names" },
  mappings: { "zh-CN": "对照", en: "Mappings" },
  /** Never shown: what drop-downs offer. */
  choices: { "zh-CN": "选项", en: "Choices" },
} satisfies Record<string, Text>;

/** Sheets that are to be read by people; a ledger that somebody called so is one all the same. */
export const sheetsForPeople: readonly Text[] = [sheetTitles.guide, sheetTitles.visit];

export type SheetKind = keyof typeof sheetTitles;
