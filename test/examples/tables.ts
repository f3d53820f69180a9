import { posix } from "node:path";
import { readRulebookFolders } from "../../scripts/generate/folders";
import type { Outcome } from "../../src/assessment/outcome";
import { assembleRulebook, type RulebookFiles } from "../../src/rulebook/assemble";
import type { ClauseDefinition, RulebookDocument } from "../../src/rulebook/document";
import { root } from "../layers/source";

export interface Example {
  readonly name: string;
  readonly patch?: Readonly<Record<string, unknown>>;
  readonly remove?: readonly string[];
  readonly expect: Outcome;
  readonly args?: Readonly<Record<string, string | number | boolean>>;
}

/** The examples of one rule. */
export interface Table {
  readonly rule: string;
  readonly base?: string;
  readonly on?: string;
  readonly examples: readonly Example[];
  readonly why?: unknown;
}

/** `examples/<stem>.json`, beside `clauses/<stem>.json`. */
export interface ExamplesFile {
  readonly base?: string;
  readonly rules: readonly Table[];
}

export interface Clause {
  readonly stem: string;
  readonly definition: ClauseDefinition;
  readonly examples: ExamplesFile | null;
}

export interface Rulebook {
  readonly id: string;
  readonly document: RulebookDocument;
  readonly clauses: readonly Clause[];
  /** Stems of the files in examples/. */
  readonly tables: readonly string[];
}

/** Every rulebook as its folder stands on disk, not as it was bundled. */
export function readRulebooks(): Rulebook[] {
  const folders = readRulebookFolders(root);
  return [...folders].map(([id, files]) => {
    const { files: _, ...document } = assembleRulebook(files, folders);
    const clauses = stemsIn("clauses", files).map((stem) => ({
      stem,
      definition: files[`clauses/${stem}.json`] as ClauseDefinition,
      examples: (files[`examples/${stem}.json`] ?? null) as ExamplesFile | null,
    }));
    return { id, document, clauses, tables: stemsIn("examples", files) };
  });
}

function stemsIn(folder: string, files: RulebookFiles): string[] {
  return Object.keys(files)
    .filter((path) => posix.dirname(path) === folder)
    .map((path) => posix.basename(path, ".json"));
}
