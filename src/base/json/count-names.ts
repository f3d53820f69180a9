/** Deeper documents are scanned at once: walking them by recursion could exhaust the stack. */
const deepest = 200;

/**
 * Whether no object of the text names a property twice, found out by counting: colons that may stand behind a name
 * against the properties that were parsed. A colon inside a text may be counted too many, never a name too few, so
 * equal counts are proof; unequal ones prove nothing.
 */
export function namesAreDistinct(text: string, document: unknown): boolean {
  return colonsBehindNames(text) === propertiesIn(document, 0);
}

/** Behind a name stands its closing quote, or white space. */
function colonsBehindNames(text: string): number {
  let count = 0;
  for (let at = text.indexOf(":"); at >= 0; at = text.indexOf(":", at + 1)) {
    const before = text.charCodeAt(at - 1);
    if (before === 34 || before <= 32) count++;
  }
  return count;
}

function propertiesIn(value: unknown, depth: number): number {
  if (typeof value !== "object" || value === null) return 0;
  if (depth > deepest) return Number.NaN;
  let count = 0;
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) {
      const inner: unknown = value[i];
      if (typeof inner === "object" && inner !== null) count += propertiesIn(inner, depth + 1);
    }
    return count;
  }
  for (const name in value) {
    count++;
    const inner = (value as Record<string, unknown>)[name];
    if (typeof inner === "object" && inner !== null) count += propertiesIn(inner, depth + 1);
  }
  return count;
}
