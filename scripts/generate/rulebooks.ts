import { join } from "node:path";
import { canonicalDigest } from "../../src/base/digest";
import { assembleRulebook } from "../../src/rulebook/assemble";
import { filesBelow, readJson } from "./files";
import { readRulebookFolders } from "./folders";
import { banner, type Product } from "./product";

/** src/generated/rulebooks.ts: every rulebook as one resolved document, and the profiles, with digests. */
export const rulebooks: Product = {
  name: "rulebooks",
  produce(root) {
    const books = bundledBooks(root);
    if (books.length === 0) return { outputs: [], skipped: "rules is empty" };
    const profiles = filesBelow(join(root, "rules/profiles"), ".json").map((file) => {
      const { $schema: _, ...profile } = readJson<Record<string, unknown>>(root, "rules/profiles", file);
      return bundled(profile);
    });
    const text = `${banner.code}
/** Read on first use: a profile needs only some of them. */
export const rulebooks: Readonly<Record<string, string>> = ${jsonTexts(books)};

export const profiles: Readonly<Record<string, string>> = ${jsonTexts(profiles)};
`;
    return { outputs: [{ path: "src/generated/rulebooks.ts", text }] };
  },
};

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
    const json = JSON.stringify(document).replace(/[\\']/g, "\\$&");
    return `  ${JSON.stringify(document.id)}: '${json}',\n`;
  });
  return `{\n${lines.join("")}}`;
}
