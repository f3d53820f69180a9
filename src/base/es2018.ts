/**
 * The core door runs where there is nothing newer than ES2018. What later editions brought and the core uses stands
 * here, under the names it has there.
 */

const own = Object.prototype.hasOwnProperty;

export function hasOwn(object: object, key: PropertyKey): boolean {
  return own.call(object, key);
}

export function fromEntries<T>(entries: Iterable<readonly [PropertyKey, T]>): Record<string, T> {
  const object: Record<PropertyKey, T> = {};
  for (const [key, value] of entries) {
    // As the original does: "__proto__" becomes a property like any other.
    Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
  }
  return object;
}

export function flatMap<T, U>(list: readonly T[], make: (item: T, index: number) => U | readonly U[]): U[] {
  const result: U[] = [];
  list.forEach((item, index) => {
    const made = make(item, index);
    if (Array.isArray(made)) for (const one of made as readonly U[]) result.push(one);
    else result.push(made as U);
  });
  return result;
}

/** A negative index counts from the end. */
export function itemAt(list: string, index: number): string | undefined;
export function itemAt<T>(list: readonly T[], index: number): T | undefined;
export function itemAt<T>(list: string | readonly T[], index: number): string | T | undefined {
  return list[index < 0 ? list.length + index : index];
}

export function replaceAll(text: string, part: string, by: string): string {
  return text.includes(part) ? text.split(part).join(by) : text;
}

/** Every match of a pattern with the flag `g`. */
export function matchAll(text: string, pattern: RegExp): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  const search = new RegExp(pattern.source, pattern.flags);
  for (let match = search.exec(text); match !== null; match = search.exec(text)) {
    matches.push(match);
    if (match[0] === "") search.lastIndex++;
  }
  return matches;
}

export function trimEnd(text: string): string {
  return text.replace(/\s+$/, "");
}

/** A sorted copy; equals keep their order, which `sort` promises since ES2019 only. */
export function sorted<T>(list: readonly T[], by: (a: T, b: T) => number): T[] {
  return list
    .map((item, place) => ({ item, place }))
    .sort((a, b) => by(a.item, b.item) || a.place - b.place)
    .map(({ item }) => item);
}
