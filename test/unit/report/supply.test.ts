import { describe, expect, it } from "vitest";
import type { Evaluation, MissingKind } from "../../../src/generated/evaluation";
import { formatHtml, formatText } from "../../../src/report/index";
import { suppliesOf, supplyEntries, supplyText } from "../../../src/report/supply";
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
    expect(formatText(evaluation, { locale: "zh-CN" })).toContain("另有2项不能靠补充数据解决");
  });

  it("names an entry as a person does", () => {
    const evaluation = lacking(
      ["value", "工作人员：岗位", "/workers/0/role", false],
      ["value", "工作人员：岗位", "/workers/3/role", true],
      ["value", "工作人员：入职日期", "/workers/3/from", true],
    );
    evaluation.places = {
      "/workers/0/role": { "zh-CN": "工作人员 S1：岗位", en: "Workers S1: role" },
      "/workers/3/role": { "zh-CN": "工作人员 S4：岗位", en: "Workers S4: role" },
      "/workers/3/from": { "zh-CN": "工作人员 S4：入职日期", en: "Workers S4: from" },
    };
    const [several, single] = suppliesOf(evaluation).material;
    expect(supplyText(evaluation, several!, "zh-CN")).toBe("工作人员：岗位");
    expect(supplyEntries(evaluation, several!, "zh-CN")).toEqual(["工作人员 S1", "工作人员 S4"]);
    expect(supplyText(evaluation, single!, "zh-CN")).toBe("工作人员 S4：入职日期");
  });
});
