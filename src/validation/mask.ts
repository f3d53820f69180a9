import { hasOwn } from "../base/es2018";
import type { Masked } from "./masked";
import { unescaped } from "./place";

type Container = Record<string, unknown>;

/**
 * A copy of the document without the offending leaves; everything else is shared, nothing is changed
 * in place. What is left out becomes `undefined`, which readers take as absent; list elements keep their
 * positions, and objects that lose no property stay quick to read.
 */
export function maskLeaves(document: unknown, masked: Masked): unknown {
  const whole = { "": document };
  const holders = new Map<string, Container | null>();
  for (const [pointer, names] of masked.byHolder) {
    const holder = holderAt(pointer, whole, holders);
    if (holder === null) continue;
    for (const escaped of names.all) {
      const name = unescaped(escaped);
      if (hasOwn(holder, name)) holder[name] = undefined;
    }
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
    holder = above && copyInside(above, pointer === "" ? "" : unescaped(pointer.slice(cut + 1)));
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
