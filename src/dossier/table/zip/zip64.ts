import { damaged } from "../problem";

/** What stands in a field of 32 bits whose value stands elsewhere. */
export const elsewhere = 0xffffffff;
const field = 0x0001;
const locatorMark = 0x07064b50;
const endMark = 0x06064b50;

/** Programs that write as a stream use the long form for small files, too. */
export function longNumbers(view: DataView, from: number, to: number, fields: readonly number[]): number[] {
  if (!fields.includes(elsewhere)) return [...fields];
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== field) continue;
    let next = at + 4;
    return fields.map((value) => {
      if (value !== elsewhere) return value;
      if (next + 8 > to) throw damaged("zip");
      next += 8;
      return long(view, next - 8);
    });
  }
  throw damaged("zip");
}

/** Count of entries and place of the directory, from the long form before the end of the archive. */
export function longEnd(view: DataView, end: number): { count: number; at: number } {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== locatorMark) throw damaged("zip");
  const at = long(view, locator + 8);
  if (at + 56 > end || view.getUint32(at, true) !== endMark) throw damaged("zip");
  return { count: long(view, at + 32), at: long(view, at + 48) };
}

function long(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}
