/**
 * A document as JSON with its texts apart: what is alike stands together, so that it packs well. Marks in the
 * structure stand for the next text, in both languages or in one; the texts are the insides of JSON strings, one on a line.
 */
export type Packed = readonly [structure: string, chinese: string, english: string];

/** A document that is read when it is first asked for, with what was made from it. */
export function bundledRulebook<T extends object, U extends object>(id: string, packed: Packed, loops: U) {
  let document: T | undefined;
  return {
    id,
    loops,
    get document(): T {
      document ??= JSON.parse(unpacked(packed)) as T;
      return document;
    },
  };
}

export const marks = { both: "§", "zh-CN": "¥", en: "¤" };

/** The document as JSON again. */
export function unpacked([structure, chinese, english]: Packed): string {
  const [zh, en] = [chinese.split("\n"), english.split("\n")];
  let [nextZh, nextEn] = [0, 0];
  return structure.replace(/[§¥¤]/g, (mark) => {
    if (mark === marks["zh-CN"]) return `"${zh[nextZh++]!}"`;
    if (mark === marks.en) return `"${en[nextEn++]!}"`;
    return `{"zh-CN":"${zh[nextZh++]!}","en":"${en[nextEn++]!}"}`;
  });
}
