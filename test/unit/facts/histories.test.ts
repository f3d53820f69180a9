import { describe, expect, it } from "vitest";
import { evaluate } from "../../../src";
import { type Json, readEach, station } from "./small-rulebook";

type Step = readonly [step: string | undefined, date?: string | null];
const history = (...steps: Step[]) =>
  steps.map(([step, date]) => ({ ...(step && { step }), ...(date !== undefined && { date }) }));
const order = (...steps: Step[]) => station({ orders: [{ id: "O1", history: history(...steps) }] });
const dateOf = (field: string): { per: string; value: Json } => ({ per: "orders", value: { field } });
const sentBack: Step[] = [
  ["reported", "2026-03-01"],
  ["dispatched", "2026-03-02"],
  ["accepted", "2026-03-03"],
  ["returned", "2026-03-05"],
  ["dispatched", "2026-03-06"],
  ["accepted", "2026-03-07"],
  ["served", "2026-03-08"],
  ["closed", "2026-03-10"],
];

describe("a history gives the single dates", () => {
  it("the first time of each step, and the last of closing", () => {
    const of = (field: string) => readEach(dateOf(field), order(...sentBack));
    expect(of("reportedOn")).toEqual([{ value: "2026-03-01" }]);
    expect(of("dispatchedOn")).toEqual([{ value: "2026-03-02" }]);
    expect(of("acceptedOn")).toEqual([{ value: "2026-03-03" }]);
    expect(of("closedOn")).toEqual([{ value: "2026-03-10" }]);
  });

  it("none for a step that was not taken, and for a closing that was undone", () => {
    const reopened: Step[] = [...sentBack, ["reopened", "2026-04-01"]];
    expect(readEach(dateOf("closedOn"), order(...reopened))).toEqual([{ value: null }]);
    expect(readEach(dateOf("closedOn"), order(...reopened, ["closed", "2026-05-01"]))).toEqual([
      { value: "2026-05-01" },
    ]);
    expect(readEach(dateOf("servedOn"), order(["reported", "2026-03-01"]))).toEqual([{ value: null }]);
    expect(readEach(dateOf("servedOn"), order())).toEqual([{ value: null }]);
  });

  it("on one day, the step written later holds", () => {
    const closedFirst = order(["closed", "2026-03-10"], ["reopened", "2026-03-10"]);
    const reopenedFirst = order(["reopened", "2026-03-10"], ["closed", "2026-03-10"]);
    expect(readEach(dateOf("closedOn"), closedFirst)).toEqual([{ value: null }]);
    expect(readEach(dateOf("closedOn"), reopenedFirst)).toEqual([{ value: "2026-03-10" }]);
  });

  it("a range where a day or a step is not known", () => {
    const dispatched = (...steps: Step[]) => readEach(dateOf("dispatchedOn"), order(...steps))[0];
    expect(dispatched(["dispatched", "2026-03-02"], ["dispatched"])).toEqual({
      range: [null, "2026-03-02"],
    });
    expect(dispatched(["dispatched", "2026-03-06"], [undefined, "2026-03-02"])).toEqual({
      range: ["2026-03-02", "2026-03-06"],
    });
    expect(dispatched(["dispatched", "2026-03"])).toEqual({ range: ["2026-03-01", "2026-03-31"] });
    const partial = { ...order(...sentBack), completeness: { "orders/history": "partial" } };
    expect(readEach(dateOf("dispatchedOn"), partial)[0]).not.toHaveProperty("value");
  });

  it("of the stages of casework, too", () => {
    const stages = {
      history: history(["intake", "2026-03-01"], ["planning", "2026-03-05"], ["intake", "2026-03-09"]),
    };
    const casework = station({ casework: [{ id: "C1", stages }] });
    const intake = { per: "casework", value: { field: "stages/intake/date" } };
    const closure = { per: "casework", value: { field: "stages/closure/date" } };
    expect(readEach(intake, casework)).toEqual([{ value: "2026-03-01" }]);
    expect(readEach(closure, casework)).toEqual([{ value: null }]);
  });
});

describe("the order of the steps of an order", () => {
  const site = { id: "x1", tier: "station", divisionCode: "320585102000", communities: 4 };
  const period = { from: "2026-01-01", to: "2026-12-31" };
  const judged = (one: object) => {
    const orders = [{ id: "O1", origin: "grid", ...one }];
    const evaluation = evaluate({ site, period, orders }, { on: "2026-12-31", profile: "taicang" });
    const finding = evaluation.findings.find(
      ({ id }) => id === "taicang-practice#order-accepted-after-dispatch",
    )!;
    return { outcome: finding.outcome, defects: evaluation.defects };
  };
  const single = {
    reportedOn: "2026-03-01",
    dispatchedOn: "2026-03-06",
    acceptedOn: "2026-03-03",
    servedOn: "2026-03-08",
    closedOn: "2026-03-10",
  };

  it("is no contradiction in a history, and stays one in single dates", () => {
    expect(judged({ history: history(...sentBack) })).toEqual({ outcome: "pass", defects: [] });
    expect(judged(single).outcome).toBe("fail");
  });

  it("is not judged where an order says it both ways", () => {
    const { outcome, defects } = judged({ ...single, history: history(...sentBack) });
    expect(outcome).toBe("unknown");
    expect(defects).toMatchObject([{ pointer: "/orders/0/history", code: "twoForms" }]);
    expect(judged({ ...single, history: "sent back" }).outcome).toBe("unknown");
  });
});
