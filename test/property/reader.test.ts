import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createEvaluator } from "../../src/document/bundled-evaluator";
import { model } from "../../src/generated/model";
import type { Column } from "../../src/logic/column";
import { columnOf, recordedColumnOf } from "../../src/submission/columns";
import { checkConsistency } from "../../src/submission/consistency";
import { identitiesOf } from "../../src/submission/identities";
import { isFreeOfNumbers } from "../../src/submission/reader";
import { listOf, type Records } from "../../src/submission/records";
import { Defects } from "../../src/validation/defect";
import { Masked } from "../../src/validation/masked";
import { personalNumbersIn } from "../../src/validation/personal";
import { checkShape } from "../../src/validation/validate";
import { submission } from "../bench/generate";
import { misspelt, slip } from "./misspelt";
import { limit, options } from "./runs";
import { place, spoiledSite, way } from "./sites";
import { respell, respelling } from "./spellings";
import { type Document, smallSubmission } from "./submissions";

/**
 * Law: the walk that checks and reads all entries at once finds what the validators find, and reads what reading one
 * column at a time reads.
 */
const { reader, fieldsRead } = createEvaluator().prepared.program;

describe("a submission read in one walk", () => {
  const lists = Object.keys(model.lists);
  const some = fc.subarray(lists, { minLength: 2, maxLength: 6 }).chain((chosen) => smallSubmission(chosen));

  it(
    "is what it is column by column: small submissions with faults",
    () => {
      fc.assert(fc.property(some, agree), options(600));
    },
    limit.timeout,
  );

  it(
    "sites spoilt anywhere",
    () => {
      fc.assert(fc.property(spoiledSite, agree), options(300));
    },
    limit.timeout,
  );

  it(
    "sites with misspelt codes and ids",
    () => {
      const both = fc.tuple(spoiledSite, slip, respelling, respelling);
      fc.assert(
        fc.property(both, ([site, code, one, other]) =>
          agree(respell(respell(misspelt(site, code), one), other)),
        ),
        options(300),
      );
    },
    limit.timeout,
  );

  it(
    "whole sites with strange values anywhere",
    () => {
      const changes = fc.array(fc.tuple(way, fc.nat(strange.length - 1)), { minLength: 1, maxLength: 8 });
      fc.assert(
        fc.property(fc.nat(50), changes, (number, all) => {
          const site = submission(1, number % 10 === 0 ? "medium" : "small", number) as Document;
          for (const [where, what] of all) put(site, where, strange[what]);
          agree(site);
        }),
        options(400),
      );
    },
    limit.timeout,
  );
});

const strange: unknown[] = [
  undefined,
  null,
  "",
  "x".repeat(300),
  "W1",
  "w1",
  "Ｗ1",
  "2026-02",
  "2026-02-30",
  "13812345678",
  "11010519491231002X",
  13_812_345_678,
  1.005,
  -1,
  1e12,
  Number.NaN,
  true,
  [],
  [null],
  ["W1", "nobody", 7],
  ["sofa", "telefon"],
  {},
  [{}],
  [{ step: "opened", date: "2026-01-05" }],
  [{ from: "2026-03-01", to: "2026-01-01", note: "?" }],
  { history: [{ step: "intake", date: "2026-01" }] },
];

function put(document: Document, where: readonly number[], what: unknown): void {
  const path = place(document, where);
  const holder = path
    .slice(0, -1)
    .reduce<unknown>((at, name) => (at as Document)[name], document) as Document;
  const name = path.at(-1);
  if (name === undefined) return;
  if (where[0]! % 5 === 0) holder[`${name}_`] = structuredClone(what);
  else holder[name] = structuredClone(what);
}

function agree(document: unknown): void {
  expect(walked(document)).toEqual(checked(document));
}

function walked(document: unknown) {
  return found((defects, masked) => {
    const records = reader.open(document, { defects, masked });
    return { records, read: () => readings(records), isFree: isFreeOfNumbers(document, records) };
  }, document);
}

function checked(document: unknown) {
  return found((defects, masked) => {
    const records = reader.openChecked(checkShape(reader.checks, document, defects, masked));
    return { records, read: () => readings(records), isFree: false };
  }, document);
}

interface Opened {
  readonly records: Records;
  readonly read: () => unknown;
  readonly isFree: boolean;
}

function found(open: (defects: Defects, masked: Masked) => Opened, document: unknown) {
  const defects = new Defects(500);
  const masked = new Masked();
  try {
    const { records, read, isFree } = open(defects, masked);
    checkConsistency(records, fieldsRead, defects, masked);
    const personal = personalNumbersIn(document, defects, isFree);
    return {
      document: records.document,
      defects: personal.maskedAll(defects.assessed()),
      masked: [...masked.byHolder].map(([holder, names]) => [holder, [...names.all].sort()]).sort(),
      read: read(),
    };
  } catch (error) {
    return { refused: (error as { problems?: unknown }).problems ?? error };
  }
}

function readings(records: Records): unknown {
  return Object.keys(model.lists).map((id) => {
    const list = listOf(records, id);
    const { withoutId, duplicates, rowOf, scopes, spellings } = identitiesOf(list);
    const columns = Object.keys(list.model.fields).map((path) => [
      path,
      plain(columnOf(records, list, path)),
      plain(recordedColumnOf(records, list, path)),
    ]);
    const identities = { withoutId, duplicates, rowOf: [...rowOf], spellings };
    return { id, present: list.present, columns, identities, scopes: list.entries.length > 0 && scopes };
  });
}

/** What is in a column, whatever the arrays are that hold it. */
function plain({ can, lo, hi, values, codes }: Column): unknown {
  return {
    can: [...can],
    lo: [...lo],
    hi: [...hi],
    isPlain: lo === hi,
    values: [...values],
    codes: codes && { of: [...codes.of], dictionary: codes.dictionary, sample: codes.sample },
  };
}
