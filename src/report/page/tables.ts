import type { NamedTable } from "../../base/tables";
import { comparisonText } from "../../text/comparison";
import type { Page } from "./page";

/** The tables of a report under the names of their sheets, whole; the first says what the report is of. */
export function pageTables({ title, lead, facts, sections, locale }: Page): NamedTable[] {
  const about: NamedTable = {
    name: comparisonText("about", locale),
    columns: [
      { title, width: 40 },
      { title: "", width: 85 },
    ],
    rows: [...lead.map((line) => [line, null]), ...facts.map(([term, value]) => [term, value])],
  };
  const sheets = sections.flatMap(({ sheet, table }) =>
    sheet === undefined || table === undefined ? [] : [{ name: sheet, ...table }],
  );
  return [about, ...distinct(sheets)];
}

/** Two sheets of one name are told apart by a number. */
function distinct(sheets: readonly NamedTable[]): NamedTable[] {
  const seen = new Map<string, number>();
  return sheets.map((sheet) => {
    const count = (seen.get(sheet.name) ?? 0) + 1;
    seen.set(sheet.name, count);
    return count === 1 ? sheet : { ...sheet, name: `${sheet.name} ${count}` };
  });
}
