import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createEvaluator, OptionError, type Rows, toRows } from "../../../src";
import { sites } from "../../property/sites";

const on = "2026-12-31";
const evaluator = createEvaluator();
const catalogue = evaluator.catalogue();
const all = sites.map((site) => evaluator.assess(site, { on }));
const tables = ["sites", "findings", "items"] as const;
const rowsOf = (name: keyof Rows) => all.flatMap((one) => toRows(one, catalogue)[name] as readonly object[]);

interface Column {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
}

/** The columns of a table as the file declares them. */
function declared(table: string): Column[] {
  const sql = readFileSync("docs/sql/tables.sql", "utf8");
  const body = new RegExp(`create table ${table} \\(\\n([\\s\\S]*?)\\n\\);`).exec(sql)![1]!;
  return [...body.matchAll(/^ {2}([a-z_]+) +(text|date|integer|boolean|double precision)( not null)?/gm)].map(
    ([, name, type, required]) => ({ name: name!, type: type!, required: required !== undefined }),
  );
}

const ofType: Record<string, (value: unknown) => boolean> = {
  text: (value) => typeof value === "string",
  date: (value) => /^\d{4}-\d{2}-\d{2}$/.test(value as string),
  integer: Number.isInteger,
  boolean: (value) => typeof value === "boolean",
  "double precision": Number.isFinite,
};

describe.each(tables)("rows of %s", (table) => {
  const columns = declared(table);

  it("have the columns of the table, in its order", () => {
    for (const row of rowsOf(table)) expect(Object.keys(row)).toEqual(columns.map(({ name }) => name));
  });

  it("have values of its types, and null where it allows none", () => {
    for (const row of rowsOf(table) as Record<string, unknown>[]) {
      for (const { name, type, required } of columns) {
        const value = row[name];
        if (value === null) expect(required, name).toBe(false);
        else expect(ofType[type]!(value), `${name}: ${value}`).toBe(true);
      }
    }
  });
});

describe("rows", () => {
  it("say of each rule what the evaluation says", () => {
    sites.forEach((site, k) => {
      const { findings } = evaluator.evaluate(site, { on });
      const rows = toRows(all[k]!, catalogue);
      const told = findings.map(({ rulebook, rule, clause, weight, outcome, missing, shortfall, items }) => [
        [rulebook, rule, clause, weight, outcome],
        [missing?.total ?? 0, shortfall?.atLeast ?? null, items?.byOutcome.fail ?? (items ? 0 : null)],
      ]);
      const found = rows.findings.map((row) => [
        [row.rulebook, row.rule, row.clause, row.weight, row.outcome],
        [row.missing_total, row.shortfall_at_least, row.items_fail],
      ]);
      expect(found).toEqual(told);
      expect(rows.items).toHaveLength(
        findings.reduce((sum, { items }) => sum + (items?.list.length ?? 0), 0),
      );
    });
  });

  it("carry the permanent number, with the id of an entry", () => {
    const numbers = new Map(evaluator.rules.map(({ id, number }) => [id, number]));
    for (const rows of all.map((one) => toRows(one, catalogue))) {
      for (const { rulebook, rule, rule_number } of rows.findings) {
        expect(rule_number).toBe(numbers.get(`${rulebook}#${rule}`));
      }
      for (const { item_number, rule_number, entry_id } of rows.items) {
        expect(item_number).toBe(entry_id === null ? null : `${rule_number}/${entry_id}`);
      }
    }
  });

  it("leave open without a catalogue what only that knows", () => {
    const [row] = toRows(all[0]!).findings;
    expect(row).toMatchObject({ rule_number: null, clause: null, weight: null });
    expect({ ...row, rule_number: 0, clause: 0, weight: 0 }).toEqual({
      ...toRows(all[0]!, catalogue).findings[0],
      rule_number: 0,
      clause: 0,
      weight: 0,
    });
  });

  it("are plain JSON", () => {
    const rows = toRows(all[0]!, catalogue);
    expect(JSON.parse(JSON.stringify(rows))).toEqual(rows);
  });

  it("refuse what is no assessment, or another catalogue", () => {
    const refused = (...args: unknown[]) =>
      expect(() => (toRows as (...args: unknown[]) => unknown)(...args)).toThrow(OptionError);
    refused(undefined);
    refused(evaluator.evaluate(sites[0]!, { on }));
    refused({ ...all[0]!, formatVersion: 3 });
    refused(all[0]!, createEvaluator({ profile: "taicang" }).catalogue());
    refused(all[0]!, { ...catalogue, kind: "evaluation" });
  });
});
