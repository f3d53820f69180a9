import fc from "fast-check";
import type { Cell, Content, Row, Sheet, Workbook } from "../../src/dossier/table/model";
import { model } from "../../src/generated/model";

export type Damage = readonly [kind: (typeof kinds)[number], sheet: number, row: number, column: number];

const kinds = [
  "garble",
  "clear",
  "error",
  "uncalculated",
  "asText",
  "total",
  "remark",
  "heading",
  "headingOfAnother",
  "clearHeading",
  "keys",
  "rename",
  "doubleColumn",
  "status",
  "turnedIntoDate",
  "hide",
] as const;

export const damage: fc.Arbitrary<Damage> = fc.tuple(
  fc.constantFrom(...kinds),
  fc.nat(60),
  fc.nat(400),
  fc.nat(30),
);

const garbled = ["约3", "？", "/", "见附件", "待定", "2-3", "3月中旬", "√×", "—", "不清楚", "详见备注"];

/** The workbook with one thing wrong that people and programs get wrong. */
export function damaged(workbook: Workbook, [kind, sheet, row, column]: Damage): Workbook {
  const at = sheet % workbook.sheets.length;
  const sheets = workbook.sheets.map((one, k) => (k === at ? damagedSheet(one, kind, row, column) : one));
  return { ...workbook, sheets };
}

function damagedSheet(sheet: Sheet, kind: Damage[0], row: number, column: number): Sheet {
  const first = sheet.rows[0];
  const ledger = /^[a-z]+(?:\/[\w[\].]+)+$/i.test(sheet.rows[1]?.cells[0]?.text ?? "");
  const from = ledger ? 2 : 1;
  const data = sheet.rows.slice(from);
  const target = data[row % Math.max(1, data.length)];
  const name = sheet.name;
  if (kind === "rename") return { ...sheet, name: `${name.slice(0, 2)}表` };
  if (kind === "hide") return { ...sheet, visibility: "hidden", hiddenRows: [{ from: 3, to: 4 }] };
  // Of a hidden row of keys nothing is left when somebody copies what is shown.
  if (kind === "keys") return ledger ? { ...sheet, rows: [first!, ...data] } : sheet;
  if (kind === "heading") return withCell(sheet, first, column, text("说不清的标题"));
  if (kind === "clearHeading") return withCell(sheet, first, column, null);
  if (kind === "headingOfAnother") {
    const other = first?.cells[(column + 1) % first.cells.length];
    return other === undefined ? sheet : withCell(sheet, first, column, text(other.text));
  }
  if (kind === "doubleColumn") return ledger ? doubled(sheet, column) : sheet;
  if (target === undefined) return sheet;
  // Totals and signatures stand at the end.
  const last = data[data.length - 1];
  const cell = target.cells[column % target.cells.length]!;
  switch (kind) {
    case "garble":
      return withCell(sheet, target, column, text(garbled[(row + column) % garbled.length]!));
    case "clear":
      return withCell(sheet, target, column, null);
    case "error":
      return withCell(sheet, target, column, { kind: "error", value: "#N/A", text: "#N/A" });
    case "uncalculated":
      return withCell(sheet, target, column, { kind: "uncalculated", value: "", text: "" });
    case "asText":
      return withCell(sheet, target, column, text(` ${cell.text}　`));
    case "turnedIntoDate":
      // A day where a day is asked for is another statement.
      if (isDate(sheet, cell.column) || cell.kind === "date" || isNothing(cell)) return sheet;
      return withCell(sheet, target, column, { kind: "date", value: "2026-03-01", text: "2026-03-01" });
    case "status":
      return name === "完整性" ? withCell(sheet, target, 1, text("差不多")) : sheet;
    case "total":
      return { ...sheet, rows: sheet.rows.map((one) => (one === last ? begun(one, "合计") : one)) };
    case "remark":
      return { ...sheet, rows: sheet.rows.map((one) => (one === last ? begun(one, "填表人：某某") : one)) };
  }
}

function text(value: string): Content {
  return { kind: "text", value, text: value };
}

function withCell(sheet: Sheet, row: Row | undefined, column: number, content: Content | null): Sheet {
  if (row === undefined) return sheet;
  const at = column % row.cells.length;
  const cells = row.cells.flatMap((cell, k): Cell[] => {
    if (k !== at) return [cell];
    return content === null ? [] : [{ column: cell.column, ...content }];
  });
  return { ...sheet, rows: sheet.rows.map((one) => (one === row ? { ...row, cells } : one)) };
}

function begun(row: Row, word: string): Row {
  return {
    ...row,
    cells: row.cells.map((cell, k) => (k === 0 ? { column: cell.column, ...text(word) } : cell)),
  };
}

/** A column copied to the end, headings and keys with it, with other values below. */
function doubled(sheet: Sheet, column: number): Sheet {
  const last = Math.max(...sheet.rows.flatMap(({ cells }) => cells.map((cell) => cell.column))) + 1;
  const source = sheet.rows[0]!.cells[column % sheet.rows[0]!.cells.length]!.column;
  const rows = sheet.rows.map((row, k): Row => {
    const cell = row.cells.find((one) => one.column === source);
    if (cell === undefined) return row;
    const copy: Cell = { ...cell, column: last };
    return { ...row, cells: [...row.cells, k < 2 ? copy : { column: last, ...text("另一个值") }] };
  });
  return { ...sheet, rows };
}

function isDate(sheet: Sheet, column: number): boolean {
  const key = sheet.rows[1]?.cells.find((one) => one.column === column)?.text ?? "";
  const fields = Object.values(model.lists).flatMap(({ id, fields }) =>
    Object.entries(fields).map(([name, { type }]) => [`${id}/${name}`, type] as const),
  );
  return (
    fields.some(([name, type]) => name === key && type === "date") ||
    key.endsWith("/from") ||
    key.endsWith("/to")
  );
}

function isNothing({ text }: Cell): boolean {
  return text === "无" || text === "不适用";
}
