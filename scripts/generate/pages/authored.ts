import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { byClause, byCodeUnit } from "../../../src/base/order";
import type {
  ClauseFile,
  ExamplesFile,
  FactDefinition,
  FactsFile,
  ParameterDefinition,
  ParametersFile,
  ProfileFile,
  RulebookFile,
} from "../../../src/generated/rulebook";
import { filesBelow, readJson } from "../files";

/** A rulebook folder as its authors wrote it; what is `sameAs` elsewhere is filled in. */
export interface Authored {
  info: RulebookFile;
  clauses: { stem: string; file: ClauseFile; examples: ExamplesFile | null }[];
  facts: Record<string, FactDefinition>;
  parameters: Record<string, ParameterDefinition>;
}

export function readRulebooks(root: string): Authored[] {
  const rules = join(root, "rules");
  if (!existsSync(rules)) return [];
  const ids = readdirSync(rules)
    .filter((id) => existsSync(join(rules, id, "rulebook.json")))
    .sort(byCodeUnit);
  const raw = new Map(ids.map((id) => [id, readFolder(join(rules, id))]));
  return [...raw.values()].map((book) => ({
    ...book,
    facts: mapValues(book.facts, (fact) => resolveFact(fact, raw)),
    parameters: mapValues(book.parameters, (parameter) => resolveParameter(parameter, raw)),
  }));
}

export function readProfiles(root: string): ProfileFile[] {
  const folder = join(root, "rules/profiles");
  return filesBelow(folder, ".json").map((file) => readJson<ProfileFile>(folder, file));
}

function readFolder(folder: string): Authored {
  const stems = filesBelow(join(folder, "clauses"), ".json").map((file) => file.replace(/\.json$/, ""));
  const clauses = stems.map((stem) => {
    const examples = join(folder, "examples", `${stem}.json`);
    return {
      stem,
      file: readJson<ClauseFile>(folder, "clauses", `${stem}.json`),
      examples: existsSync(examples) ? readJson<ExamplesFile>(examples) : null,
    };
  });
  clauses.sort((a, b) => byClause(a.file.clause, b.file.clause) || byCodeUnit(a.stem, b.stem));
  const facts = filesBelow(join(folder, "facts"), ".json").map(
    (file) => readJson<FactsFile>(folder, "facts", file).facts,
  );
  const parameters = join(folder, "parameters.json");
  return {
    info: readJson<RulebookFile>(folder, "rulebook.json"),
    clauses,
    facts: Object.assign({}, ...facts),
    parameters: existsSync(parameters) ? readJson<ParametersFile>(parameters).parameters : {},
  };
}

function resolveFact(fact: FactDefinition, books: Map<string, Authored>): FactDefinition {
  if (!fact.sameAs) return fact;
  const [rulebook = "", id = ""] = fact.sameAs.split("#");
  const target = books.get(rulebook)?.facts[id];
  if (!target) throw new Error(`sameAs ${fact.sameAs} points nowhere.`);
  return { ...resolveFact(target, books), sameAs: fact.sameAs };
}

function resolveParameter(parameter: ParameterDefinition, books: Map<string, Authored>): ParameterDefinition {
  if (!parameter.sameAs) return parameter;
  const [rulebook = "", id = ""] = parameter.sameAs.split("#");
  const target = books.get(rulebook)?.parameters[id];
  if (!target) throw new Error(`sameAs ${parameter.sameAs} points nowhere.`);
  const source = resolveParameter(target, books);
  const latest = source.values?.at(-1);
  const from = parameter.from ?? latest?.from;
  const values =
    latest && from
      ? [{ ...latest, from, fromBasis: parameter.fromBasis ?? latest.fromBasis }]
      : source.values;
  return { ...source, ...parameter, values } as ParameterDefinition;
}

function mapValues<T>(record: Record<string, T>, change: (value: T) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
