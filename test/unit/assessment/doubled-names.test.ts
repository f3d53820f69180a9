import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  createEvaluator,
  type Defect,
  type Evaluation,
  InputError,
  parseSubmission,
  validate,
} from "../../../src/index";
import { readAttestations, readRulebookFolder, readSubmissions } from "../../../src/node/index";
import { memoryFiles } from "../node/memory-files";

const on = "2026-12-31";
const quota = "db3205-t-1070-2023#station-full-time-workers";
const evaluator = createEvaluator();
const given = (name: string) => readFileSync(`test/fixtures/doubled-names/${name}.json`, "utf8");
const evaluated = (json: string) => JSON.parse(evaluator.evaluateText(json, { on })) as Evaluation;
const outcomeOf = (evaluation: Evaluation, id: string) =>
  evaluation.findings.find((finding) => finding.id === id)?.outcome;
const site = '"site":{"id":"s","tier":"station","divisionCode":"320585102000","communities":4}';
const period = '"period":{"from":"2026-01-01","to":"2026-12-31"}';

describe("a value that the text says twice is not recorded", () => {
  test("of two forms of employment neither counts", () => {
    const evaluation = evaluated(given("part-then-full"));
    expect(outcomeOf(evaluation, quota)).toBe("unknown");
    expect(evaluation.defects).toMatchObject(
      [0, 1, 2].map((row) => ({
        pointer: `/workers/${row}/employment`,
        code: "duplicateName",
        severity: "error",
        args: { name: "employment", times: 2, line: 1, lastLine: 1 },
      })),
    );
    const [{ args, text }] = evaluation.defects as [Defect<"duplicateName">];
    expect(given("part-then-full").slice(Number(args.column) - 1)).toMatch(/^"employment":"partTime"/);
    expect(given("part-then-full").slice(Number(args.lastColumn) - 1)).toMatch(/^"employment":"fullTime"/);
    expect(text["zh-CN"]).toContain(`第1行第${args.lastColumn}列`);
  });

  test("a list named twice is unknown, not empty", () => {
    const evaluation = evaluated(given("list-twice"));
    expect(outcomeOf(evaluation, quota)).toBe("unknown");
    expect(evaluation.defects).toMatchObject([{ pointer: "/workers", code: "duplicateName" }]);
  });

  test("bytes and text say the same", () => {
    const text = evaluator.evaluateText(given("list-twice"), { on });
    expect(Buffer.from(evaluator.evaluateToBytes(given("list-twice"), { on })).toString()).toBe(text);
  });

  test.each([
    ['"completeness":{"workers":"complete","workers":"complete"}', "/completeness/workers"],
    ['"completeness":{"workers":"complete"},"completeness":{}', "/completeness"],
    ['"completeness":{"workers":{"from":"2026-01-01","from":"2026-01-01"}}', "/completeness/workers/from"],
  ])("%s does not make a list complete", (completeness, pointer) => {
    const evaluation = evaluated(`{${site},${period},"workers":[],${completeness}}`);
    expect(outcomeOf(evaluation, quota)).toBe("unknown");
    expect(evaluation.defects.filter(({ code }) => code !== "completeness")).toMatchObject([
      { pointer, code: "duplicateName" },
    ]);
    const once = evaluated(`{${site},${period},"workers":[],"completeness":{"workers":"complete"}}`);
    expect(outcomeOf(once, quota)).toBe("fail");
  });

  test.each([
    [`{${site},${period},${site}}`, "/site"],
    [`{"site":{"id":"s","tier":"station","id":"t"},${period}}`, "/site/id"],
    [`{"site":{"id":"s","tier":"station","tier":"station"},${period}}`, "/site/tier"],
    [`{${site},"period":{"from":"2026-01-01","to":"2026-12-31","to":"2026-12-31"}}`, "/period/to"],
  ])("without an envelope there is nothing to evaluate: %s", (json, pointer) => {
    const problems = [{ code: "duplicateName", pointer }];
    expect(thrownBy(() => evaluator.evaluateText(json, { on })).problems).toMatchObject(problems);
  });

  test("validate tells of it", () => {
    const { document, doubledNames } = parseSubmission(given("list-twice"));
    expect(validate(document, { limits: { defects: 10 }, doubledNames })).toMatchObject([
      { pointer: "/workers", code: "duplicateName" },
    ]);
  });
});

function thrownBy(run: () => unknown): InputError {
  try {
    run();
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}

describe("files", () => {
  test("a line of NDJSON loses the value, and is told with its place in the file", async () => {
    const lines = `{${site},${period}}\n${given("list-twice").trim()}\n`;
    const read = [];
    for await (const item of readSubmissions(["a.ndjson"], { files: memoryFiles({ "a.ndjson": lines }) }))
      read.push(item);
    expect(read).toMatchObject([
      { line: 1, doubledNames: [] },
      { line: 2, doubledNames: [{ pointer: "/workers", first: { line: 2 }, last: { line: 2 } }] },
    ]);
    expect(read[1]).not.toHaveProperty("document.workers");
  });

  test("answers and rulebooks that say something twice are refused with a sentence", async () => {
    const answers = `{"attestations":[{"rule":"${quota}","outcome":"fail",\n"outcome":"pass"}]}`;
    const files = memoryFiles({ "a.json": answers, "book/rulebook.json": '{"id":"x","id":"y"}' });
    await expect(readAttestations("a.json", files)).rejects.toMatchObject({
      problems: [{ code: "duplicateName", file: "a.json", pointer: "/attestations/0/outcome" }],
    });
    await expect(readAttestations("a.json", files)).rejects.toThrow("第2行第1列");
    await expect(readRulebookFolder("book", { files })).rejects.toMatchObject({
      problems: [{ code: "duplicateName", file: "rulebook.json", pointer: "/id" }],
    });
  });
});
