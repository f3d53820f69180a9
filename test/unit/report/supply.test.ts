import { describe, expect, it } from "vitest";
import type { Evaluation, MissingKind } from "../../../src/generated/evaluation";
import { formatHtml, formatText } from "../../../src/report/index";
import { entryPlace, suppliesOf } from "../../../src/report/supply";
import { sample } from "./sample";

function lacking(
  ...rows: [kind: MissingKind, label: string, pointer: string, decides: boolean][]
): Evaluation {
  const evaluation = sample();
  const [rule = ""] = evaluation.findings.map((finding) => finding.id);
  evaluation.toSupply = rows.map(([kind, label, pointer, decides]) => ({
    kind,
    label: { "zh-CN": label, en: label },
    pointer,
    rules: [rule],
    decides,
  }));
  return evaluation;
}

describe("what to supply", () => {
  it("is one line per kind of datum, what decides first", () => {
    const { material } = suppliesOf(
      lacking(
        ["value", "面积", "/premises/spaces/0/area", false],
        ["value", "岗位", "/workers/0/role", false],
        ["value", "岗位", "/workers/3/role", true],
        ["list", "个案（全部条目）", "/casework", true],
      ),
    );
    expect(material.map(({ label, pointers }) => [label["zh-CN"], pointers.length])).toEqual([
      ["岗位", 2],
      ["个案（全部条目）", 1],
      ["面积", 1],
    ]);
    expect(material[0]?.rules).toHaveLength(1);
  });

  it("holds nothing a site cannot supply; that stands apart in every report", () => {
    const evaluation = lacking(
      ["interpretation", "解释口径（决定 0010）", "", true],
      ["periodNotOver", "评估周期尚未结束", "", false],
    );
    const { material, open } = suppliesOf(evaluation);
    expect(material).toEqual([]);
    expect(open).toHaveLength(2);
    const page = formatHtml(evaluation, { locale: "zh-CN" });
    expect(page).toContain("没有需要补充的材料");
    expect(page.indexOf("解释口径（决定 0010）")).toBeGreaterThan(page.indexOf('id="open"'));
    expect(formatText(evaluation, { locale: "zh-CN" })).toContain("另有 2 项不能靠补充材料解决");
  });

  it("counts entries as a person does", () => {
    expect(entryPlace("/casework/1/stages/intake/date", "zh-CN")).toBe("第 2 条");
    expect(entryPlace("/groupwork/0/sessions/3/date", "zh-CN")).toBe("第 1 条之第 4 条");
    expect(entryPlace("/groupwork/0/sessions/3/date", "en")).toBe("entry 1, entry 4");
    expect(entryPlace("/workers", "en")).toBe("");
  });
});
