import { damaged, refusal } from "../problem";
import { elsewhere, longEnd, longNumbers } from "./zip64";

/** A part of an archive as its directory tells it. */
export interface Entry {
  readonly name: string;
  readonly packed: number;
  readonly unpacked: number;
  readonly method: number;
  /** Check sum of what is unpacked. */
  readonly crc: number;
  readonly encrypted: boolean;
  /** Where its own header begins. */
  readonly at: number;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const headerMark = 0x04034b50;
const endLength = 22;
const entryLength = 46;
const longestComment = 0xffff;

/** Looks at the directory only; nothing is unpacked. */
export function directoryOf(bytes: Uint8Array, most: number): Entry[] {
  const view = viewOf(bytes);
  const end = endOf(view);
  const { count, at: from } = startOf(view, end);
  if (count > most) throw refusal("tooManyParts", { limit: most });
  const entries: Entry[] = [];
  let at = from;
  for (let k = 0; k < count; k++) {
    if (at + entryLength > end || view.getUint32(at, true) !== entryMark) throw damaged("zip");
    const nameEnd = at + entryLength + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    if (extraEnd > end) throw damaged("zip");
    entries.push(entryAt(bytes, view, at, nameEnd, extraEnd));
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return entries;
}

function endOf(view: DataView): number {
  const last = view.byteLength - endLength;
  for (let at = last; at >= 0 && at >= last - longestComment; at--)
    if (view.getUint32(at, true) === endMark) return at;
  throw damaged("zip");
}

function startOf(view: DataView, end: number): { count: number; at: number } {
  const count = view.getUint16(end + 10, true);
  const at = view.getUint32(end + 16, true);
  return count === 0xffff || at === elsewhere ? longEnd(view, end) : { count, at };
}

function entryAt(bytes: Uint8Array, view: DataView, at: number, nameEnd: number, extraEnd: number): Entry {
  const short = [24, 20, 42].map((field) => view.getUint32(at + field, true));
  const [unpacked, packed, header] = longNumbers(view, nameEnd, extraEnd, short) as [number, number, number];
  // Names of the parts that are read are plain ASCII; others are only compared.
  const name = new TextDecoder("utf-8").decode(bytes.subarray(at + entryLength, nameEnd));
  return {
    name: name.replace(/\\/g, "/"),
    packed,
    unpacked,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    at: header,
  };
}

/** The packed bytes of an entry, which begin behind a header of their own. */
export function packedBytes(bytes: Uint8Array, { at, packed, name }: Entry): Uint8Array {
  const view = viewOf(bytes);
  if (at + 30 > bytes.length || view.getUint32(at, true) !== headerMark) throw damaged(name);
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (from + packed > bytes.length) throw damaged(name);
  return bytes.subarray(from, from + packed);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
