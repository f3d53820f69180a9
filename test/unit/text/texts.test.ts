import { describe, expect, it } from "vitest";
import { en } from "../../../src/text/en";
import { report as enReport } from "../../../src/text/en/report";
import { fill } from "../../../src/text/format";
import {
  conclusionText,
  defectText,
  formatDate,
  formatNumber,
  label,
  ours,
  readingText,
} from "../../../src/text/index";
import { zhCN } from "../../../src/text/zh-CN";
import { decisions } from "../../../src/text/zh-CN/decisions";
import { defects } from "../../../src/text/zh-CN/defects";
import { findings } from "../../../src/text/zh-CN/findings";
import { report as zhReport } from "../../../src/text/zh-CN/report";
import { sentences } from "../../../src/text/zh-CN/sentences";
import { words } from "../../../src/text/zh-CN/words";

const names = (text: string) => [...text.matchAll(/\{([^}]+)\}/g)].map((m) => m[1]).sort();
const pairs: [string, string, string | undefined][] = [
  ...Object.entries(zhCN).map(([key, text]): [string, string, string | undefined] => [
    key,
    text,
    en[key as keyof typeof en],
  ]),
  ...Object.entries(zhReport).map(([key, text]): [string, string, string | undefined] => [
    `report ${key}`,
    text,
    enReport[key as keyof typeof enReport],
  ]),
];

describe("every fixed text", () => {
  it.each(pairs)("%s has both languages and the same arguments in both", (_key, chinese, english) => {
    expect(chinese).not.toBe("");
    expect(english).toBeTruthy();
    // A measure word is Chinese alone; English may name the year of both months of a span.
    const counted = names(chinese).filter((name) => name !== "counter");
    expect([...new Set(names(english ?? ""))]).toEqual([...new Set(counted)]);
  });

  it("has no key in English that Chinese lacks", () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zhCN).sort());
    expect(Object.keys(enReport).sort()).toEqual(Object.keys(zhReport).sort());
  });

  it("has its key to itself: no file overwrites another's", () => {
    const keys = [words, defects, sentences, findings, decisions].flatMap((part) => Object.keys(part));
    expect(keys.length).toBe(Object.keys(zhCN).length);
  });

  it("keeps to Chinese punctuation in Chinese", () => {
    for (const [key, chinese] of pairs) expect(chinese, key).not.toMatch(/\p{Script=Han}[,;:!?](?!\w)/u);
  });
});

describe("filling a template", () => {
  it("reaches nothing that was not given", () => {
    expect(fill("{constructor} {__proto__} {toString}", {}, "en")).toBe(
      "{constructor} {__proto__} {toString}",
    );
  });

  it("does not read arguments again", () => {
    expect(fill("{a}{b}", { a: "{b}", b: "$&" }, "en")).toBe("{b}$&");
  });

  it("takes a text in the language of the sentence", () => {
    expect(ours.codeText("reason", "tierNotInScope", { tier: { "zh-CN": "社工站", en: "station" } })).toEqual(
      {
        "zh-CN": "本项不适用于社工站。",
        en: "The rule does not apply to this tier (station).",
      },
    );
  });
});

describe("codes", () => {
  it("say what is wrong and what was expected", () => {
    expect(defectText("maximum", { value: 80, limit: 24 })["zh-CN"]).toBe("数值80过大，不得大于24。");
    expect(defectText("type", { expected: "number,null", actual: "string" }).en).toBe(
      "Expected a number or none; this is text.",
    );
    expect(defectText("format.date.day", { actual: 30, year: 2026, month: 2, most: 28 })["zh-CN"]).toBe(
      "2026年2月没有30日，该月共28天。",
    );
  });

  it("that nobody knows still give a sentence", () => {
    expect(defectText("toString", {}).en).toBe("The value is wrong (toString).");
    expect(ours.codeText("reason", "other", {}).en).toBe("Reason code: other.");
  });
});

describe("numbers, dates and readings", () => {
  it.each([
    [1960.5, "1,960.5"],
    [0.1 + 0.2, "0.3"],
    [-1234567, "-1,234,567"],
    [-0, "0"],
    [1e15, "1,000,000,000,000,000"],
    [Number.POSITIVE_INFINITY, "∞"],
  ])("writes %d as %s", (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  it("writes dates as each language does", () => {
    expect([formatDate("2026-02-03", "zh-CN"), formatDate("2022-05", "zh-CN")]).toEqual([
      "2026年2月3日",
      "2022年5月",
    ]);
    expect(formatDate("2026-02-03", "en")).toBe("2026-02-03");
    expect(formatDate("unknown", "zh-CN")).toBe("unknown");
  });

  it.each([
    [{ value: 3 }, "3人", "3 people"],
    [{ value: 1 }, "1人", "1 person"],
    [{ value: null }, "无", "none"],
    [{ range: [3, 5] }, "3至5人", "3–5 people"],
    [{ range: [3, null] }, "至少3人", "at least 3 people"],
    [{ range: [null, 3] }, "至多3人", "at most 3 people"],
    [{ range: [null, null] }, "不能确定", "unknown"],
    [{ range: ["2026-01-01", "2026-01-31"] }, "2026年1月1日至2026年1月31日", "2026-01-01–2026-01-31"],
    [{ state: "perItem" as const }, "逐一计算", "see entries"],
  ])("writes the reading %j", (reading, chinese, english) => {
    expect(readingText(reading, "person", "zh-CN")).toBe(chinese);
    expect(readingText(reading, "person", "en")).toBe(english);
  });
});

describe("a conclusion", () => {
  const coverage = {
    clauses: 3,
    automated: 1,
    partial: 2,
    manual: 0,
    notCheckable: 0,
    textNotSeen: 0,
    gaps: 1,
  };

  it("says qualification and coverage in the same sentence", () => {
    const text = conclusionText("noNonconformityFound", coverage, label("conclusion.assumed"));
    expect(text["zh-CN"]).toBe(
      "已查部分未发现不符合（按借用的数值判定，本标准是否采用，尚未核实）；共3条：可由数据完全核查1条，部分核查2条；另有1处未纳入核查。",
    );
    expect(conclusionText("conforms", coverage, null).en).toBe(
      "Conforms; clauses: 3 (checked in full: 1, checked in part: 2); besides, not checked: 1.",
    );
  });
});

describe("spaces beside an argument", () => {
  const template = "个案 {subject} 已于 {date} 结案";

  it("stay beside digits and Latin letters and go beside Chinese", () => {
    expect(fill(template, { subject: "C1", date: "2026-03" }, "zh-CN")).toBe("个案 C1 已于 2026-03 结案");
    expect(fill(template, { subject: "示例站（虚构）", date: "2026年3月" }, "zh-CN")).toBe(
      "个案示例站（虚构）已于 2026年3月结案",
    );
  });

  it("inside an argument are the record's own", () => {
    expect(fill("{name}：", { name: "甲 乙" }, "zh-CN")).toBe("甲 乙：");
    expect(fill("{name} is", { name: "示例" }, "en")).toBe("示例 is");
  });

  it("dates are written in the language of the text", () => {
    expect(fill("到 {to:date} 止", { to: "2026-12-31" }, "zh-CN")).toBe("到 2026年12月31日止");
    expect(fill("until {to:date}", { to: "2026-12-31" }, "en")).toBe("until 2026-12-31");
  });
});
