import { describe, expect, it } from "vitest";
import { type Json, judge, readEach, station } from "./small-rulebook";

const hours: Json = {
  sum: "serviceLog",
  of: "hours",
  where: { field: "worker", operator: "equal", value: { outer: "id" } },
};
const perWorker = { per: "workers", value: hours };
const log = (worker?: string | null) => ({
  id: "L2",
  date: "2026-03-02",
  hours: 8,
  ...(worker !== undefined && { worker }),
});
const certain = { id: "L1", worker: "W1", date: "2026-03-01", hours: 8 };
const workers = [{ id: "W1" }, { id: "W2" }];
const read = (entry: object, parts: object = {}) =>
  readEach(perWorker, station({ workers, serviceLog: [certain, entry], ...parts }));

describe("a reference", () => {
  it("that points nowhere may mean any entry, and widens every join over the list", () => {
    expect(read(log("W9"))).toEqual([{ range: [8, 16] }, { range: [0, 8] }]);
  });

  it("that is absent does the same", () => {
    expect(read(log())).toEqual([{ range: [8, 16] }, { range: [0, 8] }]);
  });

  it("that is null belongs to no one", () => {
    expect(read(log(null))).toEqual([{ value: 8 }, { value: 0 }]);
  });

  it("to an entry that is not there means that one, where the list may hold more", () => {
    expect(read(log("W9"), { completeness: { workers: "partial" } })).toEqual([{ value: 8 }, { value: 0 }]);
  });

  it("may mean an entry whose id is not recorded", () => {
    const third = { workers: [...workers, { employment: "fullTime" }] };
    // Every join is open now: the entry without id may also be W1 or W2 again.
    expect(read(log("W9"), third)).toEqual([{ range: [0, 16] }, { range: [0, 8] }, { range: [0, 16] }]);
  });

  it("in a list of references opens only what it may mean", () => {
    const supervised: Json = {
      count: "supervision",
      where: { field: "workers", operator: "contains", value: { outer: "id" } },
    };
    const supervision = [{ id: "D1", date: "2026-03-01", workers: ["W1", "W9"] }];
    expect(readEach({ per: "workers", value: supervised }, station({ workers, supervision }))).toEqual([
      { value: 1 },
      { range: [0, 1] },
    ]);
  });

  it("that points nowhere is a defect; one that is absent, or whose list is, is not", () => {
    const defects = (entry: object, parts: object = {}) => {
      const submission = station({ workers, serviceLog: [entry], ...parts });
      const rule = {
        forEach: { list: "workers" },
        conditions: { fact: "a.hours", operator: "equal", value: 8 },
      };
      return judge({ "a.hours": perWorker }, rule, submission).evaluation.defects.map(({ code, pointer }) => [
        code,
        pointer,
      ]);
    };
    expect(defects(log("W9"))).toEqual([["danglingReference", "/serviceLog/0/worker"]]);
    expect(defects(log())).toEqual([]);
    expect(defects(log("W9"), { workers: undefined })).toEqual([]);
  });

  it("is named as what is missing", () => {
    const rule = {
      forEach: { list: "workers" },
      conditions: { fact: "a.hours", operator: "equal", value: 8 },
    };
    const { finding } = judge(
      { "a.hours": perWorker },
      rule,
      station({ workers, serviceLog: [certain, log("W9")] }),
    );
    expect(finding.outcome).toBe("unknown");
    expect(finding.missing!.list).toMatchObject([
      { kind: "danglingReference", pointer: "/serviceLog/1/worker" },
    ]);
  });
});
