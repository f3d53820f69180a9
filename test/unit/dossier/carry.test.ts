import { describe, expect, test } from "vitest";
import { carryForward } from "../../../src/dossier/forward/carry";
import { model } from "../../../src/generated/model";
import { type Submission, validate } from "../../../src/index";
import { completeStation } from "./station";

const next = { from: "2027-01-01", to: "2027-12-31" };
const carry = (submission: unknown) => carryForward(submission, model, next).submission as Submission;

describe("carrying forward", () => {
  const given = completeStation as Submission;
  const carried = carry(given);

  test("keeps the site and what lasts, as it is", () => {
    expect(carried.site).toEqual(given.site);
    expect(carried.workers).toEqual(given.workers);
    expect(carried.premises).toEqual(given.premises);
    expect(carried.processingActivities).toEqual(given.processingActivities);
    expect(carried.period).toEqual(next);
    expect(validate(carried).filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("keeps nothing that happened in the period", () => {
    expect(Object.keys(carried).sort()).toEqual([
      "casework",
      "completeness",
      "period",
      "premises",
      "processingActivities",
      "site",
      "volunteers",
      "workers",
    ]);
    expect(JSON.stringify(carried.volunteers)).not.toMatch(/"services"|"certificates"/);
  });

  test("takes nothing carried for whole", () => {
    expect(new Set(Object.values(carried.completeness!))).toEqual(new Set(["partial"]));
    expect(Object.keys(carried.completeness!)).toContain("workers");
    expect(carry({ ...given, workers: [] })).not.toHaveProperty("workers");
  });

  test("says how many of how many", () => {
    const { lists } = carryForward(given, model, next);
    const open = given.casework!.filter(({ closedOn }) => closedOn === null).length;
    expect(lists.find(({ title }) => title.en === "Casework")).toMatchObject({
      count: open,
      of: given.casework!.length,
    });
  });

  test.each([
    ["still open", { closedOn: null }, true],
    ["not known", {}, true],
    ["closed", { closedOn: "2026-05-01" }, false],
    [
      "closed by its history",
      {
        history: [
          { step: "opened", date: "2026-01" },
          { step: "closed", date: "2026-05" },
        ],
      },
      false,
    ],
    [
      "reopened, whatever the order of the rows",
      {
        history: [
          { step: "reopened", date: "2026-06" },
          { step: "opened", date: "2026-01" },
          { step: "closed", date: "2026-05" },
        ],
      },
      true,
    ],
    ["opened", { history: [{ step: "opened" }] }, true],
  ] as const)("casework that is %s", (_, casework, open) => {
    expect(carry({ site: {}, casework: [{ id: "G", ...casework }] })).toMatchObject(
      open ? { casework: [{ id: "G" }] } : { site: {} },
    );
    expect("casework" in carry({ site: {}, casework: [{ id: "G", ...casework }] })).toBe(open);
  });

  test("keeps the numbers of a network, its sites and its workers", () => {
    const network = { townships: 9, sites: [{ id: "A" }], workers: [{ id: "B" }] };
    expect(carry({ site: {}, network }).network).toEqual(network);
  });
});
