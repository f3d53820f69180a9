import fc from "fast-check";
import { codes } from "../../src/generated/codes";
import { type FieldModel, model } from "../../src/generated/model";
import type { Document } from "./submissions";

/** A code in a submission: where it stands, and of which list it is. */
interface Coded {
  readonly path: readonly string[];
  readonly list: string;
}

/** How a code is spoilt, and which of those there are. */
export type Slip = readonly [kind: number, place: number, pick: number];
export const slip: fc.Arbitrary<Slip> = fc.tuple(fc.nat(9), fc.nat(9_999), fc.nat(99));

const noise = ["smoke", "fulltime", "n/a", "无", "none", "null", "其它", "-", "toString", "__proto__"];

/** Puts a title, another spelling, a neighbour of the keyboard or noise in the place of one code. */
export function misspelt(document: Document, [kind, place, pick]: Slip): Document {
  const found = codedIn(document);
  const one = found[place % found.length];
  if (one === undefined) return document;
  const copy = structuredClone(document);
  const holder = valueAt(copy, one.path.slice(0, -1)) as Document;
  const name = one.path.at(-1)!;
  const spoilt = spoiltCode(String(holder[name]), one.list, kind, pick);
  if (!Object.hasOwn(codes[one.list]!.codes, spoilt)) holder[name] = spoilt;
  return copy;
}

function spoiltCode(code: string, list: string, kind: number, pick: number): string {
  const known = codes[list]!.codes;
  const label = Object.hasOwn(known, code) ? known[code]! : undefined;
  const others = Object.values(known);
  const at = pick % code.length;
  const ways = [
    label?.["zh-CN"] ?? noise[0]!,
    label?.en ?? noise[1]!,
    code.toUpperCase(),
    `${code} `,
    ` ${code}`,
    code.slice(0, at) + code.slice(at + 1) || noise[2]!,
    `${code.slice(0, at)}x${code.slice(at)}`,
    [...code].map((letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)).join(""),
    others[pick % others.length]!["zh-CN"],
    noise[pick % noise.length]!,
  ];
  return ways[kind]!;
}

/** Every text that stands where a code stands; the tier of the site is part of the envelope. */
function codedIn(document: Document): Coded[] {
  const found: Coded[] = [];
  const take = (at: unknown, path: string[], { codes: list }: Pick<FieldModel, "codes">) => {
    if (list === undefined) return;
    if (typeof at === "string" && at !== "") found.push({ path, list });
    else if (Array.isArray(at)) {
      for (const k of at.keys()) take(at[k], [...path, `${k}`], { codes: list });
    }
  };
  for (const [pointer, field] of Object.entries(model.document)) {
    const path = pointer.slice(1).split("/");
    if (pointer !== "/site/tier") take(valueAt(document, path), path, field);
  }
  for (const list of Object.values(model.lists)) {
    for (const path of entriesOf(document, list.id)) {
      for (const [name, field] of Object.entries(list.fields)) {
        const whole = [...path, ...name.split("/")];
        take(valueAt(document, whole), whole, field);
      }
    }
  }
  return found;
}

function entriesOf(document: Document, id: string): string[][] {
  const { parent, path } = model.lists[id]!;
  const owners = parent === null ? [[]] : entriesOf(document, parent);
  return owners.flatMap((owner) => {
    const value = valueAt(document, [...owner, ...path]);
    return Array.isArray(value) ? value.map((_, k) => [...owner, ...path, `${k}`]) : [];
  });
}

function valueAt(document: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (at, name) =>
      typeof at === "object" && at !== null && Object.hasOwn(at, name) ? (at as Document)[name] : undefined,
    document,
  );
}
