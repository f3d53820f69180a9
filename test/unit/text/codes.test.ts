import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ourTexts } from "../../../src/text/messages";

interface Codes {
  readonly arguments: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const lists: Record<string, Codes> = JSON.parse(readFileSync("schemas/messages/codes.json", "utf8")).lists;

/** Where the sentences of the codes stand, and the names in them that are filled with words, not with arguments. */
const groups = [
  ["defect", "defectCode", ["title"]],
  ["reason", "reasonCode", ["list", "fact", "tier", "parameter", "question"]],
  ["notice", "noticeCode", []],
  ["unused", "unusedCode", ["id", "rule"]],
] as const;

const sentences = groups.flatMap(([group, list, words]) =>
  Object.entries(lists[list]!.arguments).flatMap(([code, types]) =>
    Object.entries(ourTexts.en)
      .filter(([key]) => key === `${group}.${code}` || specialCase(key, `${group}.${code}.`, list))
      .map(([key, text]) => [key, text, [...Object.keys(types), ...words]] as const),
  ),
);

function specialCase(key: string, start: string, list: string): boolean {
  return key.startsWith(start) && !(key.slice(key.indexOf(".") + 1) in lists[list]!.arguments);
}

describe("the sentence of a code", () => {
  it("exists for every code", () => {
    const missing = groups.flatMap(([group, list]) =>
      Object.keys(lists[list]!.arguments).filter((code) => !(`${group}.${code}` in ourTexts.en)),
    );
    expect(missing).toEqual([]);
  });

  it.each(sentences)("%s takes arguments that are listed", (key, text, names) => {
    const taken = [...text.matchAll(/\{([A-Za-z]+)/g)].map(([, name]) => name!);
    const unlisted = taken.filter((name) => !names.includes(name) && !names.includes(`${name}?`));
    // Says which code it is, in place of a sentence.
    expect(key === "defect.other" ? [] : unlisted).toEqual([]);
  });
});
