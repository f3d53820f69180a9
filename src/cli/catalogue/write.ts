import type { Catalogue } from "../../index";
import { readAll } from "../../node/lines";
import { asOutputError } from "../output-error";
import type { World } from "../world";
import { writeFile } from "../write-file";
import { catalogueFile, catalogueText } from "./file";

const mebibyte = 1 << 20;

/**
 * Writes a catalogue into a folder under its own name, and gives the path. One that is there already is that
 * catalogue and stays; a file of other contents does too, unless it may be replaced: then this throws `OutputError`.
 */
export async function writeCatalogue(
  world: World,
  folder: string,
  catalogue: Catalogue,
  replace: boolean,
): Promise<string> {
  const base = folder.replace(/[\\/]+$/, "") || folder;
  const path = `${base}/${catalogueFile(catalogue.name)}`;
  const text = catalogueText(catalogue);
  if (!(await holds(world, path, text))) await writeFile(world, path, text, replace);
  return path;
}

async function holds({ files }: World, path: string, text: string): Promise<boolean> {
  try {
    if ((await files.kind(path)) !== "file") return false;
    const bytes = await readAll(files.open(path), mebibyte * 64);
    return bytes !== null && Buffer.from(text).equals(bytes);
  } catch (error) {
    throw asOutputError(error, path);
  }
}
