import { readdirSync } from "node:fs";
import { join } from "node:path";
import { readJson } from "./files";
import { banner, literal, type Product } from "./product";

/** src/generated/mappings.ts: what is shipped of mappings of other systems, without what is for people only. */
export const mappings: Product = {
  name: "mappings",
  produce(root) {
    const folder = join(root, "schemas/dossier/mappings");
    const found: Record<string, unknown> = {};
    for (const name of readdirSync(folder).sort())
      found[name.replace(/\.json$/, "")] = readJson<{ mappings: unknown }>(join(folder, name)).mappings;
    const text = `${banner.code}/** One thing that a mapping says: schemas/dossier/mapping.schema.json. */
export interface ShippedMapping {
  readonly kind: "sheet" | "column" | "code" | "row";
  readonly list?: string;
  readonly field?: string;
  readonly written: string;
  readonly means: string;
}

/** By the name under which \`import --mapping\` takes them. */
export const shippedMappings: Readonly<Record<string, readonly ShippedMapping[]>> = ${literal(found)};
`;
    return { outputs: [{ path: "src/generated/mappings.ts", text }] };
  },
};
