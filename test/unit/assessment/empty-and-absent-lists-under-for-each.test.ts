import { describe, expect, it } from "vitest";
import { atLeast, type Json, judge, station } from "../facts/small-rulebook";

const area = { "a.area": { per: "premises/spaces", value: { field: "area" } as Json } };
const conditions = atLeast("a.area", 10);
const each = { list: "premises/spaces" };
const casework = { ...each, where: { field: "use", operator: "equal", value: "caseworkSpace" } };
const good = { id: "P1", use: "caseworkSpace", area: 12 };
const bad = { id: "P2", use: "caseworkSpace", area: 8 };

const of = (spaces?: unknown[], completeness?: unknown) =>
  station({
    ...(spaces && { premises: { spaces } }),
    ...(completeness !== undefined && { completeness: { "premises/spaces": completeness } }),
  });
const finding = (spaces?: unknown[], completeness?: unknown, forEach: Json = each) =>
  judge(area, { forEach, conditions }, of(spaces, completeness)).finding;

describe("a rule that goes through a list", () => {
  it("does not apply where the list is empty", () => {
    expect(finding([])).toMatchObject({ outcome: "notApplicable", reason: { code: "noEntries" } });
  });

  it("does not apply where no entry is in its scope", () => {
    expect(finding([{ id: "P3", use: "office", area: 1 }], undefined, casework).outcome).toBe(
      "notApplicable",
    );
  });

  it("knows nothing where the list is absent: there may be one more, unknown entry", () => {
    const absent = finding();
    expect(absent.outcome).toBe("unknown");
    expect(absent.possible).toEqual(["fail", "pass", "notApplicable"]);
    expect(absent.missing!.list).toMatchObject([{ kind: "list", pointer: "/premises/spaces" }]);
  });

  it("passes on a partial list never, and fails where an entry fails", () => {
    expect(finding([good], "partial")).toMatchObject({ outcome: "unknown", possible: ["fail", "pass"] });
    expect(finding([], "partial").possible).toEqual(["fail", "pass", "notApplicable"]);
    expect(finding([good, bad], "partial").outcome).toBe("fail");
    expect(finding([good, bad]).outcome).toBe("fail");
    expect(finding([good]).outcome).toBe("pass");
  });

  it("may speak of the recorded entries only; an absent list still says nothing", () => {
    const recorded = { ...each, entries: "recorded" };
    expect(finding([good], "partial", recorded).outcome).toBe("pass");
    expect(finding([], "partial", recorded).outcome).toBe("notApplicable");
    expect(finding(undefined, undefined, recorded).outcome).toBe("unknown");
  });
});

describe("an entry of which it is not known whether it is in scope", () => {
  const passes = { id: "P4", area: 12 };
  const fails = { id: "P5", area: 8 };

  it("does not hurt where it would pass, beside one that certainly passes", () => {
    expect(finding([good, passes], undefined, casework).outcome).toBe("pass");
  });

  it("is not the one pass that is needed", () => {
    expect(finding([passes], undefined, casework)).toMatchObject({
      outcome: "unknown",
      possible: ["pass", "notApplicable"],
    });
  });

  it("makes the rule unknown where it would fail", () => {
    expect(finding([good, fails], undefined, casework)).toMatchObject({
      outcome: "unknown",
      possible: ["fail", "pass"],
    });
    expect(finding([fails], undefined, casework).possible).toEqual(["fail", "notApplicable"]);
    expect(finding([fails, bad], undefined, casework).outcome).toBe("fail");
  });
});

describe("a malformed entry", () => {
  it.each([null, 5, "P1", [[]]])("%j is an unknown entry, never dropped", (entry) => {
    const { outcome, items } = finding([good, entry]);
    expect(outcome).toBe("unknown");
    expect(items!.total).toBe(2);
  });

  it("keeps its place: the others' pointers stay", () => {
    const { items } = finding([null, bad]);
    expect(items!.list.map(({ pointer, outcome }) => [pointer, outcome])).toContainEqual([
      "/premises/spaces/1",
      "fail",
    ]);
  });
});

describe("entries that may be one thing", () => {
  it("fail the rule only where all of them fail", () => {
    const twice = (...areas: number[]) => areas.map((size) => ({ ...good, area: size }));
    expect(finding(twice(8, 9)).outcome).toBe("fail");
    expect(finding(twice(8, 12)).outcome).toBe("unknown");
    expect(finding(twice(12, 13)).outcome).toBe("pass");
  });

  it("and an entry without id may speak against one that fails, not decide by itself", () => {
    const { id: _, ...nameless } = bad;
    expect(finding([nameless]).outcome).toBe("fail");
    expect(finding([nameless, good]).outcome).toBe("unknown");
    expect(finding([nameless, bad]).outcome).toBe("fail");
    expect(finding([bad, { ...good, id: undefined }]).outcome).toBe("unknown");
  });
});

describe("what depends on entries and on where the rule applies", () => {
  it("is never a pass that might be not applicable", () => {
    const appliesTo = { where: { fact: "a.communities", operator: "greaterThan", value: 3 } };
    const facts = { ...area, "a.communities": { field: "/site/communities" } as Json };
    const outcome = (communities?: number) => {
      const submission = {
        ...of([good]),
        ...station({ premises: { spaces: [good] }, site: { communities } }),
      };
      return judge(facts, { forEach: each, conditions, appliesTo }, submission).finding.outcome;
    };
    expect([outcome(4), outcome(3), outcome(undefined)]).toEqual(["pass", "notApplicable", "unknown"]);
  });
});
