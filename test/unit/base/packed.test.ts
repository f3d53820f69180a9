import { expect, it } from "vitest";
import { bundledBooks, packed } from "../../../scripts/generate/rulebooks";
import { unpacked } from "../../../src/base/packed";
import { rulebooks } from "../../../src/generated/rulebooks";
import { root } from "../../layers/source";

it("a packed rulebook says what it said, in the same order", () => {
  const books = bundledBooks(root);
  expect(Object.keys(rulebooks)).toEqual(books.map(({ id }) => id));
  for (const book of books) expect(unpacked(rulebooks[String(book.id)]!)).toBe(JSON.stringify(book));
});

it("keeps lines, quotes and backslashes of texts", () => {
  const document = {
    title: { "zh-CN": "“行”\n二", en: 'a "line"\nand a \\ and $& and $1' },
    messages: { "zh-CN": { a: { what: "“甲”" } }, en: { a: { what: "$' $1" } } },
    list: [{ "zh-CN": "", en: "" }],
  };
  expect(JSON.parse(unpacked(packed(document)))).toEqual(document);
});

it("refuses what holds its mark", () => {
  expect(() => packed({ name: "§", title: { "zh-CN": "", en: "" } })).toThrow("mark");
});
