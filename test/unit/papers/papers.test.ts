import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { digest } from "../../../src/node/digest";
import {
  carriedBy,
  codeOf,
  formatNoticeDocx,
  formatNoticeHtml,
  formatReportDocx,
  formatReportHtml,
} from "../../../src/papers";
import { style, styleHash } from "../../../src/papers/html/style";
import { noticePaper } from "../../../src/papers/notice/notice";
import { viewOf } from "../../../src/papers/options";
import { plain } from "../../../src/papers/paper";
import { reportPaper } from "../../../src/papers/report/report";
import { withoutSpace } from "../../../src/papers/verify/carried";
import { poisoned, sample } from "../report/sample";
import { dated, evaluated, sites, visit } from "./sites";

const locales = ["zh-CN", "en"] as const;
const all = Object.keys(sites).map((name) => [name, evaluated(sites[name]!()).evaluation] as const);
const bytesOf = (text: string) => new TextEncoder().encode(text);

describe.each(all)("the documents of the %s site", (_, evaluation) => {
  it.each(locales)("say the same as a page and in Word (%s)", (locale) => {
    const options = { ...dated, locale, visit };
    for (const [paper, html, docx] of [
      [
        reportPaper(viewOf(evaluation, options)),
        formatReportHtml(evaluation, options),
        formatReportDocx(evaluation, options),
      ],
      [
        noticePaper(viewOf(evaluation, options)),
        formatNoticeHtml(evaluation, options),
        formatNoticeDocx(evaluation, options),
      ],
    ] as const) {
      const page = carriedBy(bytesOf(html))!;
      const word = carriedBy(docx)!;
      expect([...page.properties].filter(([name]) => name.startsWith("station-standard."))).toEqual([
        ...word.properties,
      ]);
      for (const text of textsOf(paper.blocks)) {
        expect(page.text).toContain(withoutSpace(text));
        expect(word.text).toContain(withoutSpace(text));
      }
    }
  });

  it("are the same bytes whenever they are made", () => {
    const options = { ...dated, visit };
    expect(formatReportHtml(evaluation, options)).toBe(
      formatReportHtml(structuredClone(evaluation), options),
    );
    const word = () => digest(formatReportDocx(structuredClone(evaluation), options));
    expect(word()).toBe(word());
  });

  it.each(locales)("have no pointers, ids of rules and numbers of decisions in them (%s)", (locale) => {
    const options = { ...dated, locale, visit };
    for (const paper of [
      reportPaper(viewOf(evaluation, options)),
      noticePaper(viewOf(evaluation, options)),
    ]) {
      const text = textsOf(paper.blocks).join("\n");
      for (const { id, rule } of evaluation.findings) {
        expect(text).not.toContain(id);
        if (rule.includes("-")) expect(text).not.toContain(rule);
      }
      expect(text).not.toMatch(/(?<![\w.])\/(?:[a-z][A-Za-z]*)(?:\/\w+)*/);
      expect(text).not.toMatch(/(?:decision|决定|口径记录)\s?\d{4}|sha256/);
      expect(text).not.toMatch(/\bundefined\b|\bnull\b|\[object|\{[a-z]+\}/);
    }
  });
});

/** All texts of the blocks, whichever kind they are. */
function textsOf(value: unknown): string[] {
  if (typeof value === "string") return value.trim() === "" ? [] : [value];
  if (Array.isArray(value)) {
    const isRuns =
      value.length > 0 &&
      value.every(
        (one) =>
          typeof one === "object" &&
          "text" in one &&
          typeof one.text === "string" &&
          !("note" in one) &&
          !("term" in one) &&
          !("label" in one),
      );
    return isRuns ? value.flatMap((one) => textsOf(plain([one]))) : value.flatMap(textsOf);
  }
  if (typeof value !== "object" || value === null) return [];
  const silent = ["kind", "look", "tone", "level", "id", "tableLabel"];
  const isTable = "columns" in value;
  return Object.entries(value).flatMap(([key, inner]) =>
    silent.includes(key) ||
    (isTable && key === "label") ||
    (key === "title" && "rows" in value && "kind" in value && value.kind === "table")
      ? []
      : textsOf(inner),
  );
}

describe("the first page", () => {
  it("names what does not conform, eight at most, and what is open", () => {
    const { evaluation } = evaluated(sites.worstStation!());
    const { blocks } = reportPaper(viewOf(evaluation, { ...dated }));
    const lists = blocks.flatMap((block) => (block.kind === "list" ? [block.items.map(plain)] : []));
    expect(lists[0]).toHaveLength(8);
    expect(lists[0]![0]).toContain("缺5人");
    expect(lists[0]![7]).toMatch(/^另有\d+项/);
    expect(lists[1]![0]).toMatch(/^待人工核查（5项）：/);
  });

  it("gives every rule that decides a place where nothing fails", () => {
    const { evaluation } = evaluated(sites.complete!());
    const { blocks } = reportPaper(viewOf(evaluation, { ...dated }));
    const text = textsOf(blocks).join("\n");
    expect(text).toContain("计入结论（25条）：待人工核查5、符合17、不适用3");
    expect(text).toContain("本报告不评分、不定等级");
  });
});

describe("rules that only inform and wait for a whole list", () => {
  it("are one line per list, and none of them is lost", () => {
    const { evaluation } = evaluated(sites.empty!());
    const { blocks } = reportPaper(viewOf(evaluation, { ...dated }));
    const tables = blocks.filter((block) => block.kind === "table");
    const rows = tables.flatMap(({ rows }) => rows).flatMap((row) => ("cells" in row ? [row.cells] : []));
    const [findings, waiting] = [
      rows.filter((cells) => cells.length === 4),
      rows.filter((cells) => cells.length === 2),
    ];
    const counted = waiting.map((cells) => Number(/^共(\d+)条/.exec(plain(cells[1]![0]!.text))![1]));
    expect(findings.length + counted.reduce((sum, count) => sum + count, 0)).toBe(evaluation.findings.length);
    expect(waiting.length).toBeGreaterThan(5);
    expect(new Set(waiting.map((cells) => plain(cells[0]![0]!.text))).size).toBe(waiting.length);
  });
});

describe("names", () => {
  const { evaluation } = evaluated(sites.worstStation!());
  const names = { list: "workers", byId: { W1: "甲某某", W2: "乙某某" } };

  it("stand in the documents only where they are given", () => {
    const of = (options: object) => [
      formatReportHtml(evaluation, { ...dated, ...options }),
      formatNoticeHtml(evaluation, { ...dated, ...options }),
    ];
    for (const text of of({ names })) expect(text).toContain("甲某某（W1）");
    for (const text of of({})) expect(text).not.toContain("甲某某");
  });

  it("are no part of what is sealed", () => {
    const seal = (options: object) => codeOf(reportPaper(viewOf(evaluation, { ...dated, ...options })).seal);
    expect(seal({ names })).toBe(seal({}));
  });
});

describe("what a document brings in", () => {
  const hostile = `"><img src=x onerror=alert(1)><script>alert(1)</script>]]>&\u0000\uFFFE=1+1`;

  it("never becomes markup", () => {
    const evaluation = poisoned(hostile);
    const options = {
      ...dated,
      visit: { ...visit, client: hostile, reportNumber: hostile, siteRemarks: hostile },
    };
    for (const text of [formatReportHtml(evaluation, options), formatNoticeHtml(evaluation, options)]) {
      expect(text).not.toMatch(/<script|<img/);
      expect(carriedBy(bytesOf(text))!.properties.get("station-standard.number")).toContain(
        "onerror=alert(1)",
      );
    }
    // A part that is no XML would be refused here.
    for (const bytes of [formatReportDocx(evaluation, options), formatNoticeDocx(evaluation, options)])
      expect(carriedBy(bytes)!.text).toContain("onerror=alert(1)");
  });
});

describe("options", () => {
  it.each([
    [{}, "/date"],
    [{ date: "2027-02-30" }, "/date"],
    [{ date: "2027-01-15", colour: "red" }, "/colour"],
    [{ date: "2027-01-15", visit: { clent: "x" } }, "/visit/clent"],
    [{ date: "2027-01-15", visit: { rectifyBy: "soon" } }, "/visit/rectifyBy"],
    [{ date: "2027-01-15", corrects: {} }, "/corrects/number"],
  ])("are checked: %j", (options, pointer) => {
    expect(() => formatReportHtml(sample(), options as never)).toThrow(
      expect.objectContaining({ problems: [expect.objectContaining({ pointer })] }),
    );
  });
});

it("the style is the one the page allows", () => {
  expect(styleHash).toBe(`sha256-${createHash("sha256").update(style).digest("base64")}`);
});
