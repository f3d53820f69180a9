import type { Problem } from "../../base/errors";
import { InputError, OptionError } from "../../base/errors";
import { aText, listOf, oneOf, wrongValue } from "../../base/option-checks";
import { readOptions, type Shape } from "../../base/options";
import type { Mapping } from "../../dossier/form/mapping";
import { readJsonFile } from "../../node/document";
import type { World } from "../world";

interface MappingFile {
  readonly mappings: readonly Mapping[];
}

const entryShape: Shape<Mapping> = {
  kind: oneOf("sheet", "column", "code"),
  list: aText,
  field: aText,
  written: aText,
  means: aText,
};

const shape: Shape<MappingFile> = { mappings: listOf(anEntry) };

/** Mappings of a file of theirs: schemas/dossier/mapping.schema.json. Throws `InputError`. */
export async function readMappingFile({ files }: World, path: string): Promise<readonly Mapping[]> {
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
