import { describe, expect, it } from "vitest";
import { evaluate } from "../../../src";
import { LeftOut } from "../../../src/assessment/left-out";
import { model } from "../../../src/generated/model";
import { Masked } from "../../../src/validation/masked";
import { station } from "../facts/small-rulebook";

const left = "另有数据有误，未予采用";

function day(...hours: unknown[]) {
  const workers = [{ id: "W1" }, { id: "W2" }];
  const serviceLog = hours.map((value, k) => ({
    id: `L${k}`,
    worker: k === 0 ? "W1" : "W2",
    date: "2026-03-01",
    hours: value,
  }));
  const given = station({ workers, serviceLog });
  const { findings } = evaluate(given, { on: "2026-12-31", evidence: "full" });
  return findings.find(({ id }) => id === "record-integrity#no-more-than-a-day")!;
}

describe("a pass that left out a malformed value", () => {
  it.each([25, -1, "8 h", {}])("says so: %j hours on one day", (hours) => {
    const finding = day(hours, 3);
    expect(finding.outcome).toBe("pass");
    expect(finding.text["zh-CN"]).toContain(left);
    expect(finding.text.en).toContain("left out");
  });

  it("says so of the entry it concerns, and of no other", () => {
    const texts = day(25, 3).items!.list.map(({ text }) => text["zh-CN"]);
    expect(texts.map((text) => text.includes(left))).toEqual([true, false]);
  });

  it("is a plain one where everything is in order, or not recorded", () => {
    for (const finding of [day(8, 3), day(undefined, 3)]) {
      expect(finding.outcome).toBe("pass");
      expect(finding.text["zh-CN"]).toMatch(/：符合。$/);
    }
  });

  it("is a plain one where the rule does not read the field", () => {
    const given = station({ workers: [{ id: "W1", wearsBadge: "yes" }], serviceLog: [] });
    const { findings } = evaluate(given, { on: "2026-12-31" });
    const other = findings.find(({ id }) => id === "record-integrity#service-within-period")!;
    expect([other.outcome, other.text["zh-CN"].includes(left)]).toEqual(["pass", false]);
  });

  it.each<[string, string, string, string, string]>([
    ["an object", "/purchases/0/provider", "purchases", "provider/kind", "/purchases/0"],
    ["a step inside an object", "/casework/2/stages/intake", "casework", "stages/intake/date", "/casework/2"],
    [
      "an item of a list",
      "/premises/spaces/1/equipment/3",
      "premises/spaces",
      "equipment",
      "/premises/spaces/1",
    ],
    [
      "an entry that is none",
      "/groupwork/0/sessions/4",
      "groupwork/sessions",
      "date",
      "/groupwork/0/sessions/4",
    ],
  ])("finds %s", (_, pointer, list, field, entry) => {
    const found = LeftOut.of(model, new Masked([pointer]))!;
    const fields = new Set([model.lists[list]!.fields[field]!]);
    expect(found.touches(fields)).toBe(true);
    expect(found.touches(fields, new Set([entry]))).toBe(true);
    expect(found.touches(fields, new Set(["/elsewhere/0"]))).toBe(false);
    expect(found.touches(new Set([model.lists.visits!.fields.date!]))).toBe(false);
  });

  it("finds a value of the document", () => {
    const found = LeftOut.of(model, new Masked(["/site/operator"]))!;
    expect(found.touches(new Set([model.document["/site/operator/kind"]!]))).toBe(true);
    expect(found.touches(new Set([model.document["/site/communities"]!]))).toBe(false);
  });
});
