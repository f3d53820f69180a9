import { readFileSync } from "node:fs";
import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { createEvaluator, type Evaluation } from "../../src";
import { planDossier } from "../../src/dossier/layout/dossier";
import { importWorkbooks } from "../../src/dossier/read/import";
import { readWorkbook } from "../../src/dossier/table/read";
import { writeWorkbook } from "../../src/dossier/write/workbook";
import { model } from "../../src/generated/model";
import { breaches } from "./law";
import { limit, options } from "./runs";
import type { Document } from "./submissions";

const evaluator = createEvaluator();
const submission = JSON.parse(readFileSync("examples/complete/work-room.json", "utf8"));
const whole = writeWorkbook(planDossier({ model, requirements: [], rules: [], submission }).plan);
const parts = unzipSync(whole);
const said = JSON.stringify(read(whole));
const before = evaluated(whole)!;

/** Places as shares of the whole, so that shrinking keeps to the file. */
const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const flip = fc.record({ at: place, bits: fc.integer({ min: 1, max: 255 }) });
const flips = fc.array(flip, { minLength: 1, maxLength: 4 });

describe("the bytes of a workbook", () => {
  // Of a part whose name in the directory changed, nothing is read: less is said, and told.
  it("changed anywhere in the archive, say the same, less, or are refused", limit, () => {
    const property = fc.property(flips, (all) => {
      const bytes = flipped(whole, all);
      const after = read(bytes);
      if (after !== null && JSON.stringify(after) !== said) expect(gained(bytes)).toEqual([]);
    });
    fc.assert(property, options(150));
  });

  it("cut off anywhere are refused", limit, () => {
    const property = fc.property(place, (share) => {
      expect(evaluated(whole.slice(0, Math.floor(share * whole.length)))).toBeNull();
    });
    fc.assert(property, options(60));
  });

  // A digit that became another one is a value like any other: nobody can tell, so that only refusals are looked at.
  it("changed inside a part that is packed again, are read or refused with a sentence", limit, () => {
    const names = Object.keys(parts).filter((name) =>
      /workbook|sheet\d+\.xml$|styles|Strings|rels/.test(name),
    );
    const property = fc.property(fc.constantFrom(...names), flips, (name, all) => {
      const bytes = zipSync({ ...parts, [name]: flipped(parts[name]!, all) }, { level: 1 });
      evaluated(bytes);
    });
    fc.assert(property, options(60));
  });

  it("with an element left out or cut short, say the same, less, or are refused", limit, () => {
    const sheets = Object.keys(parts).filter((name) => /sheet\d+\.xml$/.test(name));
    const property = fc.property(fc.constantFrom(...sheets), place, fc.boolean(), (name, share, cut) => {
      const text = strFromU8(parts[name]!);
      const cells = [...text.matchAll(/<c [^>]*?(?:\/>|>.*?<\/c>)/gs)];
      const cell = cells[Math.floor(share * cells.length)]!;
      const broken = cut
        ? text.slice(0, cell.index + 5)
        : text.slice(0, cell.index) + text.slice(cell.index + cell[0].length);
      expect(gained(zipSync({ ...parts, [name]: strToU8(broken) }, { level: 1 }))).toEqual([]);
    });
    fc.assert(property, options(40));
  });
});

function flipped(bytes: Uint8Array, all: readonly { at: number; bits: number }[]): Uint8Array {
  const copy = bytes.slice();
  for (const { at, bits } of all) copy[Math.floor(at * copy.length)]! ^= bits;
  return copy;
}

function gained(bytes: Uint8Array): string[] {
  const after = evaluated(bytes);
  return after === null ? [] : breaches(before, after);
}

/** `null` where it is refused; anything but a sentence for people goes on as it is. */
function evaluated(bytes: Uint8Array): Evaluation | null {
  const document = read(bytes);
  const calls = { on: "2026-12-31", evidence: "full", series: true } as const;
  return document === null ? null : refusable(() => evaluator.evaluate(document, calls));
}

function read(bytes: Uint8Array): Document | null {
  return refusable(
    () => importWorkbooks([{ file: "a.xlsx", workbook: readWorkbook(bytes) }]).submission as Document,
  );
}

function refusable<Result>(attempt: () => Result): Result | null {
  try {
    return attempt();
  } catch (error) {
    if ((error as Error).name === "InputError") return null;
    throw error;
  }
}
