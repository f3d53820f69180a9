import { describe, expect, it } from "vitest";
import { atLeast, entries, judge, read, station } from "./small-rulebook";

const workers = entries(3, () => ({ employment: "fullTime" }));
const counted = { count: "workers", where: { field: "employment", operator: "equal", value: "fullTime" } };
const log = entries(2, (k) => ({ date: `2026-0${k + 3}-15`, hours: 8, worker: "E1" }));

describe("a partial list", () => {
  it("may hold more: the count is open upwards only", () => {
    const partial = station({ workers, completeness: { workers: "partial" } });
    expect(read(counted, partial)).toEqual({ range: [3, null] });
    expect(read(counted, station({ workers }))).toEqual({ value: 3 });
    expect(judge({ "a.n": counted }, { conditions: atLeast("a.n", 3) }, partial).finding.outcome).toBe(
      "pass",
    );
    const { finding } = judge({ "a.n": counted }, { conditions: atLeast("a.n", 4) }, partial);
    expect(finding.outcome).toBe("unknown");
    expect(finding.missing!.list).toMatchObject([{ kind: "partialList", pointer: "/completeness/workers" }]);
  });

  it("is not the same as an absent one, which says nothing at all", () => {
    expect(read(counted, station())).toEqual({ range: [0, null] });
    expect(read({ sum: "serviceLog", of: "hours" }, station())).toEqual({ range: [0, null] });
    expect(read({ latest: "serviceLog", of: "date" }, station())).toEqual({ state: "unknown" });
  });

  it("is closed where it covers the window, and open where it does not", () => {
    const covering = (from: string, to: string) =>
      station({ serviceLog: log, completeness: { serviceLog: { from, to } } });
    const hours = { sum: "serviceLog", of: "hours" };
    expect(read(hours, covering("2026-01-01", "2026-12-31"))).toEqual({ value: 16 });
    expect(read(hours, covering("2025-01-01", "2027-12-31"))).toEqual({ value: 16 });
    expect(read(hours, covering("2026-01-02", "2026-12-31"))).toEqual({ range: [16, null] });
    expect(read(hours, covering("2026-01-01", "2026-12-30"))).toEqual({ range: [16, null] });
    expect(read({ ...hours, window: "toDate" }, covering("2026-01-01", "2026-06-30"), "2026-06-30")).toEqual({
      value: 16,
    });
  });

  it("is complete for the period only: of all days it never says it holds everything", () => {
    expect(read({ count: "serviceLog", window: "all" }, station({ serviceLog: log }))).toEqual({
      range: [2, null],
    });
    const recorded = { count: "serviceLog", window: "all", entries: "recorded" };
    expect(read(recorded, station({ serviceLog: log }))).toEqual({ value: 2 });
  });

  it("may be asked for the recorded entries only; absent it still says nothing", () => {
    const recorded = { count: "workers", entries: "recorded" };
    expect(read(recorded, station({ workers, completeness: { workers: "partial" } }))).toEqual({ value: 3 });
    expect(read(recorded, station())).toEqual({ range: [0, null] });
  });

  it("leaves a share, a gap and an extreme open, and a gap only downwards", () => {
    const partial = station({ serviceLog: log, completeness: { serviceLog: "partial" } });
    const share = { share: "serviceLog", where: { field: "hours", operator: "equal", value: 8 } };
    expect(read(share, partial)).toEqual({ range: [0, 1] });
    expect(read({ longestGap: "serviceLog", of: "date" }, partial)).toEqual({ range: [0, 260] });
    expect(read({ longestGap: "serviceLog", of: "date" }, station({ serviceLog: log }))).toEqual({
      value: 260,
    });
    expect(read({ earliest: "serviceLog", of: "date" }, partial)).toEqual({ range: [null, "2026-03-15"] });
    expect(read({ latest: "serviceLog", of: "date" }, partial)).toEqual({ range: ["2026-04-15", null] });
  });

  it("holds for a nested list wherever the parent list is partial or one parent has none", () => {
    const group = (id: string, sessions?: object[]) => ({ id, ...(sessions && { sessions }) });
    const own = { per: "groupwork", value: { count: "groupwork/sessions", window: "toDate" } };
    const session = [{ id: "S1", date: "2026-05-01" }];
    const sessions = { count: "groupwork/sessions", window: "toDate" };
    expect(read(sessions, station({ groupwork: [group("G1", session), group("G2", [])] }))).toEqual({
      value: 1,
    });
    expect(read(sessions, station({ groupwork: [group("G1", session), group("G2")] }))).toEqual({
      range: [1, null],
    });
    const partial = { groupwork: [group("G1", session)], completeness: { groupwork: "partial" } };
    expect(read(sessions, station(partial))).toEqual({ range: [1, null] });
    const { finding } = judge(
      { "a.n": own },
      { forEach: { list: "groupwork" }, conditions: atLeast("a.n", 1) },
      station(partial),
    );
    expect(finding.items!.byOutcome).toEqual({ pass: 1 });
    expect(finding.outcome).toBe("unknown");
  });
});
