import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createEvaluator, type Evaluation, type InputError } from "../../src";
import { damage, damaged } from "./damages";
import { imported, normal, workbookOf } from "./dossiers";
import { breaches } from "./law";
import { limit, options } from "./runs";
import { siteDays, sites, spoiledSite } from "./sites";
import { type Document, smallSubmission } from "./submissions";

const evaluator = createEvaluator();
const calls = { evidence: "full", series: true } as const;

const examples = ["complete", "taicang", "ningbo"].flatMap((folder) =>
  readdirSync(`examples/${folder}`)
    .filter((name) => name.endsWith(".json"))
    .map((name) => `examples/${folder}/${name}`),
);
const written = [...examples.map((file) => JSON.parse(readFileSync(file, "utf8")) as Document), ...sites];

describe("a submission that is written into a workbook and read again", () => {
  it("is the same, cell by cell, for whole sites", limit, () => {
    for (const document of written) {
      const { submission, remarks } = imported(workbookOf(document));
      expect(remarks).toEqual([]);
      expect(normal(submission)).toEqual(normal(document));
    }
  });

  it("knows the cell of every value", limit, () => {
    for (const document of written) {
      const { submission, positions } = imported(workbookOf(document));
      for (const pointer of leavesOf(submission, ""))
        if (!pointer.startsWith("/completeness") && pointer !== "/formatVersion")
          expect(positions.has(pointer), pointer).toBe(true);
    }
  });

  it.each([
    ["whole sites with faults", spoiledSite, 60],
    ["small submissions of every kind of gap", smallSubmission(), 100],
  ])("is the same again once it came out of one: %s", limit, (_, documents: fc.Arbitrary<Document>, runs) => {
    const property = fc.property(documents, (document) => {
      const once = imported(workbookOf(document)).submission;
      expect(normal(imported(workbookOf(once)).submission)).toEqual(normal(once));
    });
    fc.assert(property, options(runs));
  });
});

describe("a workbook that is damaged", () => {
  // A contradiction that is lifted with one of its values is another matter.
  const sound = written.filter((document) => attempt(document, "2026-12-31")?.defectTotals.errors === 0);

  it("leaves every outcome, or makes it unknown", limit, () => {
    const damages = fc.array(damage, { minLength: 1, maxLength: 4 });
    const property = fc.property(fc.constantFrom(...sound), siteDays, damages, (document, on, all) => {
      const whole = workbookOf(document);
      const after = imported(all.reduce(damaged, whole));
      const found = gained(imported(whole).submission, after.submission, on);
      // Of a row that is left out a check of what is there no longer speaks.
      const less = after.remarks.some(({ code }) => leavesRowsOut.has(code));
      expect(found.filter((breach) => !(less && breach.startsWith("record-integrity#")))).toEqual([]);
    });
    fc.assert(property, options(120));
  });

  it("is told of wherever a value is lost", limit, () => {
    const property = fc.property(fc.constantFrom(...sound), damage, (document, one) => {
      const whole = workbookOf(document);
      const [before, after] = [imported(whole), imported(damaged(whole, one))];
      // A cell that is empty says nothing, and a text may be any.
      if (["clear", "clearHeading", "garble", "turnedIntoDate"].includes(one[0])) return;
      const lost = JSON.stringify(normal(before.submission)) !== JSON.stringify(normal(after.submission));
      expect(!lost || after.remarks.length > 0).toBe(true);
    });
    fc.assert(property, options(80));
  });
});

const leavesRowsOut: ReadonlySet<string> = new Set(["totalRow", "remarkRow", "parentUnknown"]);

/** What the second document says that the first did not; refused ones say nothing. */
function gained(before: unknown, after: unknown, on: string): string[] {
  const [first, second] = [before, after].map((document) => attempt(document, on));
  if (second === null || second === undefined) return [];
  return first === null || first === undefined ? ["was refused before"] : breaches(first, second);
}

function attempt(document: unknown, on: string): Evaluation | null {
  try {
    return evaluator.evaluate(document as Document, { on, ...calls });
  } catch (error) {
    if ((error as InputError).name === "InputError") return null;
    throw error;
  }
}

function* leavesOf(value: unknown, pointer: string): Generator<string> {
  if (typeof value !== "object" || value === null) return yield pointer;
  if (Array.isArray(value) && value.every((item) => typeof item !== "object")) return yield pointer;
  for (const [name, inner] of Object.entries(value)) yield* leavesOf(inner, `${pointer}/${name}`);
}
