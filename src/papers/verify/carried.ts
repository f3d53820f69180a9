import { hasOwn } from "../../base/es2018";
import { defaultLimits } from "../../dossier/table/limits";
import { attribute, XmlReader } from "../../dossier/table/xml";
import { Archive } from "../../dossier/table/zip/archive";

/** What a document carries as data, and what it says. */
export interface Carried {
  readonly properties: ReadonlyMap<string, string>;
  /** All its text without white space. */
  readonly text: string;
}

/** Of a page or a Word document, also one that was saved again. `null`: it is neither. Throws `InputError`. */
export function carriedBy(bytes: Uint8Array): Carried | null {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return ofWord(bytes);
  const text = new TextDecoder().decode(bytes);
  return /<html[\s>]/i.test(text.slice(0, 2000)) ? ofPage(text) : null;
}

export function withoutSpace(text: string): string {
  return text.replace(/[\s\u3000\u00a0\u200b]+/g, "");
}

const bodyPart = "word/document.xml";
const headers = /^word\/header\d*\.xml$/;
const customPart = "docProps/custom.xml";

function ofWord(bytes: Uint8Array): Carried | null {
  const archive = new Archive(bytes, defaultLimits);
  if (!archive.has(bodyPart)) return null;
  const reader = new XmlReader(defaultLimits);
  const said: string[] = [];
  for (const part of [bodyPart, ...archive.names.filter((name) => headers.test(name))]) {
    let isText = false;
    reader.read(archive.read(part), part, {
      open: (name) => {
        isText = name === "t";
      },
      close: () => {
        isText = false;
      },
      text: (text) => {
        if (isText) said.push(text);
      },
    });
  }
  return { properties: customProperties(archive, reader), text: withoutSpace(said.join("")) };
}

function customProperties(archive: Archive, reader: XmlReader): Map<string, string> {
  const found = new Map<string, string>();
  if (!archive.has(customPart)) return found;
  let name = "";
  reader.read(archive.read(customPart), customPart, {
    open: (element, attributes) => {
      if (element === "property") name = attribute(attributes, "name") ?? "";
    },
    close: (element) => {
      if (element === "property") name = "";
    },
    text: (text) => {
      if (name !== "") found.set(name, (found.get(name) ?? "") + text);
    },
  });
  return found;
}

function ofPage(text: string): Carried {
  const properties = new Map<string, string>();
  for (const [tag] of text.matchAll(/<meta\s[^<>]*>/gi)) {
    const name = attributeOf(tag, "name");
    const value = attributeOf(tag, "content");
    if (name !== null && value !== null) properties.set(name, value);
  }
  const body = text.slice(Math.max(0, text.search(/<body[\s>]/i)));
  return { properties, text: withoutSpace(decoded(body.replace(/<[^<>]*>/g, ""))) };
}

function attributeOf(tag: string, name: string): string | null {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, "i").exec(tag);
  return found === null ? null : decoded(found[1] ?? found[2] ?? "");
}

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};

/** Entities that our pages and browsers write. */
function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return hasOwn(entities, name) ? entities[name as string]! : whole;
    const code = Number.parseInt(decimal ?? hex, decimal === undefined ? 16 : 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
