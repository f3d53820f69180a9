import { type CellPlan, type SheetPlan, type Tone, text } from "./plan";
import { sheetName } from "./sheet-name";

/** One thing to fill in. */
export interface FormLine {
  readonly key: string;
  readonly label: string;
  readonly marked?: boolean;
  readonly note: string;
  readonly answer: CellPlan;
}

/** 项目, 填写, 说明, and the hidden key: one thing a row. */
export function formSheet(title: string, lines: readonly FormLine[], tab: Tone): SheetPlan {
  return {
    name: sheetName(title),
    columns: [
      { width: 26, format: "text" },
      { width: 34, format: "text" },
      { width: 64, format: "text" },
      { width: 20, format: "text", hidden: true },
    ],
    rows: [
      { cells: ["项目", "填写", "说明", ""].map((heading) => text(heading, "heading")) },
      ...lines.map(({ key, label, marked, note, answer }) => ({
        cells: [
          text(label, marked ? "marked" : "heading"),
          { ...answer, look: "body" as const },
          text(note, "fixed"),
          text(key),
        ],
      })),
    ],
    frozenRows: 1,
    landscape: true,
    tab,
  };
}
