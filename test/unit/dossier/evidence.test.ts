import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createEvaluator, type EvidenceFile } from "../../../src";
import { answersSheet } from "../../../src/dossier/layout/answers-sheet";
import { Choices } from "../../../src/dossier/layout/choices";
import { answersOfRows } from "../../../src/dossier/read/answers";
import { importWorkbooks } from "../../../src/dossier/read/import";
import { readWorkbook } from "../../../src/dossier/table/read";
import { writeWorkbook } from "../../../src/dossier/write/workbook";
import { attestationProblems } from "../../../src/validation/attestations";
import { workbookOf } from "./sheets";

const { rules } = createEvaluator();
const of = { site: "liuhe", period: { from: "2026-01-01", to: "2026-12-31" } };
const rule = rules.find(({ assessedBy }) => assessedBy === "person")!;
const headings = [
  "规则",
  "核查结果",
  "核查人",
  "日期",
  "方法",
  "证据文件",
  "证据摘要（SHA-256）",
  "规则编号",
];
const digest = (digit: string) => digit.repeat(64);

function read(files: string, digests: string) {
  const row = [rule.title["zh-CN"], "符合", "评估员01", "2026-11-03", "访谈", files, digests, rule.id];
  const workbook = workbookOf({ 人工核查: [headings, row] });
  const { answerRows } = importWorkbooks([{ file: null, workbook }]);
  const { attestations, remarks } = answersOfRows(answerRows, rules, of);
  return { kept: attestations[0]?.evidence, told: remarks.map(({ code, cell }) => `${code} ${cell}`) };
}

describe("evidence files in a line of answers", () => {
  it("have their digests in the same order, with or without a name before them", () => {
    const digests = `sha256:${digest("a")}\n${digest("B")}`;
    expect(read("个案室.jpg、档案柜 2.jpg", digests)).toEqual({
      kept: [
        { file: "个案室.jpg", sha256: `sha256:${digest("a")}` },
        { file: "档案柜 2.jpg", sha256: `sha256:${digest("b")}` },
      ],
      told: [],
    });
  });

  it("need none", () => {
    expect(read("a.jpg", "")).toEqual({ kept: [{ file: "a.jpg" }], told: [] });
    expect(read("a.jpg、b.jpg", `无、${digest("c")}`).kept).toEqual([
      { file: "a.jpg" },
      { file: "b.jpg", sha256: `sha256:${digest("c")}` },
    ]);
    expect(read("", "")).toEqual({ kept: undefined, told: [] });
    expect(read("无", "无")).toEqual({ kept: undefined, told: [] });
  });

  it.each([
    ["fewer digests than files", "a.jpg、b.jpg", digest("a"), ["evidenceCount G2"]],
    ["a digest without a file", "", digest("a"), ["evidenceCount G2"]],
    ["a digest of another length", "a.jpg", "abc123", ["digestUnclear G2"]],
    ["a stroke for a name", "a.jpg、—", "", ["answerUnclear F2"]],
    ["too many", Array.from({ length: 21 }, (_, k) => `${k}.jpg`).join("、"), "", ["evidenceTooMany F2"]],
    ["a name nobody has", `${"长".repeat(256)}.jpg`, "", ["answerUnclear F2"]],
  ])("that are unclear (%s) make the line no answer", (_, files, digests, told) => {
    expect(read(files, digests)).toEqual({ kept: undefined, told });
  });

  it("come back from a workbook as they were written", () => {
    const name = fc.constantFrom(..."a图9.-+@='\"（）;，、/\\|~");
    const file = fc
      .tuple(
        fc.constantFrom("照片", "=HYPERLINK(1)", "../../etc/passwd", "a、b", 'c"d', "无", "IMG 01", "-", '"'),
        fc.array(name, { maxLength: 4 }),
      )
      .map(([start, more]) => start + more.join(""));
    const one = fc.record<EvidenceFile, "file">(
      { file, sha256: fc.constantFrom(`sha256:${digest("a")}`, `sha256:${digest("0")}`) },
      { requiredKeys: ["file"] },
    );
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 20 }), (evidence) => {
        const given = { rule: rule.id, outcome: "pass", by: "甲01", on: "2026-11-03", method: "observation" };
        const answer = { ...given, evidence } as never;
        const line = { rule: rule.id, number: 1, title: rule.title["zh-CN"] };
        const sheet = answersSheet([line], [answer], new Choices());
        const bytes = writeWorkbook({ title: "", sheets: [sheet], names: [] });
        const { answerRows } = importWorkbooks([{ file: null, workbook: readWorkbook(bytes) }]);
        const { attestations, remarks } = answersOfRows(answerRows, rules, of);
        expect(remarks).toEqual([]);
        expect(attestations).toEqual([{ ...of, ...given, evidence }]);
      }),
      { numRuns: 60 },
    );
  });

  it("are checked in a document of answers, too", () => {
    const problems = (evidence: unknown) =>
      attestationProblems({
        attestations: [
          { rule: rule.id, outcome: "pass", by: "a", on: "2026-11-03", method: "interview", evidence },
        ],
      }).map(({ code, pointer }) => `${code} ${pointer}`);
    const at = "/attestations/0/evidence";
    expect(problems([{ file: "a.jpg" }])).toEqual([]);
    expect(problems([])).toHaveLength(1);
    expect(problems([{ sha256: `sha256:${digest("a")}` }])[0]).toContain(`${at}/0/file`);
    expect(problems([{ file: "a.jpg", sha256: digest("a") }])[0]).toContain(`${at}/0/sha256`);
    expect(problems([{ file: "a\nb" }])[0]).toContain(`${at}/0/file`);
    expect(problems(Array(21).fill({ file: "a" }))[0]).toContain(at);
    expect(problems(JSON.parse('[{ "file": "a", "__proto__": { "sha256": "x" } }]'))).toHaveLength(1);
  });
});
