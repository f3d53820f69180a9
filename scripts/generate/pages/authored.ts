import { join } from "node:path";
import { byClause, byCodeUnit } from "../../../src/base/order";
import type {
  ChartDefinition,
  ClauseFile,
  ExamplesFile,
  FactDefinition,
  ParameterDefinition,
  ProfileFile,
  RulebookFile,
} from "../../../src/generated/rulebook";
import { assembleRulebook, type RulebookFiles } from "../../../src/rulebook/assemble";
import { filesBelow, readJson } from "../files";
import { readRulebookFolders } from "../folders";

/** A rulebook with its examples; what is `sameAs` elsewhere is filled in. */
export interface Authored {
  info: RulebookFile;
  clauses: { stem: string; file: ClauseFile; examples: ExamplesFile | null }[];
  facts: Readonly<Record<string, FactDefinition>>;
  parameters: Readonly<Record<string, ParameterDefinition>>;
  charts: Readonly<Record<string, ChartDefinition>>;
  /** Bundled profiles that take it as their criterion. */
  boundBy: readonly string[];
}

export function readRulebooks(root: string): Authored[] {
  const folders = readRulebookFolders(root);
  const profiles = filesBelow(join(root, "rules/profiles"), ".json").map((file) =>
    readJson<ProfileFile>(root, "rules/profiles", file),
  );
  return [...folders.values()].map((files) => read(files, folders, profiles));
}

function read(
  files: RulebookFiles,
  folders: Map<string, RulebookFiles>,
  profiles: readonly ProfileFile[],
): Authored {
  const { facts, parameters, charts } = assembleRulebook(files, folders);
  const clauses = Object.keys(files)
    .filter((path) => path.startsWith("clauses/"))
    .map((path) => ({
      stem: path.replace(/^clauses\/|\.json$/g, ""),
      file: files[path] as ClauseFile,
      examples: (files[path.replace(/^clauses/, "examples")] ?? null) as ExamplesFile | null,
    }));
  clauses.sort((a, b) => byClause(a.file.clause, b.file.clause) || byCodeUnit(a.stem, b.stem));
  const info = files["rulebook.json"] as RulebookFile;
  const binding = profiles.filter((one) => one.rulebooks.some(({ id, binds }) => id === info.id && binds));
  return {
    info,
    clauses,
    facts: facts as unknown as Authored["facts"],
    parameters: parameters as unknown as Authored["parameters"],
    charts: (charts ?? {}) as unknown as Authored["charts"],
    boundBy: binding.map(({ id }) => id),
  };
}
