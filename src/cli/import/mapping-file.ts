import type { Problem } from "../../base/errors";
import { InputError, OptionError } from "../../base/errors";
import { anything, aText, listOf, oneOf, wrongValue } from "../../base/option-checks";
import { readOptions, type Shape } from "../../base/options";
import type { Mapping } from "../../dossier/form/mapping";
import { shippedMappings } from "../../generated/mappings";
import { readJsonFile } from "../../node/document";
import { asInputError } from "../../node/sources";
import type { World } from "../world";

interface MappingFile {
  readonly title?: string;
  readonly source?: string;
  readonly advice?: string;
  readonly unmapped?: unknown;
  readonly mappings: readonly Mapping[];
}

const entryShape: Shape<Mapping> = {
  kind: oneOf("sheet", "column", "code", "row"),
  list: aText,
  field: aText,
  written: aText,
  means: aText,
};

const shape: Shape<MappingFile> = {
  title: aText,
  source: aText,
  advice: aText,
  unmapped: anything,
  mappings: listOf(anEntry),
};

/** Shipped mappings by their name, or those of a file: schemas/dossier/mapping.schema.json. Throws `InputError`. */
export async function readMappings(world: World, name: string): Promise<readonly Mapping[]> {
  if (Object.hasOwn(shippedMappings, name)) return shippedMappings[name]!;
  if ((await kindOf(world, name)) !== null) return readMappingFile(world, name);
  const names = Object.keys(shippedMappings);
  const text = {
    "zh-CN": `没有这个文件，也没有这个名称的对照；随程序提供的有：${names.join("、")}。`,
    en: `There is no such file, and no mapping of that name; shipped are ${names.join(", ")}.`,
  };
  throw new InputError([{ code: "notFound", pointer: "", file: name, text }]);
}

async function kindOf({ files }: World, path: string) {
  try {
    return await files.kind(path);
  } catch (error) {
    throw asInputError(error, path);
  }
}

async function readMappingFile({ files }: World, path: string): Promise<readonly Mapping[]> {
  const document = await readJsonFile(path, files);
  try {
    return readOptions<MappingFile>(document, shape).mappings ?? [];
  } catch (error) {
    if (!(error instanceof OptionError)) throw error;
    throw new InputError(error.problems.map((problem) => ({ ...problem, file: path })));
  }
}

/** The text of such a file. */
export function mappingFile(mappings: readonly Mapping[]): string {
  return `${JSON.stringify({ mappings }, null, 2)}\n`;
}

function anEntry(value: unknown, pointer: string): readonly Problem[] {
  try {
    const { kind, written, means } = readOptions<Mapping>(value, entryShape);
    const missing = [kind, written, means].some((part) => part === undefined || part === "");
    return missing ? [wrongValue(pointer, whole, value)] : [];
  } catch (error) {
    if (!(error instanceof OptionError)) throw error;
    return error.problems.map((problem) => ({ ...problem, pointer: `${pointer}${problem.pointer}` }));
  }
}

const whole = {
  "zh-CN": "写明 kind、written 和 means 的对象",
  en: "an object with kind, written and means",
};
