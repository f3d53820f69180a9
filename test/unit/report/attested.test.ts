import { describe, expect, it } from "vitest";
import type { Evaluation, Outcome } from "../../../src/generated/evaluation";
import { formatHtml, formatText } from "../../../src/report/index";
import { unusedText } from "../../../src/report/phrases";
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
    expect(text).toContain("核对 2 项与自动判定不一致的人工核查。");
  });

  it("is said to agree where it does", () => {
    expect(formatHtml(answered("pass"), { locale: "zh-CN" })).toContain("符合（与自动判定一致）");
    expect(formatText(answered("pass"), { locale: "zh-CN" })).toContain(
      "核对 1 项与自动判定不一致的人工核查。",
    );
  });

  it("that was not used is told in one language where its halves can be told apart", () => {
    expect(unusedText("A1：甲 / A1: first", "zh-CN")).toBe("A1：甲");
    expect(unusedText("A1：甲 / A1: first", "en")).toBe("A1: first");
    expect(unusedText("a / b：甲 / a / b: first", "en")).toBe("a / b：甲 / a / b: first");
  });
});
