import fc from "fast-check";
import { expect, test } from "vitest";
import { linesOf, splitLines } from "../../../src/node/lines";
import { pieces } from "./memory-files";

const limit = 12;

/** The lines as their numbers and texts; null for one that was passed over or is longer than the limit. */
async function linesIn(text: string, chunk: number): Promise<[number, string | null][]> {
  const seen: [number, string | null][] = [];
  for await (const { first, bytes } of splitLines(pieces(Buffer.from(text), "-", chunk), limit)) {
    if (bytes === null) seen.push([first, null]);
    else
      for (const { number, bytes: own } of linesOf(bytes, first))
        seen.push([number, own.length > limit ? null : Buffer.from(own).toString()]);
  }
  return seen;
}

test("however a stream is cut, its lines keep their numbers and their bytes", async () => {
  const line = fc.string({ unit: fc.constantFrom("a", "站", "\r", " "), maxLength: 9 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(line, { maxLength: 8 }),
      fc.boolean(),
      fc.integer({ min: 1, max: 40 }),
      async (lines, ended, chunk) => {
        const text = lines.join("\n") + (ended && lines.length > 0 ? "\n" : "");
        const expected = text
          .replace(/\n$/, "")
          .split("\n")
          .map((one, k) => [k + 1, Buffer.byteLength(one) > limit ? null : one]);
        expect(await linesIn(text, chunk)).toEqual(text === "" ? [] : expected);
      },
    ),
    { numRuns: 500 },
  );
});
