import type { Problem } from "../base/errors";
import { hasOwn } from "../base/es2018";
import { byCodeUnit } from "../base/order";
import { escapeToken } from "../base/pointer";
import type { JsonObject } from "./document";
import { isRecord } from "./parts";

/** The files of a rulebook folder, by path inside it, parsed. */
export type RulebookFiles = Readonly<Record<string, unknown>>;

export type Definitions = Record<string, JsonObject>;

/** All facts files put together; a name may stand in one file only. */
export function factsOf(
  files: RulebookFiles,
  origin: Record<string, string>,
  problems: Problem[],
): Definitions {
  const folder = "facts";
  const merged: Definitions = {};
  for (const path of Object.keys(files).sort(byCodeUnit)) {
    if (!path.startsWith(`${folder}/`)) continue;
    const own = definitionsIn(files[path], folder);
    for (const name of Object.keys(own)) {
      if (hasOwn(merged, name)) {
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

export function parametersOf(files: RulebookFiles, origin: Record<string, string>): Definitions {
  return inOneFile("parameters", files, origin);
}

export function chartsOf(files: RulebookFiles, origin: Record<string, string>): Definitions {
  return inOneFile("charts", files, origin);
}

function inOneFile(
  kind: "parameters" | "charts",
  files: RulebookFiles,
  origin: Record<string, string>,
): Definitions {
  const file = `${kind}.json`;
  const own = definitionsIn(files[file], kind);
  for (const name of Object.keys(own)) origin[`${kind}/${name}`] = file;
  return own;
}

/** Definitions by name; a file of another shape has none. */
function definitionsIn(file: unknown, property: string): Definitions {
  const found = isRecord(file) ? file[property] : undefined;
  return isRecord(found) ? (found as Definitions) : {};
}

/** Around the definitions there is nothing else: what a slip of the pen hides there would be lost. */
export function checkWrappers(files: RulebookFiles, problems: Problem[]): void {
  for (const file of Object.keys(files).sort(byCodeUnit)) {
    const property = propertyOf(file);
    const content = files[file];
    if (property === null || !isRecord(content)) continue;
    if (!isRecord(content[property])) {
      const text = { "zh-CN": `缺少对象“${property}”`, en: `the object "${property}" is missing` };
      problems.push({ code: "required", file, pointer: "", text });
    }
    for (const name of Object.keys(content)) {
      if (name === property || name === "$schema") continue;
      const text = { "zh-CN": `不认识的属性“${name}”`, en: `unknown property "${name}"` };
      problems.push({ code: "unknownProperty", file, pointer: `/${escapeToken(name)}`, text });
    }
  }
}

/** What a file of definitions calls them. */
function propertyOf(file: string): string | null {
  if (file === "parameters.json") return "parameters";
  if (file === "charts.json") return "charts";
  return file.startsWith("facts/") ? "facts" : null;
}
