import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { byCodeUnit } from "../../src/base/order";
import type { RulebookFiles } from "../../src/rulebook/assemble";
import { filesBelow, readJson } from "./files";

/** Parsed files of every rulebook folder by id, sorted. */
export function readRulebookFolders(root: string): Map<string, RulebookFiles> {
  const rules = join(root, "rules");
  const ids = (existsSync(rules) ? readdirSync(rules) : [])
    .filter((id) => existsSync(join(rules, id, "rulebook.json")))
    .sort(byCodeUnit);
  return new Map(ids.map((id) => [id, readFolder(join(rules, id))]));
}

function readFolder(folder: string): RulebookFiles {
  return Object.fromEntries(filesBelow(folder, ".json").map((file) => [file, readJson(folder, file)]));
}
