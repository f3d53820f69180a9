import { flatMap, sorted } from "../es2018";
import { toPointer } from "../pointer";
import { namesAreDistinct } from "./count-names";

/** Where something stands in a text; both count from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** A name that stands more than once in one object of a JSON text. */
export interface DoubledName {
  /** Pointer to the property. */
  readonly pointer: string;
  readonly name: string;
  readonly times: number;
  readonly first: TextPlace;
  readonly last: TextPlace;
}

type Path = readonly (string | number)[];

/** What is read of a document lies nowhere near so deep; deeper names cost more than they tell. */
const deepest = 100;

interface Found {
  readonly path: Path;
  /** The objects and lists around it, outermost first. */
  readonly around: readonly Level[];
  readonly name: string;
  times: number;
  readonly first: number;
  last: number;
}

/**
 * The names that stand more than once in one object. Inside a value that is itself named twice nothing is listed:
 * it says nothing any more.
 *
 * @param text - a text that is JSON
 * @param document - what it was parsed to
 * @param firstLine - the line of a file on which the text begins
 */
export function doubledNames(text: string, document: unknown, firstLine = 1): readonly DoubledName[] {
  if (namesAreDistinct(text, document)) return none;
  const found = findDoubled(text);
  if (found.length === 0) return none;
  const offsets = flatMap(found, ({ first, last }) => [first, last]);
  const places = placesOf(text, offsets, firstLine);
  const outermost = found.filter((one) => !isInsideDoubled(one));
  return sorted(outermost, (a, b) => a.first - b.first).map(({ path, name, times, first, last }) => ({
    pointer: toPointer(path),
    name,
    times,
    first: places.get(first)!,
    last: places.get(last)!,
  }));
}

function isInsideDoubled({ path, around }: Found): boolean {
  return around.some(({ doubled }, k) => k < path.length - 1 && doubled.has(String(path[k])));
}

const none: readonly DoubledName[] = Object.freeze([]);

/** An object or a list the scan is inside of. */
interface Level {
  /** Offset of each name of an object; null for a list. */
  readonly names: Map<string, number> | null;
  readonly doubled: Map<string, Found>;
  step: string | number;
}

/** Goes through the text once, without recursion; what is no name is passed over. */
function findDoubled(text: string): Found[] {
  const found: Found[] = [];
  const levels: Level[] = [];
  for (let at = 0; at < text.length; at++) {
    const top = levels[levels.length - 1];
    switch (text.charCodeAt(at)) {
      case 0x22: {
        const end = endOfString(text, at);
        if (top?.names && levels.length <= deepest && isName(text, end))
          noteName(text, at, end, levels, found);
        at = end - 1;
        break;
      }
      case 0x7b:
        levels.push({ names: new Map(), doubled: new Map(), step: "" });
        break;
      case 0x5b:
        levels.push({ names: null, doubled: new Map(), step: 0 });
        break;
      case 0x7d:
      case 0x5d:
        levels.pop();
        break;
      case 0x2c:
        if (typeof top?.step === "number") top.step++;
        break;
    }
  }
  return found;
}

function noteName(text: string, at: number, end: number, levels: readonly Level[], found: Found[]): void {
  const top = levels[levels.length - 1]!;
  const names = top.names!;
  const name = nameIn(text, at, end);
  top.step = name;
  const first = names.get(name);
  if (first === undefined) {
    names.set(name, at);
    return;
  }
  const known = top.doubled.get(name);
  if (known !== undefined) {
    known.times++;
    known.last = at;
    return;
  }
  const one = {
    path: levels.map(({ step }) => step),
    around: levels.slice(),
    name,
    times: 2,
    first,
    last: at,
  };
  top.doubled.set(name, one);
  found.push(one);
}

/** Escapes count as what they stand for: "\u0061" is "a". */
function nameIn(text: string, at: number, end: number): string {
  const raw = text.slice(at + 1, end - 1);
  return raw.includes("\\") ? (JSON.parse(text.slice(at, end)) as string) : raw;
}

/** Offset behind the closing quote. */
function endOfString(text: string, quote: number): number {
  for (let at = text.indexOf('"', quote + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let before = at - 1;
    while (text.charCodeAt(before) === 0x5c) before--;
    if ((at - before) % 2 === 1) return at + 1;
  }
  return text.length;
}

function isName(text: string, end: number): boolean {
  let at = end;
  while (text.charCodeAt(at) <= 0x20) at++;
  return text.charCodeAt(at) === 0x3a;
}

/** Lines and columns of many offsets, in one pass over the text; a column counts characters, not halves of them. */
function placesOf(text: string, offsets: readonly number[], firstLine: number): Map<number, TextPlace> {
  const places = new Map<number, TextPlace>();
  let line = firstLine;
  let column = 1;
  let at = 0;
  for (const offset of sorted(offsets, (a, b) => a - b)) {
    for (; at < offset; at++) {
      const c = text.charCodeAt(at);
      if (c === 0x0a) {
        line++;
        column = 1;
      } else if (c < 0xdc00 || c > 0xdfff) column++;
    }
    places.set(offset, { line, column });
  }
  return places;
}
