import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { digestOf, folder, madeFrom, pictures } from "../pictures/pages";
import { workbenchDigest, workbenchPictures } from "../pictures/workbench";

const most = 150_000;
const guides = { "zh-CN": "docs/guide/auditor.md", en: "docs/guide/auditor.en.md" };

describe("the pictures of the guides", () => {
  const all = [
    ...pictures().map((picture) => ({ file: picture.file, madeFrom: digestOf(picture) })),
    ...workbenchPictures.map(({ file }) => ({ file, madeFrom: workbenchDigest() })),
  ];

  it("are there, are small, and no others", () => {
    const files = readdirSync(folder).filter((name) => name.endsWith(".png"));
    expect(files.sort()).toEqual(all.map(({ file }) => file).sort());
    for (const file of files) {
      const bytes = readFileSync(join(folder, file));
      expect(bytes.subarray(1, 4).toString("latin1"), file).toBe("PNG");
      expect(statSync(join(folder, file)).size, file).toBeLessThan(most);
    }
  });

  // What they were made from says whether they are current: pixels differ with every browser and font.
  it("show what the program says now (else renew them: npx tsx test/golden/renew.ts)", () => {
    const known = JSON.parse(readFileSync(madeFrom, "utf8"));
    expect(known).toEqual(Object.fromEntries(all.map((picture) => [picture.file, picture.madeFrom])));
  });

  it.each(
    Object.entries(guides),
  )("stand in the guide (%s), with words for who cannot see them", (locale, guide) => {
    const shown = [...readFileSync(guide, "utf8").matchAll(/!\[([^\]]*)\]\(pictures\/([^)]+)\)/g)];
    const own = all.map(({ file }) => file).filter((file) => file.includes(`.${locale}.`));
    expect(shown.map(([, , file]) => file).sort()).toEqual(own.sort());
    for (const [, words] of shown) expect(words!.length).toBeGreaterThan(10);
  });
});
