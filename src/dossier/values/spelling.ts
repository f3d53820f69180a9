/** White space and characters nobody sees. */
const unseen = /[\u200b-\u200d\u2060\ufeff\u00ad]/g;

/** One spelling of what differs in width and in the space around alone. */
export function plain(text: string): string {
  return text.normalize("NFKC").replace(unseen, "").trim();
}

/** Known that there is none. */
const noneWords: ReadonlySet<string> = new Set(["无", "没有", "none"]);
/** Of what is yes or no, where neither applies. */
const notApplicableWords: ReadonlySet<string> = new Set(["不适用", "n/a"]);

export function saysNone(text: string): boolean {
  const word = plain(text).toLowerCase();
  return noneWords.has(word) || notApplicableWords.has(word);
}

export function saysNotApplicable(text: string): boolean {
  return notApplicableWords.has(plain(text).toLowerCase());
}

/**
 * The text between ASCII quotes that span it all, taken as it is; null for other texts. So a text can be written that
 * would be read as something else.
 */
export function quoted(text: string): string | null {
  const inner = /^\s*"((?:[^"]|"")*)"\s*$/.exec(text)?.[1];
  return inner === undefined ? null : inner.replace(/""/g, '"');
}

const separators = /[、,，;；\n\r]+/;

/** The parts of a cell that lists things; parts in quotes are kept whole. */
export function partsOf(text: string): { text: string; exact: boolean }[] {
  const parts: { text: string; exact: boolean }[] = [];
  let rest = text;
  while (rest.trim() !== "") {
    const inQuotes = /^\s*("(?:[^"]|"")*")\s*(?:[、,，;；\n\r]+|$)/.exec(rest);
    if (inQuotes !== null) {
      parts.push({ text: quoted(inQuotes[1]!)!, exact: true });
      rest = rest.slice(inQuotes[0].length);
      continue;
    }
    const at = rest.search(separators);
    const part = (at < 0 ? rest : rest.slice(0, at)).trim();
    if (part !== "") parts.push({ text: part, exact: false });
    rest = at < 0 ? "" : rest.slice(at).replace(/^[、,，;；\n\r]+/, "");
  }
  return parts;
}
