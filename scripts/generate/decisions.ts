import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { banner, type Product } from "./product";

const heading = "## 中文";

/** src/generated/decisions.ts: what docs/decisions says, for the command line, in both languages. */
export const decisions: Product = {
  name: "decisions",
  produce(root) {
    const folder = join(root, "docs/decisions");
    const files = readdirSync(folder).filter((name) => /^\d{4}-.*\.md$/.test(name));
    const entries = files.sort().map((name) => {
      const text = readFileSync(join(folder, name), "utf8");
      return `  ${JSON.stringify(name.slice(0, 4))}: ${JSON.stringify(decisionOf(text))},\n`;
    });
    const text = `${banner.code}
import type { Text } from "../base/language";

/** A decision of docs/decisions: its title and what it says; Chinese is a summary, English the whole. */
export interface DecisionPage {
  readonly title: Text;
  readonly text: Text;
}

export const decisions: Readonly<Record<string, DecisionPage>> = {
${entries.join("")}};
`;
    return { outputs: [{ path: "src/generated/decisions.ts", text }] };
  },
};

function decisionOf(page: string) {
  const at = page.indexOf(`\n${heading}`);
  const english = at < 0 ? page : page.slice(0, at);
  const chinese = at < 0 ? "" : page.slice(at + 1);
  const title = /^# \d{4} (.*)$/m.exec(english)?.[1] ?? "";
  const zh = /^## 中文：(.*)$/m.exec(chinese)?.[1] ?? title;
  return {
    title: { "zh-CN": zh, en: title },
    text: { "zh-CN": plain(chinese.replace(/^## 中文.*$/m, "")), en: plain(english.replace(/^# .*$/m, "")) },
  };
}

/** Links lead nowhere on a terminal. */
function plain(markdown: string): string {
  return markdown.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").trim();
}
