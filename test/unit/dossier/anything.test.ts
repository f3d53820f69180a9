import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { submissionToRows } from "../../../src/dossier/layout/rows";
import { writeWorkbook } from "../../../src/dossier/write/workbook";
import { model } from "../../../src/generated/model";
import { partsOf, sheetsOf } from "./parts";
import { dossierOf } from "./station";

const json = fc.jsonValue({ maxDepth: 2 });
const texts = fc.string({ unit: "binary", maxLength: 12 });

/** Entries of workers with whatever in a few of their fields. */
const workers = fc.array(
  fc.record(
    { id: fc.oneof(texts, json), role: json, employedFrom: json, wearsBadge: json, terms: json },
    { requiredKeys: [] },
  ),
  { maxLength: 4 },
);

const submission = fc.record({
  site: fc.record({ id: texts, tier: fc.constant("station"), name: fc.oneof(texts, json), filing: json }),
  period: json,
  completeness: json,
  workers: fc.oneof(workers, json),
  casework: json,
  network: json,
});

describe("whatever a submission holds", () => {
  test("is in a row, or told to be left out, and then its list is not whole", () => {
    fc.assert(
      fc.property(submission, (given) => {
        const { lists, unkept, coverage } = submissionToRows(given, model);
        const entries = Array.isArray(given.workers) ? given.workers.length : 0;
        const without = unkept.filter(
          ({ pointer, how }) => how === "leftOut" && /^\/workers\/\d+$/.test(pointer),
        );
        expect((lists.get("workers") ?? []).length + without.length).toBe(entries);
        if (without.length > 0) expect(coverage.get("workers")!.status).toBe("部分");
      }),
      { numRuns: 200 },
    );
  });

  test("comes out of the file as the cells had it", () => {
    fc.assert(
      fc.property(submission, (given) => {
        const { plan } = dossierOf("station", given);
        const read = sheetsOf(partsOf(writeWorkbook(plan)));
        const index = plan.sheets.findIndex(({ name }) => name === "站点与周期");
        const wanted = plan.sheets[index]!.rows.map(({ cells }) => cells[1]!.value);
        const found = wanted.map((value, row) => {
          const text = read[index]!.cells.get(`B${row + 1}`)?.text ?? "";
          return value.kind === "text" ? unescaped(text) : text;
        });
        expect(found).toEqual(
          wanted.map((value) => {
            if (value.kind === "text") return value.text;
            if (value.kind === "number") return String(value.number);
            return value.kind === "day" ? String(value.day + 25_569) : "";
          }),
        );
      }),
      { numRuns: 15 },
    );
  });
});

function unescaped(text: string): string {
  return text.replace(/_x([0-9A-F]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
