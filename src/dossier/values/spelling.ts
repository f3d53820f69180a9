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

/** Marks and words that stand in a cell for something that is not in it: strokes, ditto marks, to be settled. */
const fillers =
  /^(?:[-–—―─/\\~]+|["″〃]|''|同上|同前|同左|待定|待补|待补充|待核实|待确认|暂无|暂缺|未登记|未知|不详|略|空|空白)$/;

/** Whether a text says nothing by itself. It is neither a value nor a word for none: a stroke may be either. */
export function isFiller(text: string): boolean {
  return fillers.test(plain(text).replace(/^\((.*)\)$/, "$1"));
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
