import { flatMap, hasOwn, sorted } from "../base/es2018";
import type { CodeList } from "../generated/codes";

/** How a text led to a code: its own spelling, a title, another name, or one slip of the pen away from one of them. */
export type CodeMatchKind = "code" | "title" | "alias" | "likeness";

export interface CodeMatch {
  readonly code: string;
  readonly by: CodeMatchKind;
}

const kinds: readonly CodeMatchKind[] = ["code", "title", "alias"];

/**
 * The codes a text may stand for, the surest kind first. Spaces around, width and case are set aside; only
 * where nothing agrees are spellings looked at that differ by one letter.
 */
export function codesLike({ codes }: CodeList, text: string): CodeMatch[] {
  if (hasOwn(codes, text)) return [{ code: text, by: "code" }];
  const wanted = folded(text);
  const agree = matches(codes, (name) => name === wanted);
  if (agree.length > 0) return agree;
  return matches(codes, (name) => oneEditApart(name, wanted)).map(({ code }) => ({ code, by: "likeness" }));
}

function matches(codes: CodeList["codes"], agrees: (name: string) => boolean): CodeMatch[] {
  const found = flatMap(Object.keys(codes), (code): CodeMatch[] => {
    const { "zh-CN": zh, en, aliases = [] } = codes[code]!;
    const names = [[code], [zh, en], aliases];
    const kind = names.findIndex((some) => some.some((name) => agrees(folded(name))));
    return kind < 0 ? [] : [{ code, by: kinds[kind]! }];
  });
  return sorted(found, (a, b) => kinds.indexOf(a.by) - kinds.indexOf(b.by));
}

function folded(text: string): string {
  return text.normalize("NFKC").trim().toLowerCase();
}

/** One letter more, less or another, or two neighbours changed about. Too little is left of a single letter. */
export function oneEditApart(a: string, b: string): boolean {
  const [shorter, longer] = [Math.min(a.length, b.length), Math.max(a.length, b.length)];
  if (shorter < 2 || longer - shorter > 1) return false;
  let start = 0;
  while (start < shorter && a[start] === b[start]) start++;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const rest = longer - start - end;
  return rest <= 1 || (rest === 2 && a[start] === b[start + 1] && a[start + 1] === b[start]);
}
