import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { listRules } from "../../src/index";
import { readPage, root, samplesOf } from "./samples";

describe("the pages people read first", () => {
  it.each(["README.md", "README.zh-CN.md"])("%s begins with the two lines that do everything", (page) => {
    const [first, second] = samplesOf(page);
    expect([first?.text, second?.text]).toEqual(["npm ci && npm run demo\n", "npm ci && npm test\n"]);
    expect(readPage(page).indexOf("\n## ")).toBeGreaterThan(readPage(page).indexOf("npm test"));
  });

  it("the changelog names every rule that decides", () => {
    const changelog = readPage("CHANGELOG.md");
    const deciding = listRules().filter(({ weight }) => weight === "decides");
    expect(deciding.filter(({ rule }) => !changelog.includes(`\`${rule}\``)).map(({ id }) => id)).toEqual([]);
  });

  it("the list of decisions has every decision under its title", () => {
    const files = readdirSync(`${root}/docs/decisions`).filter((name) => /^\d{4}-/.test(name));
    const lines = files.sort().map((name) => {
      const title = readPage(`docs/decisions/${name}`).split("\n")[0]?.replace(/^# /, "");
      return `- [${title}](${name})`;
    });
    const listed = readPage("docs/decisions/README.md").match(/^- .*$/gm);
    expect(listed).toEqual(lines);
  });
});
