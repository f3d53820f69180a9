import { describe, expect, it } from "vitest";
import { evaluate, validate } from "../../../src";
import { entries } from "../facts/small-rulebook";

const day = (k: number) => new Date(Date.UTC(2026, 0, 1 + k)).toISOString().slice(0, 10);

function site(hours: number) {
  return {
    site: { id: "x1", tier: "station", divisionCode: "320585102000", communities: 4 },
    period: { from: "2026-01-01", to: "2026-12-31" },
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
    serviceLog: entries(300, (k) => ({ worker: "W1", date: day(k), hours, activity: "outreach" })),
  };
}

function hoursOf(hours: number) {
  const { findings } = evaluate(site(hours), { on: "2026-12-31", evidence: "full" });
  const finding = findings.find(({ id }) => id === "db3205-t-1070-2023#worker-service-hours")!;
  return [finding.outcome, finding.items?.list[0]?.measured?.[0]?.reading];
}

describe("a log of quarter hours, as people keep them", () => {
  it("is without defects and is added up exactly", () => {
    expect(validate(site(7.25)).filter(({ severity }) => severity === "error")).toEqual([]);
    expect(hoursOf(7.25)).toEqual(["pass", { value: 2_175 }]);
    expect(hoursOf(0.01)).toEqual(["fail", { value: 3 }]);
  });

  it("in finer parts than hundredths says nothing", () => {
    expect(new Set(validate(site(7.333)).map(({ code }) => code))).toEqual(new Set(["step"]));
    expect(hoursOf(7.333)[0]).toBe("unknown");
  });
});
