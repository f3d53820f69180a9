import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { planDossier } from "../../src/dossier/layout/dossier";
import { importWorkbooks, type Source } from "../../src/dossier/read/import";
import { readWorkbook } from "../../src/dossier/table/read";
import { writeWorkbook } from "../../src/dossier/write/workbook";
import { model } from "../../src/generated/model";
import { submission } from "../bench/generate";
import { normal } from "../property/dossiers";
import { hasOffice, type SavedAs, saveAll } from "./office";

if (!hasOffice) console.warn("Not tested: round trips through LibreOffice; there is no soffice on the PATH.");

const examples = readdirSync("examples/complete").filter((name) => name.endsWith(".json"));
/** Of the text: comma, quotation mark, GB18030, every sheet its own file. */
const ways: readonly SavedAs[] = [
  { ending: "xlsx", filter: "Calc MS Excel 2007 XML" },
  { ending: "xls", filter: "MS Excel 97" },
  {
    ending: "csv",
    filter: "Text - txt - csv (StarCalc)",
    options: "44,34,85,1,,0,false,true,false,false,false,-1",
  },
];
/** Whole ones and some with gaps and malformed values. */
const generated = [5, 6];

describe.skipIf(!hasOffice)("what LibreOffice made of a dossier (needs soffice on the PATH)", () => {
  const folder = mkdtempSync(join(tmpdir(), "round-trip-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const names: string[] = [];
  const before = new Map<string, unknown>();
  const sheets = new Map<string, readonly string[]>();

  beforeAll(async () => {
    for (const name of examples) {
      const document = JSON.parse(readFileSync(join("examples/complete", name), "utf8"));
      write(name.replace(".json", ""), document, document);
    }
    for (const number of generated) write(`generated${number}`, submission(7, "small", number), null);
    // A workbook takes seconds to load, whatever is in it: once for all three, and two at a time.
    const halves = [0, 1].map((half) => names.filter((_, k) => k % 2 === half));
    await Promise.all(
      halves.map((half, k) =>
        saveAll(
          folder,
          half.map((name) => `${name}.xlsx`),
          ways,
          `${k}`,
        ),
      ),
    );
  }, 300_000);

  /** Without a document to compare with, what is read from the file as we wrote it counts. */
  function write(name: string, document: unknown, same: unknown) {
    const { plan } = planDossier({ model, requirements: [], rules: [], submission: document });
    const bytes = writeWorkbook(plan);
    writeFileSync(join(folder, `${name}.xlsx`), bytes);
    names.push(name);
    before.set(name, same ?? read([{ file: "dossier.xlsx", workbook: readWorkbook(bytes) }]));
    sheets.set(
      name,
      plan.sheets.flatMap((sheet) => (sheet.hidden ? [] : [sheet.name])),
    );
  }

  test.each(["xlsx", "xls"])("%s: is the same submission", (kind) => {
    for (const name of names) {
      const workbook = readWorkbook(readFileSync(join(folder, kind, `${name}.${kind}`)));
      expect(workbook.source.kind).toBe(kind);
      expect(normal(read([{ file: name, workbook }]) as never), name).toEqual(
        normal(before.get(name) as never),
      );
    }
  });

  test("csv in GB18030, a file a sheet: is the same submission", () => {
    for (const name of examples.map((one) => one.replace(".json", ""))) {
      const sources = sheets.get(name)!.map((sheet): Source => {
        const bytes = readFileSync(join(folder, "csv", `${name}-${sheet}.csv`));
        return { file: `${sheet}.csv`, workbook: readWorkbook(bytes) };
      });
      expect(
        sources.some(({ workbook: { source } }) => source.kind === "csv" && source.encoding === "gb18030"),
      ).toBe(true);
      expect(normal(read(sources) as never), name).toEqual(normal(before.get(name) as never));
    }
  });
});

function read(sources: readonly Source[]): Record<string, unknown> {
  return importWorkbooks(sources).submission;
}
