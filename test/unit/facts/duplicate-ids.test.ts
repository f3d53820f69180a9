import { describe, expect, it } from "vitest";
import { atLeast, type Json, judge, read, readEach, station } from "./small-rulebook";

const workers: Json = { count: "workers" };
const fullTime: Json = {
  count: "workers",
  where: { field: "employment", operator: "equal", value: "fullTime" },
};
const worker = (id: string | undefined, employment = "fullTime") => ({ ...(id && { id }), employment });
const of = (...list: object[]) => station({ workers: list });
const log = (id: string | undefined, hours: number, worker = "W1") => ({
  ...(id && { id }),
  worker,
  hours,
  date: `2026-03-0${hours}`,
});
const hours: Json = { sum: "serviceLog", of: "hours" };

describe("two entries with one id may be one thing or two", () => {
  it("in a count", () => {
    expect(read(workers, of(worker("W1"), worker("W2"), worker("W2")))).toEqual({ range: [2, 3] });
    expect(read(fullTime, of(worker("W1"), worker("W1", "partTime")))).toEqual({ range: [0, 1] });
  });

  it("in a sum, with the amount of either", () => {
    expect(read(hours, station({ serviceLog: [log("L1", 3), log("L1", 5), log("L2", 1)] }))).toEqual({
      range: [4, 9],
    });
  });

  it("in a share, an extreme, a gap, a group", () => {
    const serviceLog = [log("L1", 3), log("L1", 5)];
    const share: Json = { share: "serviceLog", where: { field: "hours", operator: "equal", value: 3 } };
    expect(read(share, station({ serviceLog }))).toEqual({ range: [0, 1] });
    expect(read({ latest: "serviceLog", of: "date" }, station({ serviceLog }))).toEqual({
      range: ["2026-03-03", "2026-03-05"],
    });
    expect(read({ longestGap: "serviceLog", of: "date" }, station({ serviceLog }))).toEqual({
      range: [301, 365],
    });
    const busiest: Json = { sum: "serviceLog", of: "hours", by: ["worker"], take: "greatest" };
    expect(read(busiest, station({ workers: [worker("W1")], serviceLog }))).toEqual({ range: [0, 8] });
  });

  it("so that references to the id belong to none of them for certain", () => {
    const perWorker = {
      per: "workers",
      value: {
        sum: "serviceLog",
        of: "hours",
        where: { field: "worker", operator: "equal", value: { outer: "id" } },
      },
    };
    const serviceLog = [log("L1", 3)];
    expect(
      readEach(perWorker, station({ workers: [worker("W1"), worker("W1"), worker("W2")], serviceLog })),
    ).toEqual([{ range: [0, 3] }, { range: [0, 3] }, { value: 0 }]);
    const others = {
      per: "workers",
      value: {
        count: "serviceLog",
        where: { field: "worker", operator: "notEqual", value: { outer: "id" } },
      },
    };
    expect(readEach(others, station({ workers: [worker("W1"), worker("W1")], serviceLog }))).toEqual([
      { range: [0, 1] },
      { range: [0, 1] },
    ]);
  });

  it("so that two references to the id may mean two", () => {
    const served: Json = { distinct: "serviceLog", of: "worker" };
    const serviceLog = [log("L1", 3), log("L2", 4)];
    expect(read(served, station({ workers: [worker("W1")], serviceLog }))).toEqual({ value: 1 });
    expect(read(served, station({ workers: [worker("W1"), worker("W1")], serviceLog }))).toEqual({
      range: [1, 2],
    });
  });

  it("and is reported, with what to supply", () => {
    const { finding, evaluation } = judge(
      { "a.n": workers },
      { conditions: atLeast("a.n", 2) },
      of(worker("W1"), worker("W1")),
    );
    expect(evaluation.defects).toMatchObject([
      { code: "duplicateId", pointer: "/workers/1/id", severity: "error" },
    ]);
    expect(finding.missing!.list.map(({ kind, pointer }) => [kind, pointer])).toEqual([
      ["duplicateId", "/workers/0/id"],
      ["duplicateId", "/workers/1/id"],
    ]);
  });
});

describe("an entry without id may be one of the others", () => {
  it("and adds nothing for certain; where it contradicts one, that one is not certain either", () => {
    expect(read(workers, of(worker("W1"), worker(undefined)))).toEqual({ range: [1, 2] });
    expect(read(workers, of(worker(undefined)))).toEqual({ value: 1 });
    expect(read(fullTime, of(worker("W1"), worker(undefined, "partTime")))).toEqual({ range: [0, 1] });
    expect(read(fullTime, of(worker("W1"), worker("W2"), worker(undefined, "partTime")))).toEqual({
      range: [1, 2],
    });
  });

  it("whichever of the two has the id", () => {
    // Deleting an id must not decide anything: two with one id, then one of them without.
    expect(read(fullTime, of(worker("W1"), worker("W1", "partTime")))).toEqual({ range: [0, 1] });
    expect(read(fullTime, of(worker(undefined), worker("W1", "partTime")))).toEqual({ range: [0, 1] });
    expect(read(fullTime, of(worker("W1"), worker(undefined, "partTime")))).toEqual({ range: [0, 1] });
  });

  it("takes from a sum as much as the things it may be have more than it", () => {
    const sum = (...list: object[]) => read(hours, station({ serviceLog: list }));
    expect(sum(log("L1", 9), log(undefined, 4))).toEqual({ range: [4, 13] });
    expect(sum(log("L1", 4), log(undefined, 9))).toEqual({ range: [4, 13] });
    // Three without id and hours: each may be another of the three greatest, not all of them the greatest.
    const many = [log("L1", 9), log("L2", 1), log("L3", 1), log("L4", 1)];
    const none = Array.from({ length: 3 }, () => ({ date: "2026-04-01", hours: 0 }));
    expect(sum(...many, ...none)).toEqual({ range: [1, 12] });
  });
});

describe("ids of a nested list", () => {
  const group = (id: string, ...ids: string[]) => ({
    id,
    sessions: ids.map((session, k) => ({ id: session, date: `2026-03-0${k + 1}` })),
  });
  const sessions: Json = { count: "groupwork/sessions" };

  it("are unique in their own parent's list", () => {
    const submission = station({ groupwork: [group("G1", "1", "2"), group("G2", "1", "2")] });
    const { evaluation } = judge({ "a.n": sessions }, { conditions: atLeast("a.n", 4) }, submission);
    expect(evaluation.defects).toEqual([]);
    expect(evaluation.findings[0]!.outcome).toBe("pass");
  });

  it("leave the other parents' lists alone", () => {
    const submission = station({ groupwork: [group("G1", "1", "1"), group("G2", "1", "2")] });
    expect(readEach({ per: "groupwork", value: sessions }, submission)).toEqual([
      { range: [1, 2] },
      { value: 2 },
    ]);
    expect(read(sessions, submission)).toEqual({ range: [3, 4] });
  });

  it("tell nothing for certain over all parents where two parents may be one", () => {
    const submission = station({ groupwork: [group("G1", "1"), group("G1", "1"), group("G2", "1")] });
    expect(readEach({ per: "groupwork", value: sessions }, submission)).toEqual([
      { value: 1 },
      { value: 1 },
      { value: 1 },
    ]);
    expect(read(sessions, submission)).toEqual({ range: [1, 3] });
  });
});
