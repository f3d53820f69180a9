import { describe, expect, it } from "vitest";
import { OptionError } from "../../../src/base/errors";
import type { Evaluation } from "../../../src/generated/evaluation";
import { evaluate } from "../../../src/index";
import { formatInquiry } from "../../../src/report/index";
import { formatOrdinal } from "../../../src/text/index";
import { faultsIn } from "../text/plain-words";
import { poisoned, sample } from "./sample";

const worker = { role: "socialWorker", employment: "fullTime", employedFrom: "2020-01-01", employedTo: null };

/** A station where a supervisor may count, somebody came in the middle of the year, and much is not recorded. */
function open(site = {}): Evaluation {
  const submission = {
    site: { id: "x1", tier: "station", name: "示例社工站", ...site },
    period: { from: "2026-01-01", to: "2026-12-31" },
    workers: [
      { ...worker, id: "a", role: "supervisor" },
      { ...worker, id: "b" },
      { ...worker, id: "c", employedFrom: "2026-05-01" },
    ],
  };
  return evaluate(submission, { on: "2026-12-31" });
}

function settled(): Evaluation {
  const evaluation = open();
  evaluation.toSupply = evaluation.toSupply.filter(({ kind }) => kind !== "interpretation");
  return evaluation;
}

describe("the letter", () => {
  it("asks each question once, with the findings that wait and the source they rest on", () => {
    const letter = formatInquiry(open(), { date: "2027-01-05" });
    expect(letter.split("\n").slice(0, 8)).toEqual([
      "关于请予明确DB3205/T 1070—2023有关口径的函",
      "",
      "________________：",
      "",
      expect.stringContaining("示例社工站（社工站，编号x1）2026年1月1日至2026年12月31日"),
      "",
      "　　一、督导、社工助理是否算作社工，来源未写明（DB3205/T 1070—2023第6.2条）。",
      "　　所据来源：2022年5月报道《江苏太仓：制定全省首个县域基层社工站（室）建设地方标准》（公益时报，太仓市民政局供稿，2022年5月）。",
    ]);
    expect(letter).toContain("等待答复的事项（影响评估结论）：社工站全职社工人数；每名社工年度服务工时");
    expect(letter.match(/督导、社工助理是否算作社工/g)).toHaveLength(1);
    expect(letter).toContain("苏州市市场监督管理局发布；评估软件编写时只见封面和目次");
    expect(letter).toMatch(/发函单位（印章）：_+\n　　2027年1月5日\n$/);
  });

  it("goes to each issuer by itself, with its own documents and findings, on a page of its own", () => {
    const evaluation = open();
    const letters = formatInquiry(evaluation).split("\f");
    const issuers = letters.map(
      (letter) => new Set([...letter.matchAll(/，([^，]+)发布；评估软件/gm)].map(([, who]) => who)),
    );
    expect(issuers.map((each) => each.size)).toEqual(letters.map(() => 1));
    expect(new Set(issuers.flatMap((each) => [...each])).size).toBe(letters.length);
    expect(letters.length).toBeGreaterThan(1);
    for (const letter of letters) {
      expect(letter).toMatch(/^关于请予明确.+有关口径的函\n/);
      expect(letter).toMatch(/　　____年__月__日\n$/);
    }
    expect(letters[0]).not.toContain("未成年人保护法");
  });

  it("says what each reading would give", () => {
    const evaluation = open({ communities: 6, divisionCode: "320585102000" });
    expect(formatInquiry(evaluation)).toContain("社工站全职社工人数（不算→2人，不符合；算作社工→3人，符合）");
    expect(formatInquiry(evaluation, { locale: "en" })).toMatch(
      /Full-time social workers at a station \(they are not → 2 people, does not conform; they are → 3 people, conforms\)/,
    );
  });

  it("is whole in English", () => {
    const letter = formatInquiry(open(), { locale: "en" });
    expect(letter).toMatch(/^Request to settle how DB3205\/T 1070—2023 is to be read\n\nTo: _+\n/);
    expect(letter).toContain(
      "1. Whether supervisors and assistants are social workers is not said (DB3205/T 1070—2023, clause 6.2).",
    );
    expect(letter).toContain("clause 11, clause 62).\n");
    expect(letter).toMatch(/\nDate: _+\n$/);
  });

  it.each(["zh-CN", "en"] as const)("has nothing in it that only a program reads (%s)", (locale) => {
    const lines = formatInquiry(open(), { locale, date: "2027-01-05" }).split("\n");
    const wanted = /^(?:placeholder|value|pointer|regular|decision|code)/;
    const faults = lines.flatMap((line) => faultsIn(line, locale).filter((fault) => wanted.test(fault)));
    expect(faults).toEqual([]);
  });

  it("asks open questions of the data only where they hang on how a source is read", () => {
    const labels = open().toSupply.filter(({ kind }) => kind !== "interpretation");
    const letter = formatInquiry(open());
    expect(labels.length).toBeGreaterThan(5);
    expect(labels.filter(({ label }) => letter.includes(`、${label["zh-CN"]}（`))).toEqual([]);
  });

  it("says how the software reads it where the question itself does not say what is open", () => {
    const evaluation = open();
    for (const supply of evaluation.toSupply)
      if (supply.kind === "interpretation")
        supply.label = { ...supply.label, "zh-CN": "来源未写明，有不止一种理解" };
    const [general = ""] = /、来源未写明，有不止一种理解（[\s\S]*?\n\n/.exec(formatInquiry(evaluation)) ?? [];
    expect(general).toContain("评估软件目前的理解：");
  });

  it("is one sentence where nothing is open", () => {
    expect(formatInquiry(settled())).toBe(
      "示例社工站（社工站，编号x1）2026年1月1日至2026年12月31日的评估中，没有须请归口单位明确的口径。\n",
    );
    expect(formatInquiry(settled(), { locale: "en" })).toMatch(/^In the evaluation of 示例社工站 .*\.\n$/);
  });

  it("names a site without a name by its id", () => {
    const evaluation = settled();
    evaluation.site.name = null;
    expect(formatInquiry(evaluation)).toMatch(/^编号为x1的社工站2026年/);
  });

  it("lists no more findings than fit a line or two", () => {
    const evaluation = open();
    const [finding] = evaluation.findings;
    evaluation.findings = Array.from({ length: 9 }, (_, k) => ({
      ...finding!,
      id: `f${k}`,
      title: { "zh-CN": `第${k}项`, en: `no. ${k}` },
    }));
    const [question] = evaluation.toSupply.filter(({ kind }) => kind === "interpretation");
    evaluation.toSupply = [{ ...question!, rules: evaluation.findings.map(({ id }) => id) }];
    expect(formatInquiry(evaluation)).toContain("第4项；第5项等9项。");
  });

  it("shows what the document holds on one line, and nothing that could deceive", () => {
    const evaluation = poisoned("a\n\u202eb");
    for (const supply of evaluation.toSupply) supply.kind = "interpretation";
    const letter = formatInquiry(evaluation);
    expect(letter).toContain("a \ufffdb");
    expect(letter).not.toContain("\u202e");
  });

  it.each([
    ["no evaluation", {}],
    ["one without its sources", { ...sample(), rulebooks: [{ id: "a" }] }],
    ["one with a mangled gap", { ...sample(), toSupply: [{ kind: "interpretation" }] }],
  ])("refuses %s", (_, document) => {
    expect(() => formatInquiry(document as Evaluation)).toThrow(OptionError);
  });

  it("refuses a day that is none", () => {
    expect(() => formatInquiry(sample(), { date: "2026-02-30" })).toThrow(OptionError);
  });
});

it("sections are numbered as in Chinese letters", () => {
  const numbers = [1, 9, 10, 11, 20, 21, 99, 100].map((number) => formatOrdinal(number, "zh-CN"));
  expect(numbers).toEqual(["一", "九", "十", "十一", "二十", "二十一", "九十九", "100"]);
  expect(formatOrdinal(12, "en")).toBe("12");
});
