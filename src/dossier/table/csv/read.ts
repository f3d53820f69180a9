import type { Problem } from "../../../base/errors";
import type { Limits } from "../limits";
import type { Workbook } from "../model";
import { notice, refusal } from "../problem";
import { Budget, SheetBuilder } from "../sheet-builder";
import { decodeText } from "./decode";
import { parseRows } from "./parse";

/** Every cell is text: what it means, nobody has said. */
export function readCsv(bytes: Uint8Array, limits: Limits): Workbook {
  const { text, encoding } = decodeText(bytes);
  const sheet = new SheetBuilder("", "visible", new Budget(limits));
  const notices: Problem[] = [];
  const delimiter = parseRows(text, (cells, row, problem) => {
    if (problem?.open) throw refusal("quoteNotClosed", { row });
    if (problem !== null) notices.push(notice("quoteInside", { row }));
    cells.forEach((value, k) => {
      if (value !== "") sheet.add(row, k + 1, { kind: "text", value, text: value }, false);
    });
  });
  return { source: { kind: "csv", encoding, delimiter }, sheets: [sheet.build()], date1904: false, notices };
}
