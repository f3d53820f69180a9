import type { Check, CheckRule, SheetPlan } from "../layout/plan";
import { cellName, columnName } from "../table/address";
import { element, escaped } from "./xml";

/** Where a check goes on: rows that somebody may yet fill in. */
export const roomBelow = 5000;

export function lastCheckedRow(sheet: SheetPlan): number {
  return sheet.rows.length + roomBelow;
}

/** Checks of columns hold below the frozen rows, those of cells for the cell; equal ones stand once. */
export function checksOf(sheet: SheetPlan): string {
  const ranges = new Map<string, { check: Check; first: string; ranges: string[] }>();
  const add = (check: Check, first: string, range: string) => {
    const key = JSON.stringify([check, check.rule.kind === "day" ? first : ""]);
    const entry = ranges.get(key) ?? { check, first, ranges: [] };
    entry.ranges.push(range);
    ranges.set(key, entry);
  };
  const from = sheet.frozenRows + 1;
  sheet.columns.forEach(({ check }, index) => {
    const name = columnName(index + 1);
    if (check) add(check, `${name}${from}`, `${name}${from}:${name}${lastCheckedRow(sheet)}`);
  });
  sheet.rows.forEach(({ cells }, row) => {
    cells.forEach(({ check }, column) => {
      const cell = cellName(row + 1, column + 1);
      if (check) add(check, cell, cell);
    });
  });
  if (ranges.size === 0) return "";
  const written = [...ranges.values()].map(({ check, first, ranges }) => validation(check, first, ranges));
  return element("dataValidations", { count: written.length }, written.join(""));
}

function validation({ rule, prompt, doubt }: Check, first: string, ranges: readonly string[]): string {
  const { attributes, formulas } = criteria(rule, first);
  const said = {
    allowBlank: true,
    showInputMessage: true,
    ...(doubt !== undefined && { errorStyle: "warning", showErrorMessage: true, error: doubt.slice(0, 225) }),
    prompt: prompt.slice(0, 255),
  };
  const inner = formulas.map(
    (formula, index) => `<formula${index + 1}>${escaped(formula)}</formula${index + 1}>`,
  );
  return element("dataValidation", { ...attributes, ...said, sqref: ranges.join(" ") }, inner.join(""));
}

interface Criteria {
  readonly attributes: Readonly<Record<string, string>>;
  readonly formulas: readonly string[];
}

function criteria(rule: CheckRule, first: string): Criteria {
  switch (rule.kind) {
    case "list":
      return { attributes: { type: "list" }, formulas: [rule.name] };
    case "choice":
      return { attributes: { type: "list" }, formulas: [`"${rule.values.join(",")}"`] };
    case "day":
      return { attributes: { type: "custom" }, formulas: [dayFormula(first, rule.words)] };
    case "number":
      return numberCriteria(rule.whole ? "whole" : "decimal", rule.from, rule.to);
    case "any":
      return { attributes: {}, formulas: [] };
  }
}

/** A plain check of dates would ask about every 无 and every month. Day 1 is 1900-01-01. */
function dayFormula(cell: string, words: readonly string[]): string {
  const word = words.map((one) => `${cell}="${one}"`).join(",");
  return `OR(${word},AND(ISNUMBER(${cell}),N(${cell})>=1),AND(LEN(${cell})=7,MID(${cell},5,1)="-"))`;
}

/** Without a bound any number will do, and text is asked about. */
function numberCriteria(type: string, from: number | null, to: number | null): Criteria {
  const least = String(from ?? -1e15);
  if (to === null) return { attributes: { type, operator: "greaterThanOrEqual" }, formulas: [least] };
  return { attributes: { type, operator: "between" }, formulas: [least, String(to)] };
}
