import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createEvaluator, evaluate, formatText, listRules, type ProfileDocument } from "../../../src/index";

const on = "2026-12-31";
const text = { "zh-CN": "测试", en: "test" };
const typical = () => JSON.parse(readFileSync("test/fixtures/sites/station-typical.json", "utf8"));
const outcomeOf = (submission: object, rule: string, profile: string | ProfileDocument = "suzhou") => {
  const found = createEvaluator({ profile })
    .evaluate(submission, { on })
    .findings.find(({ id }) => id === rule);
  return `${found?.weight} ${found?.outcome}`;
};

describe("volunteer records", () => {
  const rule = "mca-order-67#volunteer-record-awards";
  const bound: ProfileDocument = {
    id: "bound",
    title: text,
    why: text,
    rulebooks: [{ id: "mca-order-67", binds: text }],
  };
  const station = (site: object, awardsRecorded: boolean) => {
    const base = typical();
    const { operator: _, recruitsVolunteers: __, ...rest } = base.site;
    const volunteers = [{ id: "V1", recordedOn: "2026-03-01", awardsRecorded }];
    return { ...base, site: { ...rest, ...site }, volunteers };
  };

  it("inform, because a station is no organisation for volunteer service by being one", () => {
    expect(outcomeOf(station({ recruitsVolunteers: true }, false), rule)).toBe("informs fail");
  });

  it("decide where a profile says that its sites are run by such bodies", () => {
    const operator = { kind: "volunteerServiceOrganization" };
    expect(outcomeOf(station({ operator }, false), rule, bound)).toBe("decides fail");
    expect(outcomeOf(station({ operator }, true), rule, bound)).toBe("decides pass");
    expect(outcomeOf(station({}, false), rule, bound)).toBe("decides unknown");
    const others = { operator: { kind: "enterprise" }, recruitsVolunteers: false };
    expect(outcomeOf(station(others, false), rule, bound)).toBe("decides notApplicable");
  });
});

describe("separate consent", () => {
  const rule = "pipl-28#separate-consent-given";
  const station = (consents: object | null) => ({
    ...typical(),
    casework: [{ id: "C1", openedOn: "2026-02-02", sensitiveInformation: true, consents }],
  });

  it("fails nobody who may need none", () => {
    expect(outcomeOf(station({ separateConsent: false, legalBasis: "consent" }), rule)).toBe("decides fail");
    expect(outcomeOf(station({ separateConsent: false, legalBasis: "emergency" }), rule)).toBe(
      "decides pass",
    );
    for (const open of [null, {}, { separateConsent: false }, { separateConsent: null, legalBasis: null }]) {
      expect(outcomeOf(station(open), rule), JSON.stringify(open)).toBe("decides unknown");
    }
    expect(outcomeOf(station({ separateConsent: false, legalBasis: "同意" }), rule)).toBe("decides unknown");
  });
});

describe("the national sign", () => {
  it("of a work room only informs", () => {
    const { findings } = evaluate({ ...typical(), site: { id: "r", tier: "workRoom" } }, { on });
    const sign = findings.filter(
      ({ rulebook, outcome }) => rulebook === "mzbf-2019-3" && outcome !== "notApplicable",
    );
    expect(sign.length).toBeGreaterThan(2);
    expect(sign.filter(({ weight }) => weight === "decides")).toEqual([]);
  });
});

describe("an instrument", () => {
  const firstDays = {
    "mzbf-2019-3": "2019-03-19",
    "mzt-094-2017": "2018-01-17",
    "mzt-095-2017": "2018-01-17",
    "social-worker-registration": "2009-04-08",
    "mf-2012-196": "2012-11-27",
    "mca-order-67": "2021-02-01",
    "pipl-28": "2021-11-01",
  };

  it("does not apply before it existed", () => {
    const base = { ...typical(), period: { from: "2008-01-01", to: "2008-12-31" } };
    const { findings, rulebooks } = evaluate(base, { on: "2008-12-31" });
    for (const [id, day] of Object.entries(firstDays)) {
      expect(rulebooks.find((one) => one.id === id)?.inForce.from, id).toBe(day);
      const outcomes = findings.filter(({ rulebook }) => rulebook === id).map(({ outcome }) => outcome);
      expect(new Set(outcomes), id).toEqual(new Set(["notApplicable"]));
    }
  });
});

describe("wording", () => {
  it("that was seen without 应, 要, 宜 or 可 is not called wording that was not seen", () => {
    const report = formatText(evaluate(typical(), { on }), { locale: "zh-CN", all: true });
    expect(report).toContain("所见原文没有用“应、要、宜、可”；原文已见");
    expect(report).not.toContain("用语未见；原文已见");
  });

  it("of ours is not printed as a clause: a record per casework, the sign of a work room", () => {
    const ours = listRules().filter(
      ({ rulebook, basis }) =>
        ["pipl-28", "mzbf-2019-3"].includes(rulebook) && basis.kind === "interpretation",
    );
    expect(ours.map(({ provision }) => provision)).toEqual(["own", "own", "own", "own"]);
  });
});
