import { hasOwn } from "../base/es2018";
import { fromPointer } from "../base/pointer";

/**
 * A copy of the document without the offending leaves; everything else is shared, nothing is changed
 * in place. What is left out becomes `undefined`, which readers take as absent; list elements keep their positions.
 */
export function maskLeaves(document: unknown, pointers: Iterable<string>): unknown {
  const copies = new Set<object>();
  let root = document;
  for (const pointer of pointers) root = without(root, fromPointer(pointer), 0, copies);
  return root;
}

type Container = Record<string, unknown> | unknown[];

function without(value: unknown, tokens: readonly string[], depth: number, copies: Set<object>): unknown {
  if (depth === tokens.length) return undefined;
  if (typeof value !== "object" || value === null) return value;
  const token = tokens[depth]!;
  if (!hasOwn(value, token)) return value;
  const copy = copies.has(value) ? (value as Container) : shallowCopy(value as Container);
  copies.add(copy);
  // Not deleted: objects that lose properties become slow to read.
  (copy as Record<string, unknown>)[token] = without(
    (copy as Record<string, unknown>)[token],
    tokens,
    depth + 1,
    copies,
  );
  return copy;
}

function shallowCopy(value: Container): Container {
  return Array.isArray(value) ? [...value] : { ...value };
}
