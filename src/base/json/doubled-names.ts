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
const deepest = 200;

interface Found {
  readonly path: Path;
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
  const places = placesOf(text, firstLine);
  const outside = new Set(found.map(({ path }) => toPointer(path)));
  return found
    .filter(({ path }) => !path.some((_, depth) => outside.has(toPointer(path.slice(0, depth)))))
    .sort((a, b) => a.first - b.first)
    .map(({ path, name, times, first, last }) => ({
      pointer: toPointer(path),
      name,
      times,
      first: places(first),
      last: places(last),
    }));
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
  const one = { path: levels.map(({ step }) => step), name, times: 2, first, last: at };
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

/** Offsets as lines and columns; made once, for any number of offsets. */
function placesOf(text: string, firstLine: number): (offset: number) => TextPlace {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: firstLine + low, column: [...text.slice(starts[low]!, offset)].length + 1 };
  };
}
