import type { ByteWriter } from "../base/byte-writer";
import type { SharedParts } from "./shared-parts";

/** Writes values as `JSON.stringify` does; parts that are kept from memory. */
export class ValueWriter {
  /** Names of properties with their colon, in ASCII. */
  private readonly names = new Map<string, string>();

  constructor(private readonly shared: SharedParts) {}

  write(writer: ByteWriter, value: unknown): void {
    if (typeof value === "string") writer.string(value);
    else if (typeof value === "number") writer.ascii(Number.isFinite(value) ? String(value) : "null");
    else if (typeof value !== "object" || value === null)
      writer.ascii(value === undefined ? "null" : String(value));
    else {
      const known = this.shared.bytesOf(value);
      if (known !== undefined) writer.bytes(known);
      else if (Array.isArray(value)) this.array(writer, value);
      else this.object(writer, value);
    }
  }

  private array(writer: ByteWriter, array: readonly unknown[]): void {
    writer.byte(0x5b);
    for (let i = 0; i < array.length; i++) {
      if (i > 0) writer.byte(0x2c);
      this.write(writer, array[i]!);
    }
    writer.byte(0x5d);
  }

  private object(writer: ByteWriter, object: object): void {
    let first = true;
    writer.byte(0x7b);
    for (const name in object) {
      const value = (object as Record<string, unknown>)[name];
      if (value === undefined) continue;
      if (!first) writer.byte(0x2c);
      first = false;
      writer.ascii(this.nameOf(name));
      this.write(writer, value);
    }
    writer.byte(0x7d);
  }

  /** Names of the document are few, free ones are not kept without bound. */
  private nameOf(name: string): string {
    let text = this.names.get(name);
    if (text === undefined) {
      text = `${JSON.stringify(name).replace(/[^ -~]/g, escaped)}:`;
      if (this.names.size < mostNames) this.names.set(name, text);
    }
    return text;
  }
}

const mostNames = 2_000;

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
