import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { run } from "../../src/cli/run";
import { createEvaluator, formatHtml } from "../../src/index";
import { readAll } from "../../src/node/lines";
import { memoryFiles, pieces } from "../unit/node/memory-files";

const station = readFileSync("examples/complete/station.json");
const annotated = readFileSync("examples/annotated-submission.json");
const line = (bytes: Buffer) => JSON.stringify(JSON.parse(bytes.toString()));
const lines = `${line(station)}\n{"site":{"id":"x"}}\n\n${line(annotated)}\n{"cut":\n`;
const day = ["--on", "2026-12-31"];

/** A disk that stays from one command to the next. */
function disk(contents: Record<string, string | Buffer>) {
  const files = memoryFiles(contents, 1 << 18);
  return {
    files,
    async run(argv: readonly string[], stdin = "") {
      const out: string[] = [];
      const err: string[] = [];
      const collecting = (into: string[]) => ({
        isTerminal: false,
        write: async (text: string) => {
          into.push(text);
        },
      });
      const exit = await run(argv, {
        files,
        stdin: pieces(Buffer.from(stdin), "-", 1 << 18),
        stdout: collecting(out),
        stderr: collecting(err),
        now: () => new Date(2026, 10, 23, 10),
        env: {},
      });
      return { exit, stdout: out.join(""), stderr: err.join("") };
    },
    async read(path: string): Promise<string> {
      return Buffer.from((await readAll(files.open(path), 1 << 26))!).toString();
    },
  };
}

describe("describe after evaluate --format assessment is evaluate", () => {
  for (const profile of ["suzhou", "taicang"]) {
    test.each([
      ["json", ["--lang", "en"]],
      ["text", ["--all"]],
      ["ndjson", []],
    ])(`in lines, under ${profile}: %s`, async (format, more) => {
      const { run } = disk({ "sites.ndjson": lines });
      const against = ["--profile", profile];
      const { stdout: catalogue } = await run(["catalogue", ...against]);
      const assessed = await run(["evaluate", "sites.ndjson", ...day, ...against, "--format", "assessment"]);
      const whole = await run(["evaluate", "sites.ndjson", ...day, ...against, "--format", format, ...more]);
      const second = disk({ "c.json": catalogue });
      const described = await second.run(
        ["describe", "-", "--input", "ndjson", "--catalogue", "c.json", "--format", format, ...more],
        assessed.stdout,
      );
      expect(whole.exit).toBe(3);
      expect(described).toEqual(whole);
    });
  }

  // Working papers have the derivations where the records are at hand; an assessment alone has none.
  test("of one site: html, without what only records can tell", async () => {
    const { run } = disk({ "station.json": station, "names.json": '{"workers":{"S1":"张三"}}' });
    await run(["catalogue", "--out", "c.json"]);
    const assessed = await run(["evaluate", "station.json", ...day, "--format", "assessment"]);
    const { stdout } = await run(["evaluate", "station.json", ...day, "--format", "json"]);
    const given = ["describe", "-", "--catalogue", "c.json", "--format", "html", "--names", "names.json"];
    const described = await run(given, assessed.stdout);
    expect(described.exit).toBe(2);
    const names = { list: "workers", byId: { S1: "张三" } };
    expect(described.stdout).toBe(formatHtml(JSON.parse(stdout), { names }));
  });

  test.each(["json", "text"])("of one site: %s", async (format) => {
    const { run } = disk({ "station.json": station, "names.json": '{"workers":{"S1":"张三"}}' });
    const names = ["--names", "names.json"];
    await run(["catalogue", "--out", "c.json"]);
    const assessed = await run(["evaluate", "station.json", ...day, "--format", "assessment"]);
    const whole = await run(["evaluate", "station.json", ...day, "--format", format, ...names]);
    const described = await run(
      ["describe", "-", "--catalogue", "c.json", "--format", format, ...names],
      assessed.stdout,
    );
    expect(whole.exit).toBe(2);
    expect(described).toEqual(whole);
  });

  test("answers that name no site and period go to the one assessment", async () => {
    const answers = {
      attestations: [
        {
          rule: "pipl-28#strict-protection",
          outcome: "pass",
          by: "甲",
          on: "2026-11-01",
          method: "observation",
        },
      ],
    };
    const { run } = disk({ "s.json": station, "a.json": JSON.stringify(answers) });
    const given = ["evaluate", "s.json", ...day, "--attestations", "a.json", "--format"];
    await run(["catalogue", "--out", "c.json"]);
    const assessed = await run([...given, "assessment"]);
    expect(assessed.stdout).toContain('"notNamed"');
    const described = await run(
      ["describe", "-", "--catalogue", "c.json", "--format", "json"],
      assessed.stdout,
    );
    expect(described.stdout).toBe((await run([...given, "json"])).stdout);
  });

  test("in folders: a file for each, the catalogue is found beside them and is no assessment", async () => {
    const { run, files, read } = disk({ "sites.ndjson": lines });
    await run(["evaluate", "sites.ndjson", ...day, "--format", "assessment", "--out", "kept"]);
    const name = createEvaluator().catalogue().name.slice("sha256:".length).slice(0, 12);
    expect((await files.list("kept")).sort()).toEqual([
      `catalogue-${name}.json`,
      "example-station-1.assessment.json",
      "example-station.assessment.json",
    ]);
    const whole = await run(["evaluate", "sites.ndjson", ...day, "--format", "json", "--out", "whole"]);
    const described = await run(["describe", "kept", "--format", "html", "--out", "described"]);
    expect([whole.exit, described.exit, described.stderr]).toEqual([3, 2, expect.stringContaining("共2份")]);
    for (const file of await files.list("whole"))
      expect(await read(`described/${file.replace(/json$/, "html")}`), file).toBe(
        formatHtml(JSON.parse(await read(`whole/${file}`))),
      );
    expect(await files.list("described")).toHaveLength(2);
  });

  test("in processes of their own", () => {
    const folder = mkdtempSync(join(tmpdir(), "assessments-"));
    const node = `"${process.execPath}" --import tsx src/cli/main.ts`;
    const commands = [
      `${node} catalogue --out ${folder}/c.json`,
      `${node} evaluate - ${day.join(" ")} --format json < examples/complete/station.json > ${folder}/whole.json`,
      `${node} evaluate - ${day.join(" ")} --format assessment < examples/complete/station.json > ${folder}/a.json`,
      `${node} describe ${folder}/a.json --catalogue ${folder} --catalogue ${folder}/c.json --format json > ${folder}/described.json`,
    ];
    const { stderr } = spawnSync("bash", ["-c", commands.join("; ")], { encoding: "utf8" });
    expect(stderr).toBe("");
    expect(readdirSync(folder)).toHaveLength(4);
    const [whole, described] = ["whole", "described"].map((name) =>
      readFileSync(join(folder, `${name}.json`)),
    );
    expect(described!.equals(whole!)).toBe(true);
    expect(whole!.length).toBeGreaterThan(100_000);
  }, 60_000);
});

describe("catalogues", () => {
  test("of several kinds: each assessment takes the one it names", async () => {
    const { run, files } = disk({ "station.json": station });
    for (const profile of ["suzhou", "taicang", "taicang-2022"]) {
      const given = ["evaluate", "station.json", ...day, "--profile", profile, "--format"];
      await run([...given, "assessment", "--out", `${profile}-kept`]);
      const { stdout } = await run(["catalogue", "--profile", profile]);
      await files.write(`${profile}.json`, stdout);
      await files.write(`all/${profile}.json`, (await run([...given, "assessment"])).stdout);
    }
    const repeated = ["suzhou.json", "taicang-kept", "taicang-2022.json"].flatMap((path) => [
      "--catalogue",
      path,
    ]);
    const { exit, stdout } = await run(["describe", "all", ...repeated, "--format", "ndjson"]);
    expect(exit).toBe(2);
    const ids = stdout
      .trim()
      .split("\n")
      .map((text) => JSON.parse(text).profile.id);
    expect(ids).toEqual(
      ["suzhou", "taicang-2022", "taicang"].sort((a, b) => (`${a}.json` < `${b}.json` ? -1 : 1)),
    );
    const one = await run(["describe", "all", "--catalogue", "taicang.json", "--format", "ndjson"]);
    expect(one.exit).toBe(3);
    expect(one.stdout.match(/"kind":"refused"/g)).toHaveLength(2);
    expect(one.stderr.match(/suzhou\.json .*catalogue/g)).toHaveLength(1);
  });

  test("that are there already stay; other contents under the name are not replaced without --force", async () => {
    const { run, files, read } = disk({
      "station.json": station,
      "room.json": '{"site":{"id":"r","tier":"workRoom"},"period":{"from":"2026-01-01","to":"2026-12-31"}}',
    });
    const given = ["--format", "assessment", "--out", "kept"];
    await run(["evaluate", "station.json", ...day, ...given]);
    expect((await run(["evaluate", "room.json", ...day, ...given])).exit).toBe(2);
    const [name = ""] = (await files.list("kept")).filter((file) => file.startsWith("catalogue"));
    const text = await read(`kept/${name}`);
    expect((await run(["catalogue", "--out", "kept"])).exit).toBe(0);
    await files.write(`kept/${name}`, "mine", { replace: true });
    const refused = await run(["evaluate", "room.json", ...day, ...given]);
    expect([refused.exit, refused.stderr]).toEqual([74, expect.stringContaining(name)]);
    expect(await read(`kept/${name}`)).toBe("mine");
    await run(["evaluate", "room.json", ...day, ...given, "--force"]);
    expect(await read(`kept/${name}`)).toBe(text);
  });

  test("and assessments that were altered cost the assessment, not the run", async () => {
    const { run } = disk({ "station.json": station });
    await run(["catalogue", "--out", "c.json"]);
    const { stdout } = await run(["evaluate", "station.json", ...day, "--format", "assessment"]);
    const whole = JSON.parse(stdout);
    const altered = Object.keys(whole)
      .flatMap((name) => [null, {}, [], "x", undefined].map((value) => ({ ...whole, [name]: value })))
      .map((one) => `${JSON.stringify(one)}\n`);
    const { exit, stderr } = await run(
      ["describe", "-", "--catalogue", "c.json", "--format", "ndjson", "--lang", "en"],
      stdout + altered.join(""),
    );
    expect(exit).toBe(3);
    expect(stderr).not.toMatch(/our bug/);
    // Of a list that may be empty, an empty one is whole.
    expect(stderr.match(/^error /gm)?.length).toBeGreaterThan(altered.length - 12);
  });

  test("and catalogues that were altered end it with a sentence", async () => {
    const { run, files } = disk({ "station.json": station });
    const { stdout } = await run(["catalogue"]);
    const whole = JSON.parse(stdout);
    for (const name of Object.keys(whole)) {
      await files.write("c.json", JSON.stringify({ ...whole, [name]: null }), { replace: true });
      const { exit, stderr } = await run(["describe", "station.json", "--catalogue", "c.json"]);
      expect([name, exit, stderr]).toEqual([name, 65, expect.stringMatching(/^错误 c\.json .*。\n$/)]);
    }
  });
});
