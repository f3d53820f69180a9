import type { ByteWriter } from "../base/byte-writer";
import { knownBytes } from "./unchanging";

/** Any value as `JSON.stringify` writes it; registered parts from memory. */
export function writeValue(writer: ByteWriter, value: unknown): void {
  if (typeof value === "string") writer.string(value);
  else if (typeof value === "number") writer.ascii(Number.isFinite(value) ? String(value) : "null");
  else if (typeof value !== "object" || value === null)
    writer.ascii(value === undefined ? "null" : String(value));
  else {
    const known = knownBytes(value);
    if (known !== undefined) writer.bytes(known);
    else if (Array.isArray(value)) writeArray(writer, value, writeValue);
    else writeObject(writer, value);
  }
}

export function writeArray<T>(
  writer: ByteWriter,
  array: readonly T[],
  write: (writer: ByteWriter, item: T) => void,
): void {
  writer.byte(0x5b);
  for (let i = 0; i < array.length; i++) {
    if (i > 0) writer.byte(0x2c);
    write(writer, array[i]!);
  }
  writer.byte(0x5d);
}

function writeObject(writer: ByteWriter, object: object): void {
  let first = true;
  writer.byte(0x7b);
  for (const name in object) {
    const value = (object as Record<string, unknown>)[name];
    if (value === undefined) continue;
    writer.ascii(first ? keyOf(name) : nextKeyOf(name));
    first = false;
    writeValue(writer, value);
  }
  writer.byte(0x7d);
}

const keys = new Map<string, string>();
const nextKeys = new Map<string, string>();

/** A property name with its colon, in ASCII; names of the document are few, free ones are not kept without bound. */
function keyOf(name: string): string {
  let key = keys.get(name);
  if (key === undefined) {
    key = `${JSON.stringify(name).replace(/[^ -~]/g, escaped)}:`;
    if (keys.size < 2_000) keys.set(name, key);
  }
  return key;
}

/** The same, of a property that is not the first. */
export function nextKeyOf(name: string): string {
  let key = nextKeys.get(name);
  if (key === undefined) {
    key = `,${keyOf(name)}`;
    if (nextKeys.size < 2_000) nextKeys.set(name, key);
  }
  return key;
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
