import { byClause, byCodeUnit } from "../../../src/base/order";
import type {
  ClauseFile,
  ExamplesFile,
  FactDefinition,
  ParameterDefinition,
  RulebookFile,
} from "../../../src/generated/rulebook";
import { assembleRulebook, type RulebookFiles } from "../../../src/rulebook/assemble";
import { readRulebookFolders } from "../folders";

/** A rulebook with its examples; what is `sameAs` elsewhere is filled in. */
export interface Authored {
  info: RulebookFile;
  clauses: { stem: string; file: ClauseFile; examples: ExamplesFile | null }[];
  facts: Readonly<Record<string, FactDefinition>>;
  parameters: Readonly<Record<string, ParameterDefinition>>;
}

export function readRulebooks(root: string): Authored[] {
  const folders = readRulebookFolders(root);
  return [...folders.values()].map((files) => read(files, folders));
}

function read(files: RulebookFiles, folders: Map<string, RulebookFiles>): Authored {
  const { facts, parameters } = assembleRulebook(files, folders);
  const clauses = Object.keys(files)
    .filter((path) => path.startsWith("clauses/"))
    .map((path) => ({
      stem: path.replace(/^clauses\/|\.json$/g, ""),
      file: files[path] as ClauseFile,
      examples: (files[path.replace(/^clauses/, "examples")] ?? null) as ExamplesFile | null,
    }));
  clauses.sort((a, b) => byClause(a.file.clause, b.file.clause) || byCodeUnit(a.stem, b.stem));
  return {
    info: files["rulebook.json"] as RulebookFile,
    clauses,
    facts: facts as unknown as Authored["facts"],
    parameters: parameters as unknown as Authored["parameters"],
  };
}
