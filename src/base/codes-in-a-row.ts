import { fromEntries } from "./es2018";

/** Code lists written in a row, as where there are no words: a code is its own title, and may have a class. */
export function codesIn(lists: Readonly<Record<string, string>>) {
  return fromEntries(
    Object.entries(lists).map(([id, row]) => [id, { title: { "zh-CN": "", en: "" }, codes: codesOf(row) }]),
  );
}

function codesOf(row: string) {
  return fromEntries(
    row.split(" ").map((one) => {
      const [code, kind] = one.split(":") as [string, string?];
      return [code, { "zh-CN": code, en: code, ...(kind !== undefined && { class: kind }) }];
    }),
  );
}
