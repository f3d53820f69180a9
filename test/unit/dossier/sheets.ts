import type { Cell, Content, Sheet, Workbook } from "../../../src/dossier/table/model";

/** A cell as a test writes it: a text, a number, a boolean, or a day as { day }. */
export type Written =
  | string
  | number
  | boolean
  | null
  | { readonly day: string }
  | { readonly error: string };

/** A workbook from sheets of rows. */
export function workbookOf(sheets: Readonly<Record<string, readonly (readonly Written[])[]>>): Workbook {
  return {
    source: { kind: "xlsx" },
    date1904: false,
    notices: [],
    sheets: Object.entries(sheets).map(([name, rows]) => sheetOf(name, rows)),
  };
}

export function sheetOf(name: string, rows: readonly (readonly Written[])[]): Sheet {
  return {
    name,
    visibility: "visible",
    rows: rows.flatMap((row, k) => {
      const cells = row.flatMap((written, at): Cell[] => {
        const content = contentOf(written);
        return content === null ? [] : [{ column: at + 1, ...content }];
      });
      return cells.length === 0 ? [] : [{ number: k + 1, cells }];
    }),
    hiddenRows: [],
    hiddenColumns: [],
    merged: [],
  };
}

function contentOf(written: Written): Content | null {
  if (written === null || written === "") return null;
  if (typeof written === "string") return { kind: "text", value: written, text: written };
  if (typeof written === "number") return { kind: "number", value: written, text: String(written) };
  if (typeof written === "boolean")
    return { kind: "boolean", value: written, text: written ? "TRUE" : "FALSE" };
  if ("day" in written) return { kind: "date", value: written.day, text: written.day };
  return { kind: "error", value: written.error, text: written.error };
}
