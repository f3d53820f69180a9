import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const root = join(import.meta.dirname, "../..");

/** One fenced sample of a page. */
export interface Sample {
  readonly page: string;
  /** Line of the opening fence. */
  readonly line: number;
  readonly language: string;
  /** Words after the language: `schema=rulebook/profile.schema.json file=my-profile.json`. */
  readonly marks: Readonly<Record<string, string>>;
  readonly text: string;
}

const guide = "docs/guide";

/** The pages whose samples are run. */
export const pages = [
  "README.md",
  "README.zh-CN.md",
  ...readdirSync(join(root, guide))
    .filter((name) => name.endsWith(".md"))
    .sort()
    .map((name) => `${guide}/${name}`),
];

export function readPage(page: string): string {
  return readFileSync(join(root, page), "utf8");
}

export function samplesOf(page: string): Sample[] {
  const text = readPage(page);
  return [...text.matchAll(/^```(\S*)([^\n]*)\n([\s\S]*?)^```$/gm)].map((match) => ({
    page,
    line: text.slice(0, match.index).split("\n").length,
    language: match[1] ?? "",
    marks: marksOf(match[2] ?? ""),
    text: match[3] ?? "",
  }));
}

export function placeOf({ page, line }: Sample): string {
  return `${page}:${line}`;
}

/** Samples that stand for a file: the commands of their page find it under its name. */
export function filesOf(samples: readonly Sample[]): Record<string, string> {
  return Object.fromEntries(samples.flatMap(({ marks, text }) => (marks.file ? [[marks.file, text]] : [])));
}

function marksOf(words: string): Record<string, string> {
  return Object.fromEntries(
    words
      .split(/\s+/)
      .filter(Boolean)
      .map((word) => [word.slice(0, word.indexOf("=")), word.slice(word.indexOf("=") + 1)]),
  );
}
