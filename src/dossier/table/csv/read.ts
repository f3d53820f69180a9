import type { Limits } from "../limits";
import type { Workbook } from "../model";
import { refusal } from "../problem";
import { Budget, SheetBuilder } from "../sheet-builder";
import { decodeText } from "./decode";
import { parseRows } from "./parse";

/** Every cell is text: what it means, nobody has said. */
export function readCsv(bytes: Uint8Array, limits: Limits): Workbook {
  const { text, encoding } = decodeText(bytes);
  checkMarks(text, limits);
  const sheet = new SheetBuilder("", "visible", new Budget(limits));
  const delimiter = parseRows(text, {
    row(cells, row) {
      cells.forEach((value, k) => {
        if (value !== "") sheet.add(row, k + 1, { kind: "text", value, text: value }, false);
      });
    },
    wrong(row, problem) {
      throw refusal(problem === "notClosed" ? "quoteNotClosed" : "quoteNotPaired", { row });
    },
  });
  return {
    source: { kind: "csv", encoding, delimiter },
    sheets: [sheet.build()],
    date1904: false,
    notices: [],
  };
}

/** Line breaks, separators and quotation marks, counted before anything is made of them: cells cost also when empty. */
function checkMarks(text: string, { elements }: Limits): void {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 34 || code === 9 || code === 10 || code === 13 || code === 44 || code === 59) count++;
  }
  if (count > elements) throw refusal("tooManyElements");
}
