import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { root } from "../layers/source";

const dist = join(root, "dist");

/** Whether dist/ is there and not older than the sources. */
export const builtDoors = existsSync(join(dist, "index.cjs")) && newest(join(root, "src")) <= newest(dist);
if (!builtDoors)
  console.warn("Not run: the built doors, because dist/ is missing or older than src/ (npm run build).");

function newest(folder: string): number {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return Math.max(...paths.map((path) => statSync(join(folder, path)).mtimeMs));
}
