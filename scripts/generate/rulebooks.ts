import { join } from "node:path";
import { canonicalDigest } from "../../src/base/digest";
import { marks, type Packed } from "../../src/base/packed";
import { assembleRulebook } from "../../src/rulebook/assemble";
import { filesBelow, readJson } from "./files";
import { readRulebookFolders } from "./folders";
import { banner, type Output, type Product } from "./product";

const folder = "src/generated/rulebooks";

/** Every rulebook as one resolved document, packed, and the profiles, with digests. */
export const rulebooks: Product = {
  name: "rulebooks",
  produce(root) {
    const books = bundledBooks(root);
    if (books.length === 0) return { outputs: [], skipped: "rules is empty" };
    const profiles = filesBelow(join(root, "rules/profiles"), ".json").map((file) => {
      const { $schema: _, ...profile } = readJson<Record<string, unknown>>(root, "rules/profiles", file);
      return bundled(profile);
    });
    const ids = books.map(({ id }) => String(id));
    return {
      owns: [folder],
      outputs: [
        ...books.flatMap((book) => filesOf(String(book.id), packed(book))),
        ...ids.map(doorOf),
        { path: "src/generated/rulebooks.ts", text: `${banner.code}\n${index(ids, jsonTexts(profiles))}` },
      ],
    };
  },
};

const parts = ["structure", "zh-CN", "en"];

function filesOf(id: string, texts: Packed): Output[] {
  return texts.map((text, k) => ({
    path: `${folder}/${id}/${parts[k]}.ts`,
    text: `${banner.code}\nexport default '${quoted(text)}';\n`,
  }));
}

/** The rulebook by itself: what its door gives. */
function doorOf(id: string): Output {
  const imports = parts.map((part, p) => `import part${p} from "./${part}";\n`);
  const text = `import { bundledRulebook } from "../../../base/packed";
import { loops } from "../../loops/${id}";
${imports.join("")}
export const rulebook = bundledRulebook(${JSON.stringify(id)}, [${parts.map((_, p) => `part${p}`).join(", ")}], loops);
`;
  return { path: `${folder}/${id}/door.ts`, text: `${banner.code}\n${text}` };
}

/** Parts of one kind stand together in a bundle: they are alike, and a packer looks back some way only. */
function index(ids: readonly string[], profiles: string): string {
  const imports = parts.flatMap((part, p) =>
    ids.map((id, k) => `import part${p}of${k} from "./rulebooks/${id}/${part}";\n`),
  );
  const entries = ids.map(
    (id, k) => `  ${JSON.stringify(id)}: [${parts.map((_, p) => `part${p}of${k}`).join(", ")}],\n`,
  );
  return `import type { Packed } from "../base/packed";
${imports.join("")}
/** Read on first use: a profile needs only some of them. */
export const rulebooks: Readonly<Record<string, Packed>> = {
${entries.join("")}};

export const profiles: Readonly<Record<string, string>> = ${profiles};
`;
}

/** The document with its texts apart; a test holds that nothing is lost. */
export function packed(document: object): Packed {
  const texts: Record<string, string[]> = { "zh-CN": [], en: [] };
  const structure = write(document, null);
  if (/[§¥¤]"|"[§¥¤]/.test(structure) || /[§¥¤]/.test(structure.replace(/([:[,])[§¥¤](?=[,}\]])/g, "$1")))
    throw new Error("A rulebook has a mark of the packing in a name or an identifier.");
  return [structure, texts["zh-CN"]!.join("\n"), texts.en!.join("\n")];

  /** Below a language all texts are of it. */
  function write(value: unknown, language: string | null): string {
    if (typeof value === "string" && language !== null) return marked(language, value);
    if (Array.isArray(value)) return `[${value.map((part) => write(part, language)).join(",")}]`;
    if (typeof value !== "object" || value === null) return JSON.stringify(value);
    const entries = Object.entries(value);
    if (isText(entries)) {
      for (const [own, text] of entries) marked(own, text);
      return marks.both;
    }
    const parts = entries.map(([key, part]) => {
      return `${JSON.stringify(key)}:${write(part, language ?? (key in texts ? key : null))}`;
    });
    return `{${parts.join(",")}}`;
  }

  function marked(language: string, text: string): string {
    texts[language]!.push(JSON.stringify(text).slice(1, -1));
    return marks[language as keyof typeof marks];
  }
}

function isText(entries: readonly [string, unknown][]): entries is [string, string][] {
  const isWhole = entries.map(([key]) => key).join() === "zh-CN,en";
  return isWhole && entries.every(([, text]) => typeof text === "string");
}

/** Every rulebook as one resolved document with its digest. */
export function bundledBooks(root: string): { id?: unknown }[] {
  const folders = readRulebookFolders(root);
  return [...folders.values()].map((files) => {
    // Where a part stood matters for messages about mistakes, and a bundled rulebook has none.
    const { files: _, ...document } = assembleRulebook(files, folders);
    return bundled(document);
  });
}

function bundled(document: object): object {
  return { ...document, digest: canonicalDigest(document) };
}

/** Texts, parsed when asked for: faster to load than data as code, and than functions, whose insides are read twice. */
function jsonTexts(documents: { id?: unknown }[]): string {
  const lines = documents.map((document) => {
    return `  ${JSON.stringify(document.id)}: '${quoted(JSON.stringify(document))}',\n`;
  });
  return `{\n${lines.join("")}}`;
}

function quoted(text: string): string {
  return text.replace(/[\\']/g, "\\$&").replace(/\n/g, "\\n");
}
