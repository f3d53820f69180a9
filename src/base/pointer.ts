import { hasOwn, replaceAll } from "./es2018";

/** JSON Pointer (RFC 6901) tokens, escaped. */
export function escapeToken(token: string | number): string {
  return replaceAll(replaceAll(String(token), "~", "~0"), "/", "~1");
}

/** Joins tokens to a JSON Pointer; no tokens give the whole document, `""`. */
export function toPointer(tokens: readonly (string | number)[]): string {
  let pointer = "";
  for (const token of tokens) pointer += `/${escapeToken(token)}`;
  return pointer;
}

/** Splits a JSON Pointer into unescaped tokens. */
export function fromPointer(pointer: string): string[] {
  if (pointer === "") return [];
  const tokens = pointer.slice(1).split("/");
  if (!pointer.includes("~")) return tokens;
  return tokens.map((token) => replaceAll(replaceAll(token, "~1", "/"), "~0", "~"));
}

/** Reads own properties only, so that a pointer never reaches a prototype. */
export function readPointer(document: unknown, pointer: string): unknown {
  let value = document;
  for (const token of fromPointer(pointer)) {
    if (typeof value !== "object" || value === null || !hasOwn(value, token)) return undefined;
    value = (value as Record<string, unknown>)[token];
  }
  return value;
}
