import { describe, expect, it } from "vitest";
import {
  atLeast,
  entries,
  evaluatorOf,
  type Json,
  judge,
  read,
  readEach,
  type Submission,
  station,
} from "./small-rulebook";

const equal = (field: string, value: Json): Json => ({ field, operator: "equal", value });
const log = (id: string, worker: string, date = "2026-03-01") => ({ id, worker, date, hours: 3 });
const twice = { workers: [{ id: "W1" }, { id: "W1" }], serviceLog: [log("L1", "W1"), log("L2", "W1")] };

function missing(fact: Json, rule: Json, submission: Submission): [string, string][] {
  const { finding } = judge({ "a.n": fact }, { conditions: rule }, submission);
  expect(finding.outcome).toBe("unknown");
  return finding.missing!.list.map(({ kind, pointer }) => [kind, pointer]);
}

const bothIds = [
  ["duplicateId", "/workers/0/id"],
  ["duplicateId", "/workers/1/id"],
];

describe("doubt about whom entries mean is named", () => {
  it("where different values are counted, or entries are grouped by them", () => {
    expect(missing({ distinct: "serviceLog", of: "worker" }, atLeast("a.n", 2), station(twice))).toEqual(
      bothIds,
    );
    const busiest: Json = { sum: "serviceLog", of: "hours", by: ["worker"], take: "greatest" };
    expect(missing(busiest, atLeast("a.n", 6), station(twice))).toEqual(bothIds);
  });

  it("where an entry is compared with others of its list; with itself it agrees", () => {
    const others = {
      per: "workers",
      value: { count: "workers", where: { field: "id", operator: "notEqual", value: { outer: "id" } } },
    };
    const same = { per: "workers", value: { count: "workers", where: equal("id", { outer: "id" }) } };
    const workers = [{ id: "W1" }, { id: "W2" }];
    expect(readEach(others, station({ workers }))).toEqual([{ value: 1 }, { value: 1 }]);
    expect(readEach(same, station({ workers }))).toEqual([{ value: 1 }, { value: 1 }]);
    expect(readEach(others, station(twice))).toEqual([{ range: [0, 1] }, { range: [0, 1] }]);
    const { finding } = judge(
      { "a.n": others },
      { conditions: atLeast("a.n", 1), forEach: { list: "workers" } },
      station(twice),
    );
    expect(finding.items!.list.map((item) => item.missing!.map(({ pointer }) => pointer))).toEqual([
      ["/workers/0/id", "/workers/1/id"],
      ["/workers/0/id", "/workers/1/id"],
    ]);
  });

  it("but an id of a nested list is in no doubt because another parent has it, too", () => {
    const sessions = [{ id: "1", date: "2026-03-01" }];
    const groupwork = [
      { id: "G1", sessions },
      { id: "G2", sessions },
    ];
    expect(read({ count: "groupwork/sessions", where: equal("id", "1") }, station({ groupwork }))).toEqual({
      value: 2,
    });
  });
});

describe("what no data of a site decide is named as such", () => {
  it("a month that an author wrote where a day is compared", () => {
    const opened = station({ site: { openedOn: "2026-02-10" } });
    const since: Json = { fact: "a.n", operator: "greaterThan", value: "2026-02" };
    expect(missing({ field: "/site/openedOn" }, since, opened)).toEqual([["interpretation", ""]]);
    const entry: Json = {
      count: "serviceLog",
      where: { field: "date", operator: "lessThan", value: "2026-03" },
    };
    const one = station({ serviceLog: [log("L1", "W1", "2026-03-02")] });
    expect(missing(entry, atLeast("a.n", 1), one)).toEqual([["interpretation", ""]]);
  });

  it("the month in which counting begins", () => {
    const fact: Json = {
      periodsWithout: "supervision",
      of: "date",
      each: "month",
      since: { field: "/site/openedOn" },
    };
    const opened = station({ site: { openedOn: "2026-12-10" }, supervision: [] });
    expect(missing(fact, { fact: "a.n", operator: "equal", value: 0 }, opened)).toEqual([
      ["interpretation", ""],
    ]);
  });

  it("days outside the period, of which no list says anything: a person's answer", () => {
    const ever: Json = { count: "serviceLog", window: "all" };
    const submission = station({ serviceLog: [], completeness: { serviceLog: "complete" } });
    const { finding } = judge({ "a.n": ever }, { conditions: atLeast("a.n", 1) }, submission);
    expect(finding.missing!.list).toMatchObject([{ kind: "personsAnswer" }]);
    expect(finding.reason!.code).toBe("personsAnswer");
  });

  it("pairs that were not tried", () => {
    const workers = entries(2_500, () => ({}));
    const serviceLog = entries(2_000, (k) => ({ worker: `E${k + 1}`, date: "2026-03-01" }));
    const fact = {
      per: "workers",
      value: { count: "serviceLog", where: { not: { not: equal("worker", { outer: "id" }) } } },
    };
    const rule = {
      conditions: { fact: "a.n", operator: "lessThan", value: 2 },
      forEach: { list: "workers" },
    };
    const { finding } = judge({ "a.n": fact }, rule, station({ workers, serviceLog }));
    expect(finding.missing).toMatchObject({ total: 1, list: [{ kind: "personsAnswer" }] });
  });
});

describe("what is in another form", () => {
  const short: Json = { count: "workers", where: equal("employment", "fullTime") };

  it("is asked for where it stands: the steps of a history, the fields of a term", () => {
    const orders = [
      {
        id: "O1",
        history: [
          { step: "reported", date: "2026-03" },
          { step: "served", date: "2026-03-09" },
        ],
      },
    ];
    const early: Json = {
      count: "orders",
      where: { field: "reportedOn", operator: "lessThan", value: "2026-03-05" },
    };
    expect(missing(early, atLeast("a.n", 1), station({ orders }))).toEqual([
      ["value", "/orders/0/history/0/date"],
    ]);
    const long: Json = { count: "workers/terms", where: equal("employment", "fullTime") };
    const worker = station({ workers: [{ id: "W1", role: "head" }] });
    const both = { "a.short": short, "a.long": long };
    const evaluator = evaluatorOf(both, [
      { name: "one", conditions: atLeast("a.short", 1) },
      { name: "two", conditions: atLeast("a.long", 1) },
    ]);
    const { toSupply } = evaluator.evaluate(worker, { on: "2026-12-31" });
    expect(toSupply.map(({ pointer, rules }) => [pointer, rules.length])).toEqual([
      ["/workers/0/employment", 2],
    ]);
  });

  it("is a person's to answer where one value is asked of what a list says", () => {
    const workers = [{ id: "W1", terms: [{ employment: "fullTime" }] }];
    expect(missing(short, atLeast("a.n", 1), station({ workers }))).toEqual([
      ["personsAnswer", "/workers/0/terms"],
    ]);
  });
});
