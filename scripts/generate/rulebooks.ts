import { join } from "node:path";
import { canonicalDigest } from "../../src/base/digest";
import { assembleRulebook } from "../../src/rulebook/assemble";
import { filesBelow, readJson } from "./files";
import { readRulebookFolders } from "./folders";
import { pack } from "./pack";
import { banner, type Product } from "./product";

/** src/generated/rulebooks.ts: every rulebook as one resolved document, and the profiles, with digests, packed. */
export const rulebooks: Product = {
  name: "rulebooks",
  produce(root) {
    const folders = readRulebookFolders(root);
    if (folders.size === 0) return { outputs: [], skipped: "rules is empty" };
    const books = [...folders.values()].map((files) => {
      // Where a part stood matters for messages about mistakes, and a bundled rulebook has none.
      const { files: _, ...document } = assembleRulebook(files, folders);
      return bundled(document);
    });
    const profiles = filesBelow(join(root, "rules/profiles"), ".json").map((file) => {
      const { $schema: _, ...profile } = readJson<Record<string, unknown>>(root, "rules/profiles", file);
      return bundled(profile);
    });
    const literal = pack([...books, ...profiles]).replace(/[\\']/g, "\\$&");
    const text = `${banner.code}import { unpacker } from "../base/packed";

const document = unpacker('${literal}');

/** Read on first use: a profile needs only some of them. */
export const rulebooks: Readonly<Record<string, () => unknown>> = ${readers(books, 0)};

export const profiles: Readonly<Record<string, () => unknown>> = ${readers(profiles, books.length)};
`;
    return { outputs: [{ path: "src/generated/rulebooks.ts", text }] };
  },
};

function bundled(document: object): { id?: unknown; digest: string } {
  return { ...document, digest: canonicalDigest(document) };
}

function readers(documents: readonly { id?: unknown }[], first: number): string {
  const lines = documents.map(({ id }, k) => `  ${JSON.stringify(id)}: () => document(${first + k}),\n`);
  return `{\n${lines.join("")}}`;
}
