import { hasOwn } from "../base/es2018";
import { fromPointer } from "../base/pointer";

type Container = Record<string, unknown>;

/**
 * A copy of the document without the offending leaves; everything else is shared, nothing is changed
 * in place. What is left out becomes `undefined`, which readers take as absent; list elements keep their
 * positions, and objects that lose no property stay quick to read.
 */
export function maskLeaves(document: unknown, pointers: Iterable<string>): unknown {
  const whole = { "": document };
  const holders = new Map<string, Container | null>();
  for (const pointer of pointers) {
    if (pointer === "") return undefined;
    const cut = pointer.lastIndexOf("/");
    const holder = holderAt(pointer.slice(0, cut), whole, holders);
    const name = nameAt(pointer, cut);
    if (holder !== null && hasOwn(holder, name)) holder[name] = undefined;
  }
  return whole[""];
}

/** The copy that stands at a pointer, made on first use together with those above it; `null` where nothing can lie inside. */
function holderAt(
  pointer: string,
  whole: Container,
  holders: Map<string, Container | null>,
): Container | null {
  let holder = holders.get(pointer);
  if (holder === undefined) {
    const cut = pointer.lastIndexOf("/");
    const above = pointer === "" ? whole : holderAt(pointer.slice(0, cut), whole, holders);
    holder = above && copyInside(above, pointer === "" ? "" : nameAt(pointer, cut));
    holders.set(pointer, holder);
  }
  return holder;
}

function copyInside(above: Container, name: string): Container | null {
  const value = hasOwn(above, name) ? above[name] : undefined;
  if (typeof value !== "object" || value === null) return null;
  const copy = (Array.isArray(value) ? [...value] : { ...value }) as Container;
  above[name] = copy;
  return copy;
}

function nameAt(pointer: string, cut: number): string {
  return pointer.includes("~", cut) ? fromPointer(pointer.slice(cut))[0]! : pointer.slice(cut + 1);
}
