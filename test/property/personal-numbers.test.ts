import fc from "fast-check";
import { expect, it } from "vitest";
import { createEvaluator, formatHtml, formatText, InputError, validate } from "../../src";
import { limit, options } from "./runs";
import { place, spoiledSite, way } from "./sites";
import type { Document } from "./submissions";

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const check = (first: string) =>
  "10X98765432"[weights.reduce((sum, weight, k) => sum + weight * Number(first[k]), 0) % 11];

const two = (n: number) => String(n).padStart(2, "0");
const identity = fc
  .tuple(fc.integer({ min: 1930, max: 2020 }), fc.integer({ min: 1, max: 12 }), fc.nat(27), fc.nat(999))
  .map(
    ([year, month, day, order]) =>
      `320585${year}${two(month)}${two(day + 1)}${String(order).padStart(3, "0")}`,
  )
  .map((first) => first + check(first));
const mobile = fc
  .tuple(fc.integer({ min: 3, max: 9 }), fc.nat(999_999_999))
  .map(([second, rest]) => `1${second}${String(rest).padStart(9, "0")}`);
const number = fc.oneof(identity, mobile);

const fullWidth = (text: string) =>
  text.replace(/[0-9X]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

/** How people write them: alone, in a sentence, in full width, with a letter before. */
const written = fc.tuple(number, fc.nat(4)).map(([plain, how]) => ({
  plain,
  text: [plain, `联系${plain}。`, fullWidth(plain), `W${plain}`, plain.toLowerCase()][how]!,
}));

/** Puts a text in place of a value, or of the name of a property. */
function put(document: Document, at: readonly number[], text: string, asName: boolean): Document {
  const copy = structuredClone(document);
  const path = place(copy, at);
  const name = path.pop()!;
  const holder = path.reduce((value, step) => value[step] as Document, copy);
  if (asName && !Array.isArray(holder)) holder[text] = holder[name];
  else holder[name] = text;
  return copy;
}

const evaluator = createEvaluator();

it("no output shows a personal number, wherever it stands", limit, () => {
  const places = fc.array(fc.tuple(way, written, fc.boolean()), { minLength: 1, maxLength: 4 });
  const property = fc.property(spoiledSite, places, (site, some) => {
    const document = some.reduce((whole, [at, { text }, asName]) => put(whole, at, text, asName), site);
    const shown = outputs(document);
    for (const [, { plain }] of some) {
      for (const form of [plain, fullWidth(plain), plain.toLowerCase()])
        for (const output of shown) expect(output.includes(form), form).toBe(false);
    }
  });
  fc.assert(property, options(60));
});

function outputs(document: Document): string[] {
  try {
    const evaluation = evaluator.evaluate(document, { on: "2026-12-31", evidence: "full" });
    return [
      JSON.stringify(evaluation),
      formatHtml(evaluation, { locale: "zh-CN" }),
      formatText(evaluation, { locale: "en" }),
      JSON.stringify(validate(document)),
    ];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return [JSON.stringify(error), String(error)];
  }
}
