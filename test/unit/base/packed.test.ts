import { describe, expect, it } from "vitest";
import { pack } from "../../../scripts/generate/pack";
import { unpacker } from "../../../src/base/packed";

const text = { "zh-CN": "社工站全职社工人数", en: "Full-time workers, “so called”" };
const documents = [
  { id: "a", title: text, empty: {}, none: [], args: { n: 1, open: null, yes: true }, again: [text, text] },
  {
    id: "b",
    title: text,
    what: "工时不足 {required}。",
    do: "Record the hours of each worker.",
    args: { n: 1 },
  },
  { deep: [{ value: { fact: "x.y", operator: "equal" } }, { value: { fact: "x.y", operator: "equal" } }] },
];

describe("packed documents", () => {
  const packed = pack(documents);

  it("come back the same, in any order", () => {
    const open = unpacker(packed);
    for (const k of [2, 0, 1, 0]) expect(open(k)).toStrictEqual(documents[k]);
    expect(JSON.stringify(open(0))).toBe(JSON.stringify(documents[0]));
  });

  it("refuse what would not come back", () => {
    expect(() => pack([{ "a b": 1 }])).toThrow("cannot be packed");
    expect(() => pack([{ zh: "一行\n\n两行" }])).toThrow("does not survive");
  });
});
