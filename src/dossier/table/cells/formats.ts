/** What a number format makes of a number; the greatest precision it shows. */
export type Shown = "number" | "day" | "month" | "year" | "time";

/**
 * The formats a program has without writing them into the file, of ECMA-376 part 1, 18.8.30; from 27 up they depend
 * on the language, and these are the Chinese ones.
 */
export function builtInShown(id: number): Shown {
  if (id === 17 || [27, 36, 50, 52, 57].includes(id)) return "month";
  if (between(id, 14, 16) || id === 22 || between(id, 28, 31) || [51, 53, 54, 58].includes(id)) return "day";
  if (between(id, 18, 21) || between(id, 32, 35) || between(id, 45, 47) || id === 55 || id === 56)
    return "time";
  return "number";
}

/** What a format code shows. Only its first section counts: the others are for negative numbers, zero and text. */
export function shownBy(code: string): Shown {
  const letters = bare(code.slice(0, 500));
  if (/[hs]/.test(letters.replace(/[ymdea]/g, "")) && !/[yde]|aaa/.test(letters)) return "time";
  if (/d|aaa/.test(letters)) return "day";
  if (letters.includes("m")) return "month";
  return /[ye]/.test(letters) ? "year" : "number";
}

/** The letters of the first section that stand for parts of a date or a time, in lower case. */
function bare(code: string): string {
  const plain = code
    // Quoted, escaped, filling and space-keeping characters mean themselves.
    .replace(/"[^"]*"?|\\.|[_*]./g, "")
    .replace(/;.*$/s, "")
    // Lengths of time stand in brackets as colours, languages and conditions do.
    .replace(/\[(h+|m+|s+)\]/gi, "$1")
    .replace(/\[[^\]]*\]?/g, "")
    .replace(/general|standard|g\/通用格式|am\/pm|a\/p|上午\/下午|e[+-]/gi, "");
  // A format that has places for digits shows a number, whatever else it says; seconds may have decimals.
  const letters = plain.toLowerCase();
  return /[#?]|(?<!s\.?0*)0/.test(letters) ? "" : letters.replace(/[^a-z]/g, "");
}

function between(id: number, from: number, to: number): boolean {
  return id >= from && id <= to;
}
