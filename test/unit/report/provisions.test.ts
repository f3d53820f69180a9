import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createEvaluator, type Evaluation, formatHtml, formatText, listProfiles } from "../../../src/index";

const on = "2026-12-31";
const station = JSON.parse(readFileSync("test/fixtures/sites/station-worst.json", "utf8"));
const text = { "zh-CN": "测试", en: "test" };
const cityId = "db3205-t-1070-2023";
const assumed = (evaluation: Evaluation) =>
  evaluation.findings.filter(({ basis }) => basis.kind === "assumedFromCounty");

describe("rules that rest on a report instead of the standard", () => {
  const evaluation = createEvaluator({ profile: "suzhou" }).evaluate(station, { on });

  it("keep the word of the report, and are found in the default profile", () => {
    expect(assumed(evaluation).length).toBeGreaterThan(5);
    for (const { id, verb } of assumed(evaluation)) expect(verb?.["zh-CN"], id).toBeTruthy();
  });

  it("are printed with that word and never as 应 of the standard", () => {
    const page = formatHtml(evaluation, { locale: "zh-CN" });
    const lines = formatText(evaluation, { locale: "zh-CN", all: true });
    for (const { verb } of assumed(evaluation).filter((one) => one.outcome !== "notApplicable")) {
      const phrase = `来源用语“${verb?.["zh-CN"]}”，本标准正文未见`;
      expect(page).toContain(phrase);
      expect(lines).toContain(phrase);
    }
    const own = lines.slice(0, lines.indexOf("待补材料"));
    const ofCity = own.split("\n").filter((line) => line.includes("借用所列来源的数值"));
    for (const line of ofCity) expect(line).not.toContain("要求（原文用“应”）");
    expect(formatText(evaluation, { locale: "en", all: true })).toContain("body of this standard not seen");
  });

  it("give way to the provision once a profile has the wording", () => {
    const source = {
      "db3205-text": {
        title: text,
        publisher: text,
        date: null,
        url: "example.invalid",
        kind: "officialText",
        seen: text,
      },
    };
    const profile = {
      id: "corrected",
      title: text,
      why: text,
      rulebooks: [{ id: cityId, binds: text }],
      sources: source,
      overrides: {
        rules: [
          {
            rulebook: cityId,
            rule: "station-full-time-workers",
            set: { basis: { kind: "text" as const, source: "db3205-text" } },
            source: "db3205-text",
            note: text,
          },
        ],
      },
    };
    const corrected = createEvaluator({ profile }).evaluate(station, { on });
    const line = formatText(corrected, { locale: "zh-CN" })
      .split("\n")
      .find((one) => one.includes("原文已见"));
    expect(line).toContain("要求（原文用“应”）；原文已见");
  });
});

describe("a profile that takes a rulebook as criterion", () => {
  it("says why in the evaluation and on both reports, under every bundled profile", () => {
    for (const { id } of listProfiles()) {
      const evaluation = createEvaluator({ profile: id }).evaluate(station, { on });
      const bound = evaluation.rulebooks.filter((one) => one.bound);
      expect(bound.length, id).toBeGreaterThan(0);
      for (const locale of ["zh-CN", "en"] as const) {
        const reports = [formatText(evaluation, { locale }), formatHtml(evaluation, { locale })];
        for (const report of reports) for (const one of bound) expect(report).toContain(one.bound?.[locale]);
      }
    }
  });

  it("and only it lets assumed values decide", () => {
    const profile = { id: "loose", title: text, why: text, rulebooks: [{ id: cityId }] };
    const evaluation = createEvaluator({ profile }).evaluate(station, { on });
    expect(evaluation.findings.filter(({ weight }) => weight === "decides")).toEqual([]);
    expect(evaluation.conclusion).toMatchObject({ overall: "undetermined", qualified: false });
  });
});

describe("our own checks", () => {
  const evaluation = createEvaluator({ profile: "suzhou" }).evaluate(station, { on });

  it("have a provision of their own, and inform", () => {
    const own = evaluation.findings.filter(({ rulebook }) => rulebook === "record-integrity");
    expect(own.length).toBeGreaterThan(20);
    for (const { id, provision, basis, weight } of own)
      expect([id, provision, basis.kind, weight]).toEqual([id, "own", "own", "informs"]);
  });

  it("inform also where a profile binds them", () => {
    const rulebooks = [{ id: "record-integrity", binds: text }];
    const bound = createEvaluator({ profile: { id: "own", title: text, why: text, rulebooks } });
    const { findings } = bound.evaluate(station, { on });
    expect(findings.filter(({ weight }) => weight === "decides")).toEqual([]);
  });

  it("are printed as ours", () => {
    const lines = formatText(evaluation, { locale: "zh-CN", all: true });
    expect(lines).toContain("依据：本软件自设的核对项目，不是标准条款");
    expect(lines).not.toContain("推荐（宜）；本软件");
  });

  it("and questions no clause asks are marked in the form", () => {
    const page = formatHtml(evaluation, { locale: "zh-CN" });
    const asked = evaluation.findings.filter(
      (one) => one.outcome === "manual" && one.basis.kind === "interpretation",
    );
    expect(asked.length).toBeGreaterThan(0);
    for (const { question } of asked)
      expect(page).toContain(`核查问题（由本软件提出，不是标准条文）：</span>${question?.["zh-CN"]}`);
  });
});

describe("1,960 hours", () => {
  it("are printed with what arithmetic shows of them, told apart from the source", () => {
    const evaluation = createEvaluator({ profile: "suzhou" }).evaluate(station, { on });
    for (const report of [
      formatText(evaluation, { locale: "zh-CN" }),
      formatHtml(evaluation, { locale: "zh-CN" }),
    ]) {
      expect(report).toContain("以下只是算术，不是来源的话");
      for (const sum of ["(250−5)×8＝1,960", "248×8＝1,984", "1,944"]) expect(report).toContain(sum);
    }
  });
});
