import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { bundles } from "./bundles";
import { codes } from "./codes";
import { columnNotes } from "./column-notes";
import { decisions } from "./decisions";
import { filesBelow } from "./files";
import { lean } from "./lean";
import { loops } from "./loops/index";
import { mappings } from "./mappings";
import { model } from "./model";
import { codesPage } from "./pages/codes";
import { pages } from "./pages/index";
import { matrix } from "./pages/matrix";
import type { Produced, Product } from "./product";
import { reader } from "./reader/index";
import { rulebooks } from "./rulebooks";
import { schemaTables } from "./schema-tables";
import { stableCodes } from "./stable-codes";
import { textDigest } from "./text-digest";
import { types } from "./types";
import { validators } from "./validators";
import { workbook } from "./workbook";

const root = fileURLToPath(new URL("../..", import.meta.url));

// In this order: the rulebooks are assembled by code that reads what the first ones write.
const products: Product[] = [
  codes,
  decisions,
  stableCodes,
  bundles,
  model,
  workbook,
  mappings,
  columnNotes,
  textDigest,
  reader,
  schemaTables,
  validators,
  types,
  rulebooks,
  loops,
  lean,
  pages,
  matrix,
  codesPage,
];

const write = process.argv.includes("--write");
let stale = 0;
for (const product of products) {
  const produced = await product.produce(root);
  if (produced.skipped) console.error(`SKIPPED ${product.name}: ${produced.skipped}`);
  stale += settle(produced);
}
if (stale > 0 && !write) {
  console.error(`${stale} generated files are not up to date: run \`npm run generate -- --write\`.`);
  process.exitCode = 1;
}

/** Brings the disk in line (with --write) or names what is not; returns how many files differ. */
function settle({ outputs, owns = [] }: Produced): number {
  const expected = new Set(outputs.map((output) => output.path));
  const changed = outputs.filter(({ path, text }) => read(path) !== text);
  const orphans = owns
    .flatMap((folder) => filesBelow(join(root, folder)).map((file) => posix.join(folder, file)))
    .filter((path) => !expected.has(path));
  for (const { path, text } of changed) {
    console.log(`${write ? "wrote" : "stale"} ${path}`);
    if (!write) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  for (const path of orphans) {
    console.log(`${write ? "removed" : "not generated any more"} ${path}`);
    if (write) rmSync(join(root, path));
  }
  return changed.length + orphans.length;
}

function read(path: string): string | undefined {
  const file = join(root, path);
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}
