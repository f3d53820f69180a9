import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  createEvaluator,
  formatHtml,
  formatText,
  OptionError,
  type WorkingPapersOptions,
} from "../../../src/index";
import { derivationParts } from "../../../src/report/derivation/tell";
import { findingText } from "../../../src/report/numbers";
import { decisionsUsed, parametersUsed } from "../../../src/report/used";
import { sample } from "./sample";

const on = "2026-12-31";
const evaluator = createEvaluator();
const catalogue = evaluator.catalogue();
const naming = { catalogue, locale: "zh-CN", names: undefined, cellOf: () => null } as const;
const read = (path: string) => JSON.parse(readFileSync(path, "utf8"));

function of(path: string) {
  const submission = read(path);
  const evaluation = evaluator.evaluate(submission, { on });
  const derivations = evaluator.explainFindings(submission, { on, limits: { entries: 20 } });
  return { submission, evaluation, derivations };
}

const worst = of("test/fixtures/sites/station-worst.json");
const complete = of("examples/complete/station.json");
const bare = (page: string) =>
  page
    .replace(/<style>[\s\S]*?<\/style>/, "")
    .replace(/<[^>]*>/g, "")
    .replace(/&[a-z0-9#]+;/g, "");

describe("working papers", () => {
  it("are called so, and hold no declaration and no signature", () => {
    const page = formatHtml(worst.evaluation, { locale: "zh-CN" });
    expect(page).toContain('<p class="kind">工作底稿</p>');
    expect(page).not.toMatch(/（室）评估报告|签字不改变判定|本人已复核/);
  });

  it("name findings and entries by permanent numbers, as checklist and report do", () => {
    const page = formatHtml(worst.evaluation, { locale: "zh-CN" });
    expect(page).toContain("DB3205/T 1070—2023 规则21");
    expect(page).toContain("规则21/W1");
    expect(formatHtml(worst.evaluation, { locale: "en" })).toContain("rule 21/W1");
    expect(bare(page)).not.toMatch(/#\d+/);
    // A rule that is added before it changes no number.
    const fewer = { ...worst.evaluation, findings: worst.evaluation.findings.slice(5) };
    const [finding] = fewer.findings;
    expect(findingText(fewer, finding!, "zh-CN")).toBe(findingText(worst.evaluation, finding!, "zh-CN"));
  });

  it("do without numbers where the evaluation has none", () => {
    const evaluation = sample();
    for (const info of evaluation.rulebooks) info.rules = {};
    expect(formatHtml(evaluation, { locale: "zh-CN" })).not.toMatch(/规则undefined|规则null/);
  });

  it("say in a sentence what they do not have", () => {
    const { evaluation, derivations } = worst;
    const absent = (options: WorkingPapersOptions) =>
      /<p class="absent">(.*?)<\/p>/.exec(formatHtml(evaluation, { locale: "zh-CN", ...options }))?.[1];
    expect(absent({})).toBe(
      "本底稿未附：推导过程（手头只有评估结果，没有申报数据）、评估结果没有列出的条目、单元格位置（数据不是从工作簿读入的）。",
    );
    expect(absent({ derivations, catalogue })).toBe("本底稿未附：单元格位置（数据不是从工作簿读入的）。");
    expect(absent({ derivations, catalogue, cells: {} })).toBeUndefined();
  });

  it("name cells beside what they speak of: records, entries, what is missing, defects", () => {
    const { evaluation, derivations } = worst;
    const defect = evaluation.defectGroups[0]!.pointers[0]!;
    const record = evaluation.findings
      .flatMap(({ evidence }) => evidence?.pointers ?? [])
      .find((at) => at !== "/workers/0")!;
    const supply = { ...complete.evaluation.toSupply[0]!, pointer: "/site/communities" };
    const cells = {
      [defect]: "工时!D7",
      [record]: "人员!A3",
      "/workers/0": "人员!A4",
      "/site/communities": "站点!B9",
      "/not/there": "从未!Z1",
    };
    const given = { ...evaluation, toSupply: [supply, ...evaluation.toSupply] };
    const page = formatHtml(given, { locale: "zh-CN", derivations, catalogue, cells });
    for (const cell of ["〔工时!D7〕", "人员!A3", "〔人员!A4〕", "〔站点!B9〕"]) expect(page).toContain(cell);
    expect(page).not.toContain("从未!Z1");
  });

  it("show a pointer in the prose only where nothing else names the place, and then as code", () => {
    const { evaluation, derivations } = complete;
    for (const options of [{}, { derivations, catalogue }]) {
      const page = formatHtml(evaluation, { locale: "zh-CN", ...options })
        // Where reprints were seen: these are addresses.
        .replace(/<table class="wide seen"[\s\S]*?<\/table>/, "")
        .replace(/<code>[^<]*<\/code>/g, "");
      expect(bare(page).match(/.{0,20}\/[a-z]+\/\d.{0,20}/g)).toBeNull();
    }
  });

  it("tell every derivation, and what several rules read alike once", () => {
    const { evaluation, derivations } = worst;
    const page = formatHtml(evaluation, { locale: "zh-CN", derivations, catalogue });
    for (const k of evaluation.findings.keys()) expect(page).toContain(`id="derivation-finding-${k + 1}"`);
    const [whole = ""] = page.match(/<section id="derivations"[\s\S]*?<\/section>/) ?? [];
    const told = derivations.flatMap((derivation) => {
      const parts = derivationParts({ ...naming, derivation });
      return parts.some(({ kind }) => kind === "facts")
        ? derivation.facts.map((fact) => derivation.rule.id.split("#")[0] + JSON.stringify(fact))
        : [];
    });
    expect(told.length).toBeGreaterThan(300);
    expect(whole.split("推导过程同").length - 1).toBe(told.length - new Set(told).size);
    expect(whole).toContain("推导过程同DB3205/T 1070—2023 规则");
  });

  it("list every number and every decision that was used, once, with the rules that did", () => {
    const { evaluation } = worst;
    const used = parametersUsed(evaluation);
    const all = evaluation.findings.flatMap((f) =>
      f.parameters.map((one) => `${f.rulebook} ${one.parameter} ${one.from}`),
    );
    expect(new Set(used.map(({ rulebook, use }) => `${rulebook} ${use.parameter} ${use.from}`))).toEqual(
      new Set(all),
    );
    expect(used.reduce((sum, { findings }) => sum + findings.length, 0)).toBe(all.length);
    const decisions = decisionsUsed(evaluation).map(({ decision }) => decision);
    expect(decisions).toEqual([...new Set(decisions)].sort());
    expect(decisions.length).toBeGreaterThan(10);
  });

  it("carry marks as data, and number and code in the head of the page", () => {
    const marks = [
      ["station-standard.kind", "workingPapers"],
      ["station-standard.name", `"><script>`],
    ] as const;
    const page = formatHtml(sample(), {
      marks,
      code: "ABCD-EFGH",
      number: "示例〔2027〕1号",
      date: "2027-01-15",
    });
    expect(page).toContain('<meta name="station-standard.kind" content="workingPapers">');
    expect(page).toContain('content="&quot;&gt;&lt;script&gt;"');
    const [head = ""] = page.match(/<thead><tr><td><header class="running">[\s\S]*?<\/thead>/) ?? [];
    expect(head).toContain("报告编号：示例〔2027〕1号");
    expect(head).toContain("核验码：ABCD-EFGH");
    expect(page).toContain("2027年1月15日");
    expect(formatHtml(sample())).not.toContain("核验码");
  });

  it("are the same bytes each time", () => {
    const again = of("test/fixtures/sites/station-worst.json");
    const page = ({ evaluation, derivations }: typeof worst) =>
      formatHtml(evaluation, { derivations, catalogue });
    expect(page(again)).toBe(page(worst));
  });

  it("hold no tag that a name, a cell, an id or a mark brought in", () => {
    const attack = `"><img src=x onerror=alert(1)>`;
    const submission = structuredClone(worst.submission);
    for (const [k, worker] of submission.workers.entries()) worker.id = `${attack}${k}`;
    const evaluation = evaluator.evaluate(submission, { on });
    const derivations = evaluator.explainFindings(submission, { on });
    const cells = { "/workers/0": attack };
    const names = { list: "workers", byId: { [`${attack}0`]: attack } };
    const options = { derivations, catalogue, cells, names, code: attack, number: attack };
    for (const locale of ["zh-CN", "en"] as const) {
      const page = formatHtml(evaluation, { locale, ...options, marks: [[attack, attack]] });
      expect(page).toContain("&lt;img src=x");
      expect(page).not.toMatch(/<(img|script|iframe|object|link|base|svg)\b/i);
      expect(page.replace(/="[^"]*"/g, "")).not.toMatch(/<[^>]* on[a-z]+=/i);
    }
  });

  it("have names only where they are given", () => {
    const { evaluation, derivations } = worst;
    const names = { list: "workers", byId: { W1: "张三" } };
    expect(formatHtml(evaluation, { derivations, catalogue })).not.toContain("张三");
    const page = formatHtml(evaluation, { derivations, catalogue, names });
    expect(page.match(/<section id="derivations"[\s\S]*/)?.[0]).toContain("张三（W1）");
  });
});

describe("options of working papers", () => {
  const { evaluation, derivations } = complete;
  const wrong: [string, object, string][] = [
    ["derivations without their catalogue", { derivations }, "/catalogue"],
    ["a derivation that is none", { derivations: [{}], catalogue }, "/derivations/0/kind"],
    ["a catalogue that is none", { catalogue: { kind: "evaluation" } }, "/catalogue/kind"],
    ["a cell that is no text", { cells: { "/workers/0": 3 } }, "/cells/~1workers~10"],
    ["a date that is none", { date: "2027-02-30" }, "/date"],
    ["a mark of three", { marks: [["a", "b", "c"]] }, "/marks/0"],
    ["a code that is no text", { code: 1 }, "/code"],
    ["what there is not", { cell: {} }, "/cell"],
  ];

  it.each(wrong)("refuse %s", (_, options, pointer) => {
    try {
      formatHtml(evaluation, options as WorkingPapersOptions);
    } catch (error) {
      expect(error).toBeInstanceOf(OptionError);
      expect((error as OptionError).problems[0]!.pointer).toBe(pointer);
      return;
    }
    expect.unreachable();
  });

  it("are those of working papers alone", () => {
    expect(() => formatText(evaluation, { cells: {} } as object)).toThrow(OptionError);
  });
});
