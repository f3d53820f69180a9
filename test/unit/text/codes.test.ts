import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ourTexts } from "../../../src/text/messages";

interface Codes {
  readonly enum: readonly string[];
  readonly "x-arguments": Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const defs: Record<string, Codes> = JSON.parse(
  readFileSync("schemas/output/_codes.schema.json", "utf8"),
).$defs;

/** Where the sentences of the codes stand, and the names in them that are filled with words, not with arguments. */
const groups = [
  ["defect", "defectCode", ["title"]],
  ["reason", "reasonCode", ["list", "fact", "tier", "parameter"]],
  ["notice", "noticeCode", []],
  ["unused", "unusedCode", ["id", "rule"]],
] as const;

const sentences = groups.flatMap(([group, list, words]) =>
  Object.entries(defs[list]!["x-arguments"]).flatMap(([code, types]) =>
    Object.entries(ourTexts.en)
      .filter(([key]) => key === `${group}.${code}` || specialCase(key, `${group}.${code}.`, list))
      .map(([key, text]) => [key, text, [...Object.keys(types), ...words]] as const),
  ),
);

function specialCase(key: string, start: string, list: string): boolean {
  return key.startsWith(start) && !defs[list]!.enum.includes(key.slice(key.indexOf(".") + 1));
}

describe("the sentence of a code", () => {
  it("exists for every code", () => {
    const missing = groups.flatMap(([group, list]) =>
      defs[list]!.enum.filter((code) => !(`${group}.${code}` in ourTexts.en)),
    );
    expect(missing).toEqual([]);
  });

  it.each(sentences)("%s takes arguments that are listed", (key, text, names) => {
    const taken = [...text.matchAll(/\{([A-Za-z]+)/g)].map(([, name]) => name!);
    const unlisted = taken.filter((name) => !names.includes(name) && !names.includes(`${name}?`));
    // Says which code it is, in place of a sentence.
    expect(key === "defect.other" ? [] : unlisted).toEqual([]);
  });

  it("and its arguments stand beside each other: nothing is listed for a code that does not exist", () => {
    for (const [, list] of groups)
      expect(Object.keys(defs[list]!["x-arguments"])).toEqual([...defs[list]!.enum]);
  });
});
