import { describe, expect, it } from "vitest";
import type { Evaluation, Outcome } from "../../../src/generated/evaluation";
import { formatHtml, formatText } from "../../../src/report/index";
import { sample } from "./sample";

/** The sample, which holds one dissent, with a person's answer beside its first automatic pass. */
function answered(outcome: Exclude<Outcome, "error" | "unknown" | "manual">): Evaluation {
  const evaluation = sample();
  const finding = evaluation.findings.find((one) => one.outcome === "pass" && one.items === undefined);
  if (finding === undefined) throw new Error("the sample has no pass");
  finding.attestation = {
    rule: finding.id,
    outcome,
    by: "评估员甲",
    on: "2026-12-20",
    method: "documentReview",
    note: "一人已离职",
    effect: "dissents",
  };
  return evaluation;
}

describe("a person's answer beside an automatic outcome", () => {
  it("is dissent only where it differs, and then shown and to be looked into", () => {
    const text = formatText(answered("fail"), { locale: "zh-CN" });
    expect(text).toContain("不符合（与自动判定不一致，判定不变）");
    expect(text).toContain("所见情况：一人已离职");
    expect(text).toContain("复核与自动判定不一致的人工核查2项。");
  });

  it("is said to agree where it does", () => {
    expect(formatHtml(answered("pass"), { locale: "zh-CN" })).toContain("符合（与自动判定一致）");
    expect(formatText(answered("pass"), { locale: "zh-CN" })).toContain(
      "复核与自动判定不一致的人工核查1项。",
    );
  });

  it("that lapsed, or that another one of the day contradicts, is said to", () => {
    const evaluation = sample();
    const finding = evaluation.findings.find(({ attestation }) => attestation?.effect === "expired")!;
    const told = (words: string) => {
      expect(formatHtml(evaluation, { locale: "zh-CN" })).toContain(words);
      expect(formatText(evaluation, { locale: "zh-CN", all: true })).toContain(words);
    };
    told("已于 2026年5月31日过期，不再采用");
    Object.assign(finding.attestation!, {
      effect: "contradicted",
      contradictedBy: [{ by: "评估员乙", outcome: "fail" }],
    });
    told("同日另有相反的答复，均不采用：评估员乙 不符合");
  });

  it("that does not say what it speaks of is remarked on", () => {
    const evaluation = answered("pass");
    const finding = evaluation.findings.find(({ attestation }) => attestation?.by === "评估员甲")!;
    Object.assign(finding.attestation!, { notNamed: ["site", "period"] });
    expect(formatHtml(evaluation, { locale: "zh-CN" })).toContain("未写明站点、评估周期，按本次评估采用");
    expect(formatText(evaluation, { locale: "en", all: true })).toContain(
      "site, period not named, taken for this evaluation",
    );
  });
});

describe("evidence files of an answer", () => {
  const sha256 = `sha256:${"ab".repeat(32)}`;
  const kept = () => {
    const evaluation = answered("fail");
    const finding = evaluation.findings.find(({ attestation }) => attestation?.by === "评估员甲")!;
    finding.attestation!.evidence = [{ file: "<b>个案室</b>.jpg", sha256 }, { file: "档案柜.jpg" }];
    return evaluation;
  };

  it("are named with it, and it is said of which no digest is recorded", () => {
    const named = "证据文件：<b>个案室</b>.jpg、档案柜.jpg（未记录摘要）";
    expect(formatText(kept(), { locale: "zh-CN", all: true })).toContain(named);
    const escaped = named.replace(/</g, "&lt;").replace(/>/g, "&gt;");
    expect(formatHtml(kept(), { locale: "zh-CN" })).toContain(escaped);
  });

  it("stand with their digests in the technical part alone", () => {
    const page = formatHtml(kept(), { locale: "en" }).replace(/<span lang="zh-CN">/g, "");
    const [before, papers] = page.split('<section id="technical"');
    expect(before).not.toContain(sha256);
    expect(papers).toContain(sha256);
    expect(papers).toContain("&lt;b&gt;个案室");
  });
});
