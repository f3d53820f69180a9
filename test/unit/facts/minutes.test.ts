import { describe, expect, it } from "vitest";
import { createEvaluator, validate } from "../../../src/index";
import { atLeast, entries, evaluatorOf, judge, read, station } from "./small-rulebook";

const sum = { sum: "serviceLog", of: "hours" };
const readLog = (...log: object[]) =>
  read(sum, station({ serviceLog: log.map((one, k) => ({ id: `L${k}`, date: "2026-03-01", ...one })) }));
const defectsOf = (entry: object) =>
  validate(station({ serviceLog: [{ id: "L1", date: "2026-03-01", ...entry }] })).map(({ code, pointer }) => [
    pointer,
    code,
  ]);

describe("minutes in place of hours", () => {
  it.each([
    ["alone", { minutes: 210 }, { value: 3.5 }],
    ["beside the same in hours", { hours: 3.5, minutes: 210 }, { value: 3.5 }],
    ["beside null, which says that there is none", { hours: null, minutes: 210 }, { range: [0, 24] }],
    ["as null, which says nothing, beside hours", { hours: 3.5, minutes: null }, { value: 3.5 }],
    ["as null without hours", { minutes: null }, { range: [0, 24] }],
    ["beside other hours", { hours: 3, minutes: 210 }, { range: [0, 24] }],
    ["malformed, without hours", { minutes: 2.5 }, { range: [0, 24] }],
    ["beside malformed hours", { hours: "3", minutes: 210 }, { value: 3.5 }],
  ])("%s", (_, entry, reading) => {
    expect(readLog(entry)).toEqual(reading);
  });

  it("are exact, also where hours can only round them", () => {
    expect(readLog({ minutes: 20 }, { minutes: 20 }, { minutes: 20 })).toEqual({ value: 1 });
    expect(readLog({ minutes: 80 }, { hours: 0.5 }, { minutes: 70 })).toEqual({ value: 3 });
    const log = Array.from({ length: 3_000 }, () => ({ minutes: 7 }));
    expect(readLog(...log)).toEqual({ value: 350 });
    const facts = { "a.hours": sum };
    const submission = station({ serviceLog: entries(300, () => ({ date: "2026-03-01", minutes: 1 })) });
    expect(judge(facts, { conditions: atLeast("a.hours", 5) }, submission).finding.outcome).toBe("pass");
  });

  it("contradicting hours are a defect at both places", () => {
    expect(defectsOf({ hours: 3, minutes: 210 })).toEqual([
      ["/serviceLog/0/hours", "unitsDisagree"],
      ["/serviceLog/0/minutes", "unitsDisagree"],
    ]);
    expect(defectsOf({ hours: null, minutes: 210 })[0]).toEqual([
      "/serviceLog/0/hours",
      "unitsDisagree.none",
    ]);
    expect(defectsOf({ hours: 3.5, minutes: 210 })).toEqual([]);
    expect(defectsOf({ hours: 3.5, minutes: null })).toEqual([]);
    expect(defectsOf({ minutes: 1441 })).toEqual([["/serviceLog/0/minutes", "maximum"]]);
  });

  it.each(["supervision", "communityActivities"])("also in %s", (list) => {
    const parts = { [list]: [{ id: "X", date: "2026-03-01", minutes: 90 }] };
    expect(read({ sum: list, of: "hours" }, station(parts))).toEqual({ value: 1.5 });
  });

  it("are missing as hours where neither is recorded", () => {
    const evaluator = evaluatorOf({ "a.hours": sum }, [{ conditions: atLeast("a.hours", 1) }]);
    const { findings } = evaluator.evaluate(
      station({ serviceLog: [{ id: "L1", date: "2026-03-01", hours: 1, minutes: 2 }] }),
      { on: "2026-12-31" },
    );
    expect(findings[0]!.missing!.list[0]!.pointer).toBe("/serviceLog/0/hours");
  });

  it("count for the bundled rules", () => {
    const log = (entry: object) =>
      station({
        site: { communities: 4 },
        workers: [
          {
            id: "W1",
            employment: "fullTime",
            role: "socialWorker",
            employedFrom: "2024-01-01",
            employedTo: null,
          },
        ],
        training: [],
        serviceLog: Array.from({ length: 300 }, (_, k) => ({
          id: `L${k}`,
          worker: "W1",
          date: `2026-${String(1 + (k % 12)).padStart(2, "0")}-${String(1 + (k % 25)).padStart(2, "0")}`,
          activity: "outreach",
          ...entry,
        })),
      });
    const outcomes = ({ hours, minutes }: { hours?: number; minutes?: number }) =>
      createEvaluator()
        .evaluate(log({ ...(hours && { hours }), ...(minutes && { minutes }) }), { on: "2026-12-31" })
        .findings.map(({ id, outcome }) => [id, outcome]);
    expect(outcomes({ minutes: 420 })).toEqual(outcomes({ hours: 7 }));
    expect(outcomes({ minutes: 300 })).toEqual(outcomes({ hours: 5 }));
  });
});
