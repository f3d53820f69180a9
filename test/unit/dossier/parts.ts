import { strFromU8, unzipSync } from "fflate";

/** Texts of the parts of an archive, by name. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

export interface ReadSheet {
  readonly name: string;
  readonly state: string | undefined;
  readonly xml: string;
  /** By name, such as B3, what stands in the cell; with its type, `s` for text. */
  readonly cells: ReadonlyMap<string, { type: string; text: string; style: number }>;
}

/** The sheets of an archive, read without our own code. */
export function sheetsOf(parts: Record<string, string>): ReadSheet[] {
  const strings = [...parts["xl/sharedStrings.xml"]!.matchAll(/<si>([\s\S]*?)<\/si>|<si\/>/g)].map((match) =>
    [...(match[1] ?? "").matchAll(/<t(?: [^>]*)?>([\s\S]*?)<\/t>/g)].map((one) => plain(one[1]!)).join(""),
  );
  const tags = [...parts["xl/workbook.xml"]!.matchAll(/<sheet ([^>]*)\/>/g)].map((match) => match[1]!);
  return tags.map((tag, index) => {
    const xml = parts[`xl/worksheets/sheet${index + 1}.xml`]!;
    const cells = [...xml.matchAll(/<c ([^>]*?)(?:\/>|><v>([^<]*)<\/v><\/c>)/g)].map((match) => {
      const type = attribute(match[1]!, "t") ?? "n";
      const text = type === "s" ? strings[Number(match[2])]! : (match[2] ?? "");
      return [attribute(match[1]!, "r")!, { type, text, style: Number(attribute(match[1]!, "s")) }] as const;
    });
    return {
      name: plain(attribute(tag, "name")!),
      state: attribute(tag, "state"),
      xml,
      cells: new Map(cells),
    };
  });
}

export interface ReadCheck {
  readonly type: string | undefined;
  readonly sqref: string;
  readonly prompt: string;
  readonly error: string | undefined;
  readonly style: string | undefined;
  readonly formulas: readonly string[];
}

export function checksOf(xml: string): ReadCheck[] {
  return [...xml.matchAll(/<dataValidation ([^>]*?)(?:\/>|>([\s\S]*?)<\/dataValidation>)/g)].map((match) => ({
    type: attribute(match[1]!, "type"),
    sqref: attribute(match[1]!, "sqref")!,
    prompt: plain(attribute(match[1]!, "prompt") ?? ""),
    error: attribute(match[1]!, "error"),
    style: attribute(match[1]!, "errorStyle"),
    formulas: [...(match[2] ?? "").matchAll(/<formula\d>([\s\S]*?)<\/formula\d>/g)].map((one) =>
      plain(one[1]!),
    ),
  }));
}

/** Notes of a sheet by cell. */
export function notesOf(parts: Record<string, string>, number: number): Map<string, string> {
  const xml = parts[`xl/comments${number}.xml`] ?? "";
  return new Map(
    [...xml.matchAll(/<comment ref="(\w+)"[\s\S]*?<t(?: [^>]*)?>([\s\S]*?)<\/t>/g)].map((match) => [
      match[1]!,
      plain(match[2]!),
    ]),
  );
}

export function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1];
}

function plain(xml: string): string {
  return xml
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&#10;", "\n")
    .replaceAll("&amp;", "&");
}
