import { escaped } from "../write/xml";

/** A tag, and where it stands in the text. Only for parts that a strict reader has taken. */
export interface Tag {
  readonly kind: "open" | "close" | "empty";
  /** Without the prefix. */
  readonly name: string;
  /** With its colon; empty where there is none. */
  readonly prefix: string;
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Elements it stands in. */
  readonly depth: number;
}

const markup =
  /<(?:!--[\s\S]*?-->|!\[CDATA\[[\s\S]*?\]\]>|\?[\s\S]*?\?>|(\/?)([^\s/>!?]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>)/g;

export function* tagsIn(text: string): Generator<Tag> {
  let depth = 0;
  for (const match of text.matchAll(markup)) {
    const name = match[2];
    if (name === undefined) continue;
    const kind = match[1] === "/" ? "close" : match[4] === "/" ? "empty" : "open";
    if (kind === "close") depth--;
    const colon = name.indexOf(":") + 1;
    yield {
      kind,
      name: name.slice(colon),
      prefix: name.slice(0, colon),
      text: match[0],
      from: match.index,
      to: match.index + match[0].length,
      depth,
    };
    if (kind === "open") depth++;
  }
}

/** An element of a part: its first tag, and the last (the same where there is nothing in it). */
export interface Found {
  readonly open: Tag;
  readonly close: Tag;
}

/** Elements that stand so deep, in order. */
export function elementsAt(text: string, depth: number): Found[] {
  const found: Found[] = [];
  let open: Tag | null = null;
  for (const tag of tagsIn(text)) {
    if (tag.depth !== depth) continue;
    if (tag.kind === "empty") found.push({ open: tag, close: tag });
    else if (tag.kind === "open") open = tag;
    else if (open !== null) found.push({ open, close: tag });
  }
  return found;
}

/** The attribute as a program reads it; undefined where there is none of this name. */
export function attributeOf({ text }: Tag, name: string): string | undefined {
  const found = attributePattern(name).exec(text);
  if (found === null) return undefined;
  return (found[2] ?? found[3] ?? "").replace(/&(#x?[0-9A-Fa-f]+|\w+);/g, (whole, entity: string) => {
    if (entity.startsWith("#x")) return String.fromCodePoint(Number.parseInt(entity.slice(2), 16));
    if (entity.startsWith("#")) return String.fromCodePoint(Number(entity.slice(1)));
    return entities[entity] ?? whole;
  });
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Names the attribute where it has one of that name, whatever its prefix. */
export function prefixedAttributeOf(tag: Tag, local: string): string | undefined {
  const name = new RegExp(`\\s([^\\s=:"']+:${local})\\s*=`).exec(tag.text)?.[1];
  return name === undefined ? undefined : attributeOf(tag, name);
}

/** The text of the tag with the attribute set. */
export function withAttribute({ text }: Tag, name: string, value: string | number): string {
  const written = ` ${name}="${escaped(String(value))}"`;
  const pattern = attributePattern(name);
  if (pattern.test(text)) return text.replace(pattern, () => written);
  return text.replace(/\s*(\/?)>$/, (_, end: string) => `${written}${end}>`);
}

/** What an element without content becomes around some. */
export function filled(tag: Tag, inner: string): string {
  return `${tag.text.replace(/\s*\/>$/, ">")}${inner}</${tag.prefix}${tag.name}>`;
}

function attributePattern(name: string): RegExp {
  return new RegExp(`\\s${name}\\s*=\\s*("([^"]*)"|'([^']*)')`);
}
