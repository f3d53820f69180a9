/**
 * What is left of an identifier when everything is taken away that a reader does not see or takes for
 * the same: width and other compatible forms (NFKC), spaces, invisible characters, case. Identifiers
 * with one likeness may have been meant as one.
 */
export function likenessOf(text: string): string {
  const visible = text.normalize("NFKC").replace(unseen, "");
  // Upper case first: it brings ß to SS and the two small sigmas to one.
  return visible.toUpperCase().toLowerCase().normalize("NFKC");
}

// White space, controls, format characters such as U+200B and U+FEFF, fillers, the blank of Braille.
const unseen = /[\p{White_Space}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu;

const SMALL = 1;
const CAPITAL = 2;
const OTHER = 4;

/** Kinds of a text that was not looked at. */
export const anyKinds = SMALL | CAPITAL | OTHER;

/**
 * Which kinds of characters that may take part in a likeness occur. Kinds of several texts are joined by `|`.
 * Digits, ASCII marks and Chinese characters (U+4E00–9FFF) look like nothing but themselves.
 */
export function kindsOf(text: string): number {
  let kinds = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c > 96 && c < 123) kinds |= SMALL;
    else if (c > 64 && c < 91) kinds |= CAPITAL;
    else if (c < 33 || (c > 126 && c < 0x4e00) || c > 0x9fff) return SMALL | CAPITAL | OTHER;
  }
  return kinds;
}

/** Whether among different texts of these kinds two may look alike. */
export function mayLookAlike(kinds: number): boolean {
  return kinds >= OTHER || kinds === (SMALL | CAPITAL);
}

/**
 * Of different texts, those that look like another one, each with the first of its likeness by code
 * unit: whoever takes that in its place treats them as equal. `null` where there are none.
 */
export function lookalikesAmong(texts: Iterable<string>): ReadonlyMap<string, string> | null {
  const firstOf = new Map<string, string>();
  const alike = new Map<string, string[]>();
  for (const text of texts) {
    const likeness = likenessOf(text);
    const first = firstOf.get(likeness);
    if (first === undefined) firstOf.set(likeness, text);
    else {
      const some = alike.get(likeness);
      if (some === undefined) alike.set(likeness, [first, text]);
      else some.push(text);
    }
  }
  if (alike.size === 0) return null;
  const result = new Map<string, string>();
  for (const some of alike.values()) {
    const first = some.reduce((a, b) => (b < a ? b : a));
    for (const text of some) result.set(text, first);
  }
  return result;
}

/** Texts that look alike so that one sees how they differ: a space as ␠, what has no picture of its own as [U+200B]. */
export function visibly(text: string): string {
  let result = "";
  for (const c of text) {
    if (c === " ") result += "␠";
    else result += hidden.test(c) || c !== c.normalize("NFC") ? `[${codePoint(c)}]` : c;
  }
  return result;
}

// Marks that join the character before, conjoining Hangul, halves of surrogate pairs: composed or not, they look the same.
const hidden =
  /[\p{White_Space}\p{Cc}\p{Cf}\p{Cs}\p{M}\p{Default_Ignorable_Code_Point}\u2800\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]/u;

function codePoint(c: string): string {
  return `U+${c.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
}
