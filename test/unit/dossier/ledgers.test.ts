import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { importWorkbooks } from "../../../src/dossier/read/import";
import { readWorkbook } from "../../../src/dossier/table/read";
import { createEvaluator } from "../../../src/index";

const evaluator = createEvaluator();
const root = "test/fixtures/ledgers";
const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const tables = /\.(?:xlsx|xls|csv|txt)$/;

describe.each(folders.map(({ name }) => name))("the ledger %s", (folder) => {
  const files = readdirSync(join(root, folder)).filter((name) => tables.test(name));
  const sources = files.sort().map((file) => ({
    file,
    workbook: readWorkbook(readFileSync(join(root, folder, file))),
  }));
  const json = (name: string) => {
    const path = join(root, folder, name);
    return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
  };
  const given = json("given.json") ?? station;
  const imported = importWorkbooks(sources, { given, mappings: json("mapping.json")?.mappings ?? [] });

  test("is read as a person would read it", () => {
    expect(imported.submission).toEqual(json("expected.json"));
  });

  test("tells what was not understood, with its cell", () => {
    const told = imported.remarks.map(({ code, sheet, cell }) => ({ code, sheet, cell }));
    expect(told).toEqual(json("remarks.json"));
  });

  test("is small, gives no name away, and the submission has the form of one", () => {
    for (const file of files) expect(statSync(join(root, folder, file)).size).toBeLessThan(20_000);
    const text = JSON.stringify(imported.submission);
    expect(imported.names.filter(({ name }) => text.includes(name))).toEqual([]);
    expect(() => evaluator.evaluate(imported.submission, { on: "2026-12-31" })).not.toThrow();
  });
});

const station = {
  "/site/id": "S-1",
  "/site/tier": "station",
  "/period/from": "2026-01-01",
  "/period/to": "2026-12-31",
};
