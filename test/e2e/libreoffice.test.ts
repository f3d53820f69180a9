import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeWorkbook } from "../../src/dossier/write/workbook";
import { checksOf, partsOf, type ReadSheet, sheetsOf } from "../unit/dossier/parts";
import { completeStation, dossierOf } from "../unit/dossier/station";
import { convert, hasOffice } from "./office";

if (!hasOffice) console.warn("Not tested: how LibreOffice opens workbooks; there is no soffice on the PATH.");

describe.skipIf(!hasOffice)(
  "LibreOffice opens a dossier and writes it again (needs soffice on the PATH)",
  () => {
    const folder = mkdtempSync(join(tmpdir(), "workbook-"));
    afterAll(() => rmSync(folder, { recursive: true, force: true }));
    let before: ReadSheet[];
    let after: ReadSheet[];

    beforeAll(async () => {
      const bytes = writeWorkbook(dossierOf("station", completeStation, { visit: { team: "=1+1" } }).plan);
      before = sheetsOf(partsOf(bytes));
      writeFileSync(join(folder, "in.xlsx"), bytes);
      await convert(folder, "xlsx:Calc MS Excel 2007 XML", ["in.xlsx"], "out");
      after = sheetsOf(partsOf(readFileSync(join(folder, "out/in.xlsx"))));
    }, 120_000);

    test("every sheet and every cell is there, nothing mended", () => {
      expect(after.map(({ name }) => name)).toEqual(before.map(({ name }) => name));
      expect(after.map(({ state }) => state !== "visible")).toEqual(
        before.map(({ state }) => state !== undefined),
      );
      const lost = before.flatMap(({ name, cells }, index) =>
        [...cells].flatMap(([cell, { type, text }]) => {
          const other = after[index]!.cells.get(cell);
          const same = text === "" ? (other?.text ?? "") === "" : other?.text === text && other.type === type;
          return same ? [] : [[name, cell, text, other?.text]];
        }),
      );
      expect(lost).toEqual([]);
      expect(after.some(({ xml }) => /<f[ >]/.test(xml))).toBe(false);
    });

    test("keys stay hidden, checks and their prompts stay", () => {
      const index = before.findIndex(({ name }) => name === "工作人员");
      expect(after[index]!.xml).toMatch(/<row r="2"[^>]*hidden="(?:1|true)"/);
      const prompts = (sheet: ReadSheet) => new Set(checksOf(sheet.xml).map(({ prompt }) => prompt));
      expect(prompts(after[index]!)).toEqual(prompts(before[index]!));
    });
  },
);
