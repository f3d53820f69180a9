/** What XML does not allow or would lose is written _x000D_; what merely looks so, _x005F_x000D_. */
export function escaped(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(forbidden, (character) => `_x${hex(character)}_`)
    .replace(/[&<>"]/g, (character) => entities[character]!);
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Control characters except tab and line feed, halves of pairs that stand alone, and two that are no characters. */
const forbidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

function hex(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
}

/** `<name a="1">inner</name>`; attributes that are undefined or false are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | boolean | undefined>>,
  inner = "",
): string {
  let tag = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    const written = escaped(value === true ? "1" : String(value)).replace(/\n/g, "&#10;");
    tag += ` ${key}="${written}"`;
  }
  return inner === "" ? `${tag}/>` : `${tag}>${inner}</${name}>`;
}

/** Text content that keeps its spaces. */
export function content(name: string, text: string): string {
  const space = /^\s|\s$|\n|\s{2}/.test(text) ? ' xml:space="preserve"' : "";
  return `<${name}${space}>${escaped(text)}</${name}>`;
}

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const namespaces = {
  sheet: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relation: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  package: "http://schemas.openxmlformats.org/package/2006",
} as const;
