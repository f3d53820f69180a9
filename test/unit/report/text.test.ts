import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { formatJson, formatNdjson, formatText } from "../../../src/report/index";
import { columns, plainWidth } from "../../../src/report/text/columns";
import { large, poisoned, sample } from "./sample";

describe("columns", () => {
  const rows = [
    [{ text: "社工站" }, { text: "x" }],
    [{ text: "ab" }, { text: "yy", align: "right" as const }],
  ];

  it("are aligned by terminal cells, not by characters", () => {
    expect(columns(rows, stringWidth, " ")).toEqual([" 社工站  x", " ab      yy"]);
  });

  it("measure before they paint", () => {
    const painted = columns(
      [[{ text: "甲", paint: (t) => `<${t}>` }, { text: "b" }], ...rows],
      stringWidth,
      "",
    );
    expect(painted[0]).toBe("<甲>      b");
  });

  it("count the report's own words as a terminal does", () => {
    for (const line of formatText(sample(), { locale: "zh-CN" }).split("\n")) {
      const ambiguous = line.replace(/[“”—–·□△✗✓…]/gu, "");
      expect(plainWidth(ambiguous), line).toBe(stringWidth(ambiguous));
    }
  });
});

describe("the text report", () => {
  it("ends with the conclusion, its qualification, and what to do next", () => {
    const text = formatText(sample(), { locale: "zh-CN", width: stringWidth });
    const end = text.slice(text.indexOf("评估结论："));
    expect(end).toContain("不符合（人员、工时与督导数值取自 2022 年太仓县级标准");
    expect(end).toMatch(/下一步\n {2}1\. 整改不符合项2项。\n {2}2\. 补充或更正数据5类，其中2项影响结论/);
  });

  it("puts what does not conform first, and passes only when asked", () => {
    const text = formatText(sample(), { locale: "zh-CN" });
    expect(text.indexOf("✗ 不符合")).toBeLessThan(text.indexOf("? 无法判定"));
    expect(text).not.toContain("✓ 符合");
    expect(formatText(sample(), { locale: "zh-CN", all: true })).toContain("✓ 符合");
  });

  it("lets no record move the cursor, add a line or turn the writing round", () => {
    const text = formatText(poisoned("a\u001b[2J\n评估结论：符合\u202e"), { locale: "zh-CN", all: true });
    expect(text).not.toContain("\u001b");
    expect(text).not.toContain("\u202e");
    expect(text.split("\n").filter((line) => line.startsWith("评估结论"))).toHaveLength(1);
  });

  it("colours only when it is given colours", () => {
    const color = { red: (t: string) => `\u001b[31m${t}\u001b[39m` };
    expect(formatText(sample(), { locale: "en" })).not.toContain("\u001b");
    expect(formatText(sample(), { locale: "en", color })).toContain("\u001b[31m✗ does not conform\u001b[39m");
  });

  it("leaves no placeholder in either language", () => {
    for (const locale of ["zh-CN", "en"] as const) {
      expect(formatText(large(), { locale, all: true })).not.toMatch(/undefined|\[object|\{[a-z]+\}/i);
    }
  });
});

describe("JSON", () => {
  it("is the evaluation itself, indented or on one line", () => {
    expect(JSON.parse(formatJson(sample()))).toEqual(sample());
    expect(formatNdjson(sample()).match(/\n/g)).toHaveLength(1);
    expect(JSON.parse(formatNdjson(sample()))).toEqual(sample());
  });
});
