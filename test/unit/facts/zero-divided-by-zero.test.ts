import { describe, expect, it } from "vitest";
import { entries, type Json, judge, read, station } from "./small-rulebook";

const ratio: Json = { divide: [{ sum: "serviceLog", of: "hours" }, { count: "workers" }] };
const atMost8 = { conditions: { fact: "a.ratio", operator: "lessThanInclusive", value: 8 } };
const finding = (parts: object) => judge({ "a.ratio": ratio }, atMost8, station(parts as never)).finding;

describe("a division by nothing", () => {
  it("is undefined, whatever is divided, and the rule does not apply", () => {
    expect(read(ratio, station({ serviceLog: [], workers: [] }))).toEqual({ state: "undefined" });
    const log = entries(1, () => ({ date: "2026-03-01", hours: 8 }));
    expect(finding({ serviceLog: [], workers: [] }).outcome).toBe("notApplicable");
    expect(finding({ serviceLog: log, workers: [] }).outcome).toBe("notApplicable");
    expect(finding({ serviceLog: log, workers: [] }).reason!.code).toBe("undefinedValue");
  });

  it("that may be one leaves the rule unknown, also where every value would pass", () => {
    expect(finding({ serviceLog: [] }).outcome).toBe("unknown");
    expect(finding({ serviceLog: [] }).possible).toEqual(["pass", "notApplicable"]);
    expect(finding({ serviceLog: [], workers: entries(1, () => ({})) }).outcome).toBe("pass");
  });

  it("is the same the other way round: not undefined is undefined", () => {
    const rule = { conditions: { not: { fact: "a.ratio", operator: "greaterThan", value: 8 } } };
    expect(judge({ "a.ratio": ratio }, rule, station({ serviceLog: [], workers: [] })).finding.outcome).toBe(
      "notApplicable",
    );
  });

  it("does not stop a condition that is decided without it", () => {
    const facts = { "a.ratio": ratio, "a.number": { field: "/site/communities" } as Json };
    const ofNone = { fact: "a.ratio", operator: "lessThan", value: 1 };
    const site = { communities: 3 };
    const two = (value: number): Json => ({ fact: "a.number", operator: "equal", value });
    const outcome = (conditions: Json) =>
      judge(facts, { conditions }, station({ site, serviceLog: [], workers: [] })).finding.outcome;
    expect(outcome({ any: [ofNone, two(3)] })).toBe("pass");
    expect(outcome({ all: [ofNone, two(4)] })).toBe("fail");
    expect(outcome({ any: [ofNone, two(4)] })).toBe("notApplicable");
    expect(outcome({ all: [ofNone, two(3)] })).toBe("notApplicable");
  });
});

describe("a share", () => {
  const share: Json = { share: "workers", where: { field: "wearsBadge", operator: "equal", value: true } };
  const badges = (...wearsBadge: (boolean | undefined)[]) =>
    station({ workers: entries(wearsBadge.length, (k) => ({ wearsBadge: wearsBadge[k] })) });

  it("of none at all is undefined, not nothing and not everything", () => {
    expect(read(share, badges())).toEqual({ state: "undefined" });
    expect(read(share, station())).toEqual({ range: [0, 1] });
  });

  it("counts who certainly is in and who may be", () => {
    expect(read(share, badges(true, false))).toEqual({ value: 0.5 });
    expect(read(share, badges(true, false, undefined, undefined))).toEqual({ range: [0.25, 0.75] });
  });

  it("among entries that may not be meant lies between the extremes", () => {
    const among: Json = {
      ...(share as object),
      among: { field: "employment", operator: "equal", value: "fullTime" },
    };
    const workers = entries(2, (k) => ({ wearsBadge: k === 0, ...(k === 0 && { employment: "fullTime" }) }));
    expect(read(among, station({ workers }))).toEqual({ range: [0.5, 1] });
    expect(read(among, station({ workers: entries(1, () => ({ employment: "partTime" })) }))).toEqual({
      state: "undefined",
    });
  });
});
