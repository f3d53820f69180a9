import { describe, expect, it } from "vitest";
import { atLeast, type Json, judge, station } from "../facts/small-rulebook";

const each = "month";
const of = "date";
const visit = (id: string, date: string, worker = "W1") => ({
  id,
  date,
  workers: [worker],
  kind: "educational",
});
const withIt: Json = { periodsWith: "supervision", of, each };
const without: Json = { periodsWithout: "supervision", of, each, since: { field: "/site/openedOn" } };
const none: Json = { fact: "a.n", operator: "equal", value: 0 };
const opened = { site: { openedOn: "2026-08-10" } };

describe("months that fall short", () => {
  it("are told, those of one state that follow each other as one span", () => {
    const supervision = [visit("D1", "2026-02-03"), visit("D2", "2026-05-05"), visit("D3", "2026-12-01")];
    const { finding } = judge(
      { "a.n": withIt },
      { conditions: atLeast("a.n", 12) },
      station({ supervision }),
    );
    expect(finding.periods).toEqual([
      {
        fact: "a.n",
        short: 9,
        open: 0,
        list: [
          { from: "2026-01-01", to: "2026-01-31", state: "short" },
          { from: "2026-03-01", to: "2026-04-30", state: "short" },
          { from: "2026-06-01", to: "2026-11-30", state: "short" },
        ],
      },
    ]);
  });

  it("are open where a date may lie in them, or counting may begin in them; the counts are of all", () => {
    const supervision = ["09", "10", "11", "12"]
      .map((month) => visit(`D${month}`, `2026-${month}-03`))
      .slice(1);
    const { finding } = judge({ "a.n": without }, { conditions: none }, station({ ...opened, supervision }));
    expect(finding).toMatchObject({ outcome: "fail", periods: [{ short: 1, open: 1 }] });
    expect(finding.periods![0]!.list).toEqual([
      { from: "2026-08-01", to: "2026-08-31", state: "open" },
      { from: "2026-09-01", to: "2026-09-30", state: "short" },
    ]);
    const options = { on: "2026-12-31", limits: { missing: 1 } };
    const brief = judge(
      { "a.n": without },
      { conditions: none },
      station({ ...opened, supervision }),
      options,
    );
    expect(brief.finding.periods).toMatchObject([{ short: 1, open: 1, list: [{ state: "open" }] }]);
  });

  it("are all open where the list may hold more, and none are told of what passes", () => {
    const submission = station({
      supervision: [visit("D1", "2026-02-03")],
      completeness: { supervision: "partial" },
    });
    const rule = { conditions: atLeast("a.n", 12) };
    expect(judge({ "a.n": withIt }, rule, submission).finding.periods).toMatchObject([
      { short: 0, open: 11 },
    ]);
    expect(
      judge({ "a.n": withIt }, { conditions: atLeast("a.n", 1) }, submission).finding.periods,
    ).toBeUndefined();
  });

  it("are told of each person, within the time in service", () => {
    const perWorker = {
      per: "workers",
      value: {
        periodsWithout: "supervision",
        of,
        each: "quarter",
        where: { field: "workers", operator: "contains", value: { outer: "id" } },
        within: { spans: "workers/terms", from: "from", to: "to" },
      },
    };
    const workers = [
      { id: "W1", employedFrom: "2020-01-01", employedTo: null },
      { id: "W2", employedFrom: "2026-07-01", employedTo: null },
    ];
    const supervision = [visit("D1", "2026-02-03"), visit("D2", "2026-08-03", "W2")];
    const rule = { conditions: none, forEach: { list: "workers" } };
    const { finding } = judge({ "a.n": perWorker }, rule, station({ workers, supervision }));
    expect(finding.items!.list.map(({ id, periods }) => [id, periods![0]!.list])).toEqual([
      ["W1", [{ from: "2026-04-01", to: "2026-12-31", state: "short" }]],
      ["W2", [{ from: "2026-10-01", to: "2026-12-31", state: "short" }]],
    ]);
  });
});
