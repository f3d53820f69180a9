import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { digestOf } from "../../../src/base/digest";

const ofNode = (data: string | Uint8Array) => `sha256:${createHash("sha256").update(data).digest("hex")}`;

describe("a digest", () => {
  it("is SHA-256 for every length around the ends of blocks", () => {
    for (let length = 0; length <= 300; length++) {
      const bytes = Uint8Array.from({ length }, (_, k) => (k * 37 + length) & 255);
      expect(digestOf(bytes), String(length)).toBe(ofNode(bytes));
    }
    const large = new Uint8Array(70_000_001);
    expect(digestOf(large)).toBe(ofNode(large));
  });

  it("of a text is that of its UTF-8 bytes; half a character counts as U+FFFD", () => {
    for (const text of ["", "abc", "基层社会工作站 𠮷 é", "\ud800 \udc00"])
      expect(digestOf(text)).toBe(ofNode(text));
  });
});
