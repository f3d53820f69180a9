import { isDeepStrictEqual } from "node:util";
import { firstShape, list, marks, type Packed, reference, unpacker } from "../../src/base/packed";

/** Documents as one text that `unpacker` reads; refuses to write what would not come back the same. */
export function pack(documents: readonly unknown[]): string {
  const packing = new Packing(documents);
  const text = JSON.stringify(packing.packed(documents));
  const open = unpacker(text);
  documents.forEach((document, k) => {
    const same = isDeepStrictEqual(open(k), document) && JSON.stringify(open(k)) === JSON.stringify(document);
    if (!same) throw new Error(`Document ${k} does not survive packing.`);
  });
  return text;
}

/** Shorter parts are written again rather than referred to. */
const worthSharing = 30;
/** Shorter texts stay where they are, unless they are Chinese. */
const worthATable = 24;

class Packing {
  private readonly counts = new Map<string, number>();
  private readonly places = new Map<string, number>();
  private readonly shared: unknown[] = [];
  private readonly shapes = new Numbered();
  private readonly pairs = new Numbered();
  private readonly singles = { zh: new Numbered(), en: new Numbered() };

  constructor(documents: readonly unknown[]) {
    for (const document of documents) this.count(document);
  }

  packed(documents: readonly unknown[]): Packed {
    const packed = documents.map((document) => this.part(document));
    const pairs = this.pairs.keys.map((key) => JSON.parse(key) as [string, string]);
    const lines = (k: 0 | 1, alone: Numbered) =>
      `${pairs.map((pair) => pair[k]).join("\n")}\n\n${alone.keys.join("\n")}`;
    return {
      zh: lines(0, this.singles.zh),
      en: lines(1, this.singles.en),
      shapes: this.shapes.keys,
      shared: this.shared,
      documents: packed,
    };
  }

  private count(value: unknown): void {
    if (typeof value !== "object" || value === null || isText(value)) return;
    const key = JSON.stringify(value);
    const before = this.counts.get(key) ?? 0;
    this.counts.set(key, before + 1);
    if (before === 0) for (const part of Object.values(value)) this.count(part);
  }

  private part(value: unknown): unknown {
    if (typeof value !== "object" || value === null) return value;
    const key = JSON.stringify(value);
    if (key.length <= worthSharing || this.counts.get(key) === 1) return this.body(value);
    let place = this.places.get(key);
    if (place === undefined) {
      const body = this.body(value);
      place = this.shared.push(body) - 1;
      this.places.set(key, place);
    }
    return [reference, place];
  }

  private body(value: object): unknown[] {
    if (Array.isArray(value)) return [list, ...value.map((part) => this.part(part))];
    const names: string[] = [];
    const values: unknown[] = [];
    for (const [name, part] of Object.entries(value)) {
      if (/[@<> ]/.test(name)) throw new Error(`The name “${name}” cannot be packed.`);
      const [mark, packed] = this.property(part);
      names.push(name + mark);
      values.push(packed);
    }
    return [firstShape + this.shapes.of(names.join(" ")), ...values];
  }

  private property(value: unknown): [mark: string, packed: unknown] {
    if (isText(value)) return [marks.both, this.pairs.next(JSON.stringify([value["zh-CN"], value.en]))];
    if (typeof value !== "string") return ["", this.part(value)];
    if (!inTable(value)) return ["", value];
    if (chinese.test(value)) return [marks.zh, this.singles.zh.next(value)];
    return [marks.en, this.singles.en.next(value)];
  }
}

const chinese = /[\u3000-\u9fff]/;

function inTable(text: string): boolean {
  return chinese.test(text) || (text.length >= worthATable && text.includes(" "));
}

class Numbered {
  readonly keys: string[] = [];
  private readonly numbers = new Map<string, number>();

  of(key: string): number {
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.keys.push(key) - 1;
      this.numbers.set(key, number);
    }
    return number;
  }

  /** As a text is referred to: 0 when it is a new one. */
  next(key: string): number {
    if (this.numbers.has(key)) return this.of(key) + 1;
    this.of(key);
    return 0;
  }
}

function isText(value: unknown): value is { "zh-CN": string; en: string } {
  return (
    typeof value === "object" &&
    value !== null &&
    Object.keys(value).join() === "zh-CN,en" &&
    Object.values(value).every((text) => typeof text === "string" && !text.includes("\n"))
  );
}
