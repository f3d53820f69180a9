import { escapeToken } from "../pointer";
import { type FoundNumber, findInNumber, findNumbers, mayHoldNumber, smallest } from "./find-numbers";

/** Nothing that stands deeper in a document ever gets into an output. */
const deepest = 200;

type See = (found: readonly FoundNumber[], pointer: string) => void;

/** Calls back with the personal numbers of every text, name and number of a value, in the order of the document. */
export function visitNumbers(value: unknown, see: See): void {
  if (holdsAny(value, 0)) walk(value, "", 0, see);
}

function walk(value: unknown, pointer: string, depth: number, see: See): void {
  if (typeof value === "string") tell(findNumbers(value), pointer, see);
  else if (typeof value === "number") tell(findInNumber(value), pointer, see);
  if (typeof value !== "object" || value === null || depth > deepest) return;
  for (const [name, inner] of Object.entries(value)) {
    const at = `${pointer}/${escapeToken(name)}`;
    if (!Array.isArray(value)) tell(findNumbers(name), at, see);
    walk(inner, at, depth + 1, see);
  }
}

function tell(found: readonly FoundNumber[], pointer: string, see: See): void {
  if (found.length > 0) see(found, pointer);
}

/** Whether a closer look is worth it; nearly always it is not, so this is kept cheap. */
export function holdsAny(value: unknown, depth = 0): boolean {
  if (typeof value === "string") return value.length > 10 && mayHold(value);
  if (typeof value === "number") return value >= smallest;
  if (typeof value !== "object" || value === null || depth > deepest) return false;
  if (Array.isArray(value)) {
    for (let k = 0; k < value.length; k++) if (holdsAny(value[k], depth + 1)) return true;
    return false;
  }
  for (const name in value) {
    if (name.length > 10 && mayHold(name)) return true;
    const inner = (value as Record<string, unknown>)[name];
    if (typeof inner === "string") {
      if (inner.length > 10 && mayHold(inner)) return true;
    } else if (holdsAny(inner, depth + 1)) return true;
  }
  return false;
}

export function mayHold(text: string): boolean {
  return mayHoldNumber(text) && findNumbers(text).length > 0;
}
