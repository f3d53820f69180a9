import { InputError } from "../../base/errors";
import type { Text } from "../../base/language";
import { likenessOf } from "../../base/likeness";
import type { Row, Workbook } from "../../dossier/table/model";
import type { RosterSite } from "../../generated/evaluation";
import { model } from "../../generated/model";

type Column = keyof RosterSite;

/** Pointers whose titles head a column as well. */
const fields: Readonly<Record<Column, string>> = {
  id: "/site/id",
  name: "/site/name",
  tier: "/site/tier",
  parent: "/site/parent",
  division: "/site/divisionCode",
};

const headings: Readonly<Record<Column, readonly string[]>> = {
  id: ["编号", "站点代码", "id", "site", "site id", "code"],
  name: ["名称", "站点", "name", "site name"],
  tier: ["层级", "类型", "tier", "level"],
  parent: ["上级", "上级站点", "上级编号", "parent", "above", "parent id"],
  division: ["区划", "行政区划", "行政区划代码", "所在区划", "乡镇", "乡镇街道", "division", "division code"],
};

/**
 * The sites there should be, from the first sheet of a file of tables whose headings say which column is which. Throws
 * `InputError` where there is no column of ids, or an id stands twice.
 */
export function rosterOf({ sheets }: Workbook): RosterSite[] {
  const rows = (sheets.find(({ rows }) => rows.length > 0)?.rows ?? []).slice();
  const columns = columnsOf(rows.shift());
  if (!columns.has("id")) throw refused(noIds);
  const first = new Map<string, number>();
  return rows.flatMap((row): RosterSite[] => {
    const value = (column: Column) => textIn(row, columns.get(column));
    const id = value("id");
    if (id === null) {
      if (row.cells.every(({ text }) => text.trim() === "")) return [];
      throw refused(withoutId(row.number));
    }
    const before = first.get(id);
    if (before !== undefined) throw refused(twice(id, before, row.number));
    first.set(id, row.number);
    const [name, tier, parent, division] = [value("name"), value("tier"), value("parent"), value("division")];
    return [{ id, name, tier, parent, division }];
  });
}

function columnsOf(row: Row | undefined): Map<Column, number> {
  const columns = new Map<Column, number>();
  for (const { text, column } of row?.cells ?? []) {
    const found = (Object.keys(headings) as Column[]).find((one) => isCalled(one, text));
    if (found !== undefined && !columns.has(found)) columns.set(found, column);
  }
  return columns;
}

function isCalled(column: Column, text: string): boolean {
  const title = model.document[fields[column]]?.label["zh-CN"] ?? "";
  return [title, ...headings[column]].some((one) => likenessOf(one) === likenessOf(text));
}

function textIn({ cells }: Row, column: number | undefined): string | null {
  const text = cells.find((cell) => cell.column === column)?.text.trim() ?? "";
  return text === "" ? null : text;
}

function refused(text: Text): InputError {
  return new InputError([{ code: "roster", pointer: "", text }]);
}

const noIds: Text = {
  "zh-CN": "名册的第一行应是列名，其中要有“站点编号”。",
  en: "The first row of a roster has the headings, and one of them is “id” (站点编号).",
};

function withoutId(row: number): Text {
  return { "zh-CN": `名册第${row}行没有站点编号。`, en: `Row ${row} of the roster has no id of a site.` };
}

function twice(id: string, first: number, row: number): Text {
  return {
    "zh-CN": `名册第${row}行的站点编号“${id}”与第${first}行相同。`,
    en: `Row ${row} of the roster has the id “${id}” of row ${first}.`,
  };
}
