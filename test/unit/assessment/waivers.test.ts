import { describe, expect, it } from "vitest";
import type { Waiver } from "../../../src";
import { atLeast, evaluatorOf, type Json, station } from "../facts/small-rulebook";

const evaluator = evaluatorOf({ "a.n": { field: "/site/communities" } as Json }, [
  { conditions: atLeast("a.n", 3) },
]);

const waiver = (more: Partial<Waiver> = {}): Waiver => ({
  rule: "small#rule",
  reason: "合并村正在进行",
  approver: "民政局",
  on: "2026-03-01",
  expires: "2026-09-30",
  ...more,
});

function evaluate(communities: number | undefined, waivers: Waiver[], on = "2026-06-30") {
  return evaluator.evaluate(station({ site: { communities } }), { on, waivers });
}

describe("a waiver", () => {
  it("accepts a finding; outcome and conclusion stay as they are", () => {
    const evaluation = evaluate(1, [waiver()]);
    expect(evaluation.findings[0]).toMatchObject({ outcome: "fail", waiver: { effect: "accepted" } });
    expect(evaluation.conclusion.overall).toBe("doesNotConform");
    expect(evaluation.findings[0]).not.toHaveProperty("automatedOutcome");
  });

  it("accepts an unknown finding, too", () => {
    expect(evaluate(undefined, [waiver()]).findings[0]).toMatchObject({
      outcome: "unknown",
      waiver: { effect: "accepted" },
    });
  });

  it("holds up to and including its last day", () => {
    expect(evaluate(1, [waiver()], "2026-09-30").findings[0]!.waiver!.effect).toBe("accepted");
    expect(evaluate(1, [waiver()], "2026-10-01").findings[0]!.waiver!.effect).toBe("expired");
    expect(evaluate(1, [waiver({ expires: null })], "2099-10-01").findings[0]!.waiver!.effect).toBe(
      "accepted",
    );
  });

  it("replaces older ones; what lapsed stays lapsed, whenever somebody looks", () => {
    const older = waiver({ on: "2026-02-01", expires: null });
    const newer = waiver({ on: "2026-03-01", expires: "2026-09-30" });
    for (const on of ["2026-10-01", "2027-05-01"]) {
      const evaluation = evaluate(1, [newer, older], on);
      expect(evaluation.findings[0]!.waiver).toMatchObject({ effect: "expired", on: "2026-03-01" });
      expect(evaluation.unusedAttestations.map(({ code, kind }) => [code, kind])).toEqual([
        ["expired", "waiver"],
        ["replaced", "waiver"],
      ]);
    }
    expect(evaluate(1, [newer, older], "2026-09-30").findings[0]!.waiver!.effect).toBe("accepted");
  });

  it("about another site accepts nothing here", () => {
    const evaluation = evaluate(1, [waiver({ site: "elsewhere" })]);
    expect(evaluation.findings[0]).not.toHaveProperty("waiver");
    expect(evaluation.unusedAttestations).toMatchObject([{ index: 0, kind: "waiver", code: "otherSite" }]);
  });

  it("of what passed, or not granted yet, is unused", () => {
    expect(evaluate(5, [waiver()]).findings[0]).not.toHaveProperty("waiver");
    expect(evaluate(5, [waiver()]).unusedAttestations).toHaveLength(1);
    expect(evaluate(1, [waiver()], "2026-02-28").findings[0]).not.toHaveProperty("waiver");
    expect(evaluate(1, [waiver()], "2026-02-28").unusedAttestations).toHaveLength(1);
  });

  it("without reason or approver is refused with its place", () => {
    expect(() => evaluate(1, [waiver({ reason: "" })])).toThrow("/waivers/0/reason");
    expect(() => evaluate(1, [waiver({ approver: undefined as never })])).toThrow("/waivers/0/approver");
  });
});
