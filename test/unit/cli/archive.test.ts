import { createHash } from "node:crypto";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { Desk, station } from "./command";

const on = ["--on", "2026-12-31"];

/** A station whose every free text is a word that nothing else holds. */
function named() {
  const submission = station();
  submission.site.name = "海棠街道社工站";
  submission.documents[0].title = "王小明谈话记录";
  submission.workers[0].nickname = "小红帽";
  submission.purchases[0].purchaser = "海棠区民政局";
  submission.casework[0].status = "张三说已结案";
  return submission;
}

const secrets = ["海棠街道", "王小明", "小红帽", "海棠区民政局", "张三", "李评估", "甲看到"];

const answers = {
  site: station().site.id,
  period: station().period,
  attestations: [
    {
      ...{ rule: "db3205-t-1070-2023#management-system-in-use", outcome: "pass", by: "李评估" },
      ...{ on: "2026-11-03", method: "interview", note: "甲看到记录" },
    },
  ],
};

async function archived(from: string, ...more: string[]) {
  const desk = new Desk({ "s.json": JSON.stringify(named()), "answers.json": JSON.stringify(answers) });
  await desk.run("template", "--from", "s.json", "--out", "d.xlsx");
  const argv = ["archive", from, "--attestations", "answers.json", ...more, ...on];
  const ran = await desk.run(...argv, "--out", "a.zip");
  await desk.run(...argv, "--out", "b.zip");
  const bytes = await desk.bytes("a.zip");
  return { desk, ran, bytes, again: await desk.bytes("b.zip"), parts: unzipSync(bytes) };
}

describe("an archive", () => {
  test("holds what was handed in as it was, what follows from it, and the digests of all", async () => {
    const { desk, ran, bytes, again, parts } = await archived("d.xlsx");
    expect(ran.exit).toBe(0);
    expect(Buffer.compare(again, bytes)).toBe(0);
    expect(Buffer.compare(parts["dossier.xlsx"]!, await desk.bytes("d.xlsx"))).toBe(0);
    const names = Object.keys(parts).map((name) => name.replace(/[0-9a-f]{12}/, "…"));
    expect(names).toEqual([
      ...["assessment.json", "attestations.json", "catalogue-….json", "dossier.xlsx", "evaluation.json"],
      ...["submission.json", "SHA256SUMS"],
    ]);
    const sums = strFromU8(parts.SHA256SUMS!).trimEnd().split("\n");
    expect(sums).toHaveLength(names.length - 1);
    for (const line of sums) {
      const [digest, name] = line.split("  ");
      expect(createHash("sha256").update(parts[name!]!).digest("hex")).toBe(digest);
    }
    const { submissionDigest } = JSON.parse(strFromU8(parts["assessment.json"]!));
    expect(sums).toContain(`${submissionDigest.replace("sha256:", "")}  submission.json`);
    expect(strFromU8(parts["attestations.json"]!)).toContain("甲看到记录");
  });

  test("takes answers and samples from the dossier itself", async () => {
    const { desk } = await archived("d.xlsx");
    const draw = ["--list", "casework", "--size", "4", "--seed", "1", "--on", "2026-11-03"];
    await desk.run("sample", "d.xlsx", ...draw, "--out", "e.xlsx");
    const ran = await desk.run("archive", "e.xlsx", ...on, "--out", "c.zip");
    expect(ran).toMatchObject({ exit: 0, stderr: "" });
    const parts = unzipSync(await desk.bytes("c.zip"));
    expect(JSON.parse(strFromU8(parts["attestations.json"]!)).samples).toHaveLength(1);
    expect(JSON.parse(strFromU8(parts["evaluation.json"]!)).samples[0].found).toBe(4);
  });

  test("redacted holds no name and no free text in any part, and the same outcomes", async () => {
    for (const from of ["s.json", "d.xlsx"]) {
      const { ran, bytes, again, parts } = await archived(from, "--redact");
      expect(ran).toMatchObject({ exit: 0, stderr: "" });
      expect(Buffer.compare(again, bytes)).toBe(0);
      const inside = unzipSync(parts["dossier.xlsx"]!);
      const texts = [...Object.values(parts), ...Object.values(inside)].map((part) => strFromU8(part));
      for (const secret of secrets)
        expect(
          texts.some((text) => text.includes(secret)),
          secret,
        ).toBe(false);
      const whole = await archived(from);
      const outcomes = (part: Uint8Array) =>
        JSON.parse(strFromU8(part)).findings.map((one: { outcome: string }) => one.outcome);
      expect(outcomes(parts["evaluation.json"]!)).toEqual(outcomes(whole.parts["evaluation.json"]!));
    }
  });
});

describe("a redacted sample", () => {
  test("by a free text has the marks of the text, and what follows from it still does", async () => {
    const submission = named();
    const desk = new Desk({ "s.json": JSON.stringify(submission) });
    const stratified = ["--list", "premises/signs", "--size", "2", "--stratify", "place", "--seed", "1"];
    const drew = await desk.run(
      "sample",
      "s.json",
      ...stratified,
      "--by",
      "李评估",
      "--on",
      "2026-11-03",
      "--out",
      "o.json",
    );
    expect(drew.exit).toBe(0);
    await desk.run("archive", "s.json", "--attestations", "o.json", "--redact", ...on, "--out", "a.zip");
    const parts = unzipSync(await desk.bytes("a.zip"));
    const { samples } = JSON.parse(strFromU8(parts["attestations.json"]!));
    const { premises } = JSON.parse(strFromU8(parts["submission.json"]!));
    const places = premises.signs.map(({ place }: { place: string }) => place);
    for (const { value } of samples[0].strata) expect(places).toContain(value);
    for (const { place } of submission.premises.signs)
      expect(Object.values(parts).some((part) => strFromU8(part).includes(`"${place}"`))).toBe(false);
  });
});

describe("evidence files in an archive", () => {
  const hex = (content: string) => createHash("sha256").update(content).digest("hex");
  const photo = "一张照片";

  async function keeping(evidence: unknown, ...files: string[]) {
    const [answer] = answers.attestations;
    const given = { ...answers, attestations: [{ ...answer, evidence }] };
    const desk = new Desk({
      "s.json": JSON.stringify(named()),
      "answers.json": JSON.stringify(given),
      "photos/个案室.JPG": photo,
      "photos/other.jpg": "another",
    });
    const argv = ["archive", "s.json", "--attestations", "answers.json", ...on, "--out", "a.zip"];
    const ran = await desk.run(...argv, "--evidence", ...files);
    const parts = ran.exit === 0 ? unzipSync(await desk.bytes("a.zip")) : {};
    return { desk, ran, kept: Object.keys(parts).filter((name) => name.startsWith("evidence/")), parts };
  }

  test("stand under their digests, whatever they are called, and in SHA256SUMS", async () => {
    const evidence = [{ file: "../../别处.jpg", sha256: `sha256:${hex(photo)}` }];
    const { ran, kept, parts } = await keeping(evidence, "photos/个案室.JPG");
    expect(ran).toMatchObject({ exit: 0, stderr: "" });
    expect(kept).toEqual([`evidence/${hex(photo)}.jpg`]);
    const assessed = ["assessment.json", "evaluation.json"].map((name) => strFromU8(parts[name]!));
    expect(assessed.map((text) => text.includes(hex(photo)))).toEqual([true, true]);
    expect(strFromU8(parts.SHA256SUMS!)).toContain(`${hex(photo)}  evidence/${hex(photo)}.jpg\n`);
  });

  test("of which no digest is recorded are kept and told, and so are those that are not there", async () => {
    const { ran, kept } = await keeping([{ file: "个案室.JPG" }, { file: "缺.jpg" }], "photos/个案室.JPG");
    expect(ran.exit).toBe(0);
    expect(kept).toHaveLength(1);
    expect(ran.stderr).toContain("没有记录这些文件的SHA-256，未经核对存入：个案室.JPG");
    expect(ran.stderr).toContain("没有存入的证据文件：缺.jpg");
  });

  test.each([
    ["that no answer names", [{ file: "个案室.JPG" }], "没有一条以它为证据"],
    ["that were changed", [{ file: "other.jpg", sha256: `sha256:${hex(photo)}` }], "SHA-256不同"],
  ])("%s keep the archive from being written", async (_, evidence, told) => {
    const { desk, ran } = await keeping(evidence, "photos/other.jpg");
    expect(ran.exit).toBe(65);
    expect(ran.stderr).toContain(
      `photos/other.jpg：${told === "SHA-256不同" ? "与人工核查记录的" : "人工核查"}${told}`,
    );
    await expect(desk.bytes("a.zip")).rejects.toThrow();
  });

  test("have no place in a redacted one", async () => {
    const { ran } = await keeping([{ file: "个案室.JPG" }], "photos/个案室.JPG", "--redact");
    expect(ran).toMatchObject({ exit: 64 });
  });

  test("have names and digests that digest prints for the two columns", async () => {
    const { desk } = await keeping([{ file: "个案室.JPG" }], "photos/个案室.JPG");
    const ran = await desk.run("digest", "photos/个案室.JPG", "photos/other.jpg");
    expect(ran).toMatchObject({ exit: 0, stderr: "" });
    expect(ran.stdout).toBe(`个案室.JPG\tsha256:${hex(photo)}\nother.jpg\tsha256:${hex("another")}\n`);
    expect((await desk.run("digest", "none.jpg")).exit).toBe(65);
  });

  test("are named by marks in a redacted archive", async () => {
    const [answer] = answers.attestations;
    const evidence = [{ file: "王小明.jpg", sha256: `sha256:${hex(photo)}` }];
    const given = { ...answers, attestations: [{ ...answer, evidence }] };
    const desk = new Desk({ "s.json": JSON.stringify(named()), "answers.json": JSON.stringify(given) });
    await desk.run(
      "archive",
      "s.json",
      "--attestations",
      "answers.json",
      "--redact",
      ...on,
      "--out",
      "a.zip",
    );
    const parts = unzipSync(await desk.bytes("a.zip"));
    const texts = [...Object.values(parts), ...Object.values(unzipSync(parts["dossier.xlsx"]!))].map((part) =>
      strFromU8(part),
    );
    expect(texts.some((text) => text.includes("王小明"))).toBe(false);
    expect(strFromU8(parts["attestations.json"]!)).toContain(hex(photo));
  });
});
