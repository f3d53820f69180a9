import { SaxesParser } from "saxes";
import { type Limits, longestText, mostAttributes } from "./limits";
import { damaged, refusal } from "./problem";

/** Attributes by their names as written, with the prefix. */
export type Attributes = Readonly<Record<string, string>>;

export interface Handler {
  /** Names come without their prefixes: which one a file takes for a namespace is its own affair. */
  open(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Counts the elements of all parts of a workbook. */
export class XmlReader {
  private elements = 0;
  constructor(private readonly limits: Limits) {}

  /**
   * Reads a part as it is unpacked. A DOCTYPE is refused before anything it declares is looked at, so that there are
   * no entities but the five of XML.
   */
  read(pieces: Iterable<Uint8Array>, part: string, handler: Handler): void {
    const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
    parser.on("doctype", () => {
      throw refusal("doctypeRefused", { part });
    });
    parser.on("error", () => {
      throw damaged(part);
    });
    this.listen(parser, part, handler);
    for (const text of decoded(pieces, part)) parser.write(text);
    parser.close();
  }

  private listen(parser: SaxesParser<{ xmlns: false }>, part: string, handler: Handler): void {
    let open = 0;
    let attributes = 0;
    parser.on("attribute", () => {
      if (++attributes > mostAttributes) throw damaged(part);
    });
    parser.on("opentag", (tag) => {
      attributes = 0;
      open++;
      this.count(open, part);
      handler.open(localName(tag.name), tag.attributes);
    });
    parser.on("closetag", ({ name }) => {
      open--;
      handler.close?.(localName(name));
    });
    const text = (given: string) => {
      if (given.length > longestText) throw damaged(part);
      handler.text?.(given);
    };
    parser.on("text", text);
    parser.on("cdata", text);
  }

  private count(depth: number, part: string): void {
    if (++this.elements > this.limits.elements) throw refusal("tooManyElements");
    if (depth > this.limits.depth) throw refusal("xmlTooDeep", { part, limit: this.limits.depth });
  }
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

/** The value of an attribute whose prefix may be any, or none. */
export function attribute(attributes: Attributes, local: string): string | undefined {
  for (const name in attributes) if (localName(name) === local) return attributes[name];
  return undefined;
}

/** The attribute of that name that has a prefix: `r:id`, beside an `id` of another meaning. */
export function prefixedAttribute(attributes: Attributes, local: string): string | undefined {
  for (const name in attributes) if (name !== local && localName(name) === local) return attributes[name];
  return undefined;
}

/** Text in UTF-8, or in UTF-16 where a mark says so; there is nothing else in these files. */
function* decoded(pieces: Iterable<Uint8Array>, part: string): Generator<string> {
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  try {
    for (const piece of pieces) {
      decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
      yield decoder.decode(piece, { stream: true });
    }
    if (decoder !== null) yield decoder.decode();
  } catch (error) {
    throw error instanceof TypeError ? damaged(part) : error;
  }
}

export function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
}
