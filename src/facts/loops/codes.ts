import type { Column } from "../../logic/column";

/** Stands for every code that is not looked for. */
const other = 31;

/** Per row the place of its code among some; `other` for any other, -1 where the code is not known or there is none. */
export function codesOf({ codes, values, can }: Column, among: readonly string[]): Int8Array {
  const place = (text: string) => {
    const found = among.indexOf(text);
    return found < 0 ? other : found;
  };
  const result = new Int8Array(can.length);
  const table = codes?.dictionary.map(place);
  for (let row = 0; row < result.length; row++) {
    const code = codes === null ? -1 : codes.of[row]!;
    const value = values[row];
    result[row] = code >= 0 ? table![code]! : typeof value === "string" ? place(value) : -1;
  }
  return result;
}
