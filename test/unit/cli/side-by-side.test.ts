import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { readWorkbook } from "../../../src/dossier";
import type { Comparison, Summary } from "../../../src/generated/evaluation";
import { Desk, station } from "./command";

const on = ["--on", "2026-12-31"];

function fewer() {
  const submission = station();
  submission.workers = submission.workers.slice(0, 2);
  return submission;
}

async function desk(): Promise<Desk> {
  const made = new Desk({ "a.json": JSON.stringify(station()), "b.json": JSON.stringify(fewer()) });
  for (const name of ["a", "b"]) {
    await made.run("template", "--from", `${name}.json`, "--out", `${name}.xlsx`);
    const { stdout } = await made.run("evaluate", `${name}.json`, "--format", "json", ...on);
    await made.put(`${name}.evaluation.json`, stdout);
    const assessed = await made.run("evaluate", `${name}.json`, "--format", "assessment", ...on);
    await made.put(`${name}.ndjson`, assessed.stdout);
  }
  const { stdout } = await made.run("catalogue");
  await made.put("catalogue.json", stdout);
  return made;
}

async function compared(made: Desk, ...argv: string[]): Promise<{ exit: number; document: Comparison }> {
  const { exit, stdout, stderr } = await made.run("compare", ...argv, "--format", "json");
  expect(stderr).toBe("");
  return { exit, document: JSON.parse(stdout) };
}

const causes = ({ findings }: Comparison) => new Set(findings.map(({ cause }) => cause));

describe("compare", () => {
  test("takes dossiers, submissions, evaluations and assessments, and says the same of them", async () => {
    const made = await desk();
    const { document } = await compared(made, "a.json", "b.json", ...on);
    expect(document.method).toBe("assessedAgain");
    expect(causes(document)).toEqual(new Set(["data"]));
    const catalogue = ["--catalogue", "catalogue.json"];
    const pairs = [
      ["a.xlsx", "b.xlsx", ...on],
      ["a.evaluation.json", "b.evaluation.json"],
      ["a.ndjson", "b.ndjson", ...catalogue],
      ["a.ndjson", "b.json", ...catalogue, ...on],
    ];
    for (const pair of pairs) {
      const { exit, document: other } = await compared(made, ...pair);
      expect(exit, pair.join(" ")).toBe(1);
      const told = (one: Comparison) => one.findings.map(({ id, change, cause }) => [id, change, cause]);
      expect(told(other), pair.join(" ")).toEqual(told(document));
    }
    const { document: workbooks } = await compared(made, "a.xlsx", "b.xlsx", ...on);
    expect(workbooks.findings.map(({ entries }) => entries)).toEqual(
      document.findings.map(({ entries }) => entries),
    );
  });

  test("the other way round: nothing is worse, and two evaluations of one file are the same", async () => {
    const made = await desk();
    expect((await compared(made, "b.json", "a.json", ...on)).exit).toBe(0);
    expect((await compared(made, "a.evaluation.json", "a.json", ...on)).document.findings).toEqual([]);
  });

  test("an older result of other rules: its submission is assessed again by those of now", async () => {
    const made = await desk();
    const { stdout } = await made.run(
      "evaluate",
      "a.json",
      "--profile",
      "taicang-2022",
      "--format",
      "json",
      ...on,
    );
    await made.put("old.json", stdout);
    const alone = await compared(made, "old.json", "b.json", ...on);
    expect(alone.document.method).toBe("asShown");
    const both = await compared(made, "old.json", "b.json", "--submission-before", "a.json", ...on);
    expect(both.document.method).toBe("assessedAgain");
    const named = await compared(made, "a.json", "b.json", "--profile-before", "taicang-2022", ...on);
    const told = ({ findings }: Comparison) => findings.map(({ id, change, cause }) => [id, change, cause]);
    expect(told(both.document)).toEqual(told(named.document));
    expect(causes(both.document)).toContain("data");
    expect(causes(both.document)).toContain("edition");
  });

  test("what it writes is as its schema says, with sheets that come back", async () => {
    const made = await desk();
    const ajv = new Ajv2020({ strict: false });
    const schema = (name: string) => JSON.parse(readFileSync(`schemas/bundled/${name}.schema.json`, "utf8"));
    const { document } = await compared(made, "a.json", "b.json", ...on);
    expect(ajv.validate(schema("comparison"), document), JSON.stringify(ajv.errors)).toBe(true);
    const { stdout } = await made.run(
      ...["summary", "a.ndjson", "b.ndjson", "--catalogue", "catalogue.json", "--format", "json"],
    );
    expect(ajv.validate(schema("summary"), JSON.parse(stdout)), JSON.stringify(ajv.errors)).toBe(true);
    const out = await made.run("compare", "a.json", "b.json", ...on, "--format", "xlsx", "--out", "c.xlsx");
    expect(out).toMatchObject({ exit: 1, stdout: "已写入 c.xlsx\n" });
    const names = readWorkbook(await made.bytes("c.xlsx")).sheets.map(({ name }) => name);
    expect(names.slice(0, 2)).toEqual(["概要", "变差"]);
  });
});

describe("summary", () => {
  test("takes assessments and evaluations, and a site that comes three times counts once", async () => {
    const made = await desk();
    const files = ["a.ndjson", "b.ndjson", "a.evaluation.json", "--catalogue", "catalogue.json"];
    const { exit, stdout } = await made.run("summary", ...files, "--format", "json");
    const summary = JSON.parse(stdout) as Summary;
    expect(exit).toBe(0);
    expect(summary.documents).toEqual({ counted: 1, notCounted: 2, refused: 0 });
    expect(summary.twice.list[0]).toMatchObject({ site: "example-station-1", documents: 3 });
    expect(summary.groups.length).toBe(1);
  });

  test("as text with commas, of which every line has as many cells", async () => {
    const made = await desk();
    const { stdout } = await made.run("summary", "a.evaluation.json", "--format", "csv");
    const [head, row] = stdout.split("\r\n").map((line) => line.split(",").length);
    expect(head).toBe(row);
    expect(head).toBeGreaterThan(30);
  });
});
