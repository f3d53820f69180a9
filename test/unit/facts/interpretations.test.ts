import { describe, expect, it } from "vitest";
import { RulebookError } from "../../../src";
import { atLeast, type Json, judge, read, station } from "./small-rulebook";

const half: Json = { divide: [{ field: "/site/communities" }, { constant: 2 }] };
const either: Json = { either: [{ ceiling: half }, { floor: half }] };
const of = (communities: number | null | undefined) => station({ site: { communities } });

describe("an open interpretation", () => {
  it("reads as everything its interpretations may read", () => {
    expect(read(either, of(7))).toEqual({ range: [3, 4] });
    expect(read(either, of(6))).toEqual({ value: 3 });
    expect(read(either, of(undefined))).toEqual({ range: [0, null] });
    expect(read(either, of(null))).toEqual({ state: "undefined" });
  });

  it("decides only what all of them decide alike, and names the decision", () => {
    const finding = (limit: number) =>
      judge({ "a.n": either }, { conditions: atLeast("a.n", limit) }, of(7)).finding;
    expect([finding(3).outcome, finding(4).outcome, finding(5).outcome]).toEqual(["pass", "unknown", "fail"]);
    expect(finding(4).reason).toMatchObject({ code: "interpretationOpen", args: { decision: "0001" } });
  });

  it("may be that there is none, or that it is undefined", () => {
    const days: Json = { either: [{ field: "/site/openedOn" }, { field: "/site/filing/date" }] };
    const site = { openedOn: null, filing: { date: "2024-05-01" } };
    const outcome = (operator: string, value: Json) =>
      judge({ "a.day": days }, { conditions: { fact: "a.day", operator, value } }, station({ site })).finding
        .outcome;
    expect(outcome("exists", true)).toBe("unknown");
    expect(outcome("greaterThan", "2024-05-01")).toBe("fail");
    expect(outcome("notEqual", "2023-01-01")).toBe("pass");
  });

  it("is of one type", () => {
    expect(() => read({ either: [{ constant: 1 }, { constant: "2024-01-01" }] }, of(1))).toThrow(
      RulebookError,
    );
    expect(() => read({ greatest: [{ constant: 1 }, { constant: "2024-01-01" }] }, of(1))).toThrow(
      RulebookError,
    );
  });
});
