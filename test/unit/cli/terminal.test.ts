import stringWidth from "string-width";
import { expect, test } from "vitest";
import { aligned } from "../../../src/cli/terminal";

test("the quick width is that of the full table, or the full table is used", async () => {
  const wrong: string[] = [];
  for (let code = 0x20; code < 0x20000; code++) {
    if (code >= 0xd800 && code < 0xe000) continue;
    const text = String.fromCodePoint(code);
    const used = await aligned((width) => String(width(text)));
    if (Number(used) !== stringWidth(text)) wrong.push(code.toString(16));
  }
  expect(wrong).toEqual([]);
});
