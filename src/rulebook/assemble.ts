import { type Problem, RulebookError } from "../base/errors";
import { byCodeUnit } from "../base/order";
import type { Json, JsonObject, RulebookDocument } from "./document";

/** The files of a rulebook folder, by path inside it, parsed. */
export type RulebookFiles = Readonly<Record<string, unknown>>;

/** Other rulebooks that a `sameAs` may point into, by id. */
export type OtherRulebooks = ReadonlyMap<string, RulebookFiles>;

type Definitions = Record<string, JsonObject>;

/**
 * Joins the files of a rulebook folder into one document and resolves every `sameAs`, so that the
 * document stands alone. A definition taken from elsewhere keeps `sameAs` as the note of its origin.
 */
export function assembleRulebook(files: RulebookFiles, others: OtherRulebooks): RulebookDocument {
  const problems: Problem[] = [];
  const origin: Record<string, string> = {};
  const paths = Object.keys(files).sort(byCodeUnit);
  const main = withoutSchema(files["rulebook.json"] as JsonObject | undefined);
  if (main === undefined) problems.push(missing("rulebook.json"));
  const clauses = paths.filter((path) => /^clauses\/[^/]+\.json$/.test(path));
  clauses.forEach((path, k) => {
    origin[`clauses/${k}`] = path;
  });
  const document = {
    ...main,
    clauses: clauses.map((path) => withoutSchema(files[path] as JsonObject)),
    facts: resolveAll(merge(files, "facts", origin, problems), "facts", others, origin, problems),
    parameters: resolveAll(parametersOf(files, origin), "parameters", others, origin, problems),
    messages: { "zh-CN": messagesOf(files, "zh-CN"), en: messagesOf(files, "en") },
    files: origin,
  };
  if (problems.length > 0) throw new RulebookError(problems);
  return document as unknown as RulebookDocument;
}

function withoutSchema(file: JsonObject | undefined): JsonObject | undefined {
  if (file === undefined) return undefined;
  const { $schema: _, ...rest } = file;
  return rest;
}

function missing(file: string): Problem {
  const text = { "zh-CN": `规则集缺少文件 ${file}`, en: `the rulebook has no ${file}` };
  return { code: "missingFile", file, pointer: "", text };
}

/** All facts files put together; a name may stand in one file only. */
function merge(
  files: RulebookFiles,
  folder: string,
  origin: Record<string, string>,
  problems: Problem[],
): Definitions {
  const merged: Definitions = {};
  for (const path of Object.keys(files).sort(byCodeUnit)) {
    if (!path.startsWith(`${folder}/`)) continue;
    const own = ((files[path] as JsonObject)[folder] ?? {}) as Definitions;
    for (const name of Object.keys(own)) {
      if (Object.hasOwn(merged, name)) {
        const text = {
          "zh-CN": `“${name}”已在 ${origin[`${folder}/${name}`]} 中定义`,
          en: `"${name}" is already defined in ${origin[`${folder}/${name}`]}`,
        };
        problems.push({ code: "duplicateName", file: path, pointer: `/${folder}/${name}`, text });
      }
      merged[name] = own[name]!;
      origin[`${folder}/${name}`] = path;
    }
  }
  return merged;
}

function parametersOf(files: RulebookFiles, origin: Record<string, string>): Definitions {
  const own = ((files["parameters.json"] as JsonObject | undefined)?.parameters ?? {}) as Definitions;
  for (const name of Object.keys(own)) origin[`parameters/${name}`] = "parameters.json";
  return own;
}

function messagesOf(files: RulebookFiles, locale: string): JsonObject {
  return withoutSchema(files[`messages/${locale}.json`] as JsonObject | undefined) ?? {};
}

function resolveAll(
  definitions: Definitions,
  kind: "facts" | "parameters",
  others: OtherRulebooks,
  origin: Record<string, string>,
  problems: Problem[],
): Definitions {
  const resolved: Definitions = {};
  for (const name of Object.keys(definitions)) {
    const own = definitions[name]!;
    const sameAs = own.sameAs;
    if (typeof sameAs !== "string") {
      resolved[name] = own;
      continue;
    }
    const found = lookUp(sameAs, kind, others, 0);
    if (found === undefined) {
      const text = {
        "zh-CN": `sameAs 指向的“${sameAs}”不存在`,
        en: `sameAs points to "${sameAs}", which does not exist`,
      };
      const file = origin[`${kind}/${name}`];
      problems.push({ code: "unknownSameAs", file, pointer: `/${kind}/${name}/sameAs`, text });
      continue;
    }
    resolved[name] = kind === "facts" ? { ...found, sameAs } : parameterFrom(found, own);
  }
  return resolved;
}

/** Follows `rulebook#name`, through further `sameAs` where there are any. */
function lookUp(
  reference: string,
  kind: "facts" | "parameters",
  others: OtherRulebooks,
  depth: number,
): JsonObject | undefined {
  const [rulebook, name] = reference.split("#") as [string, string | undefined];
  const files = others.get(rulebook);
  if (files === undefined || name === undefined || depth > 8) return undefined;
  const definitions = kind === "facts" ? merge(files, "facts", {}, []) : parametersOf(files, {});
  const found = Object.hasOwn(definitions, name) ? definitions[name] : undefined;
  if (found === undefined || typeof found.sameAs !== "string") return found;
  const further = lookUp(found.sameAs, kind, others, depth + 1);
  return further && (kind === "facts" ? further : parameterFrom(further, found));
}

/** The number stands once; who carries it over says from when and on what basis it takes it. */
function parameterFrom(original: JsonObject, own: JsonObject): JsonObject {
  const { from, fromBasis, ...rest } = own;
  const values = original.values as JsonObject[];
  const taken =
    from === undefined ? values : carriedOver(values, String(from), fromBasis ?? "interpretation");
  return { ...original, ...rest, values: taken };
}

function carriedOver(values: JsonObject[], from: string, fromBasis: Json): JsonObject[] {
  const before = values.filter((value) => String(value.from) <= from).at(-1) ?? values[0]!;
  const later = values.filter((value) => String(value.from) > from && value !== before);
  return [{ ...before, from, fromBasis }, ...later];
}
