import { asOutputError } from "./output-error";
import type { World } from "./world";

/** Writes a file; what is there stays unless it may be replaced. Throws `OutputError` naming the file. */
export async function writeFile(
  { files }: World,
  path: string,
  content: string | Uint8Array,
  replace: boolean,
): Promise<void> {
  try {
    await files.write(path, content, { replace });
  } catch (error) {
    throw asOutputError(error, path);
  }
}

export async function makeFolder({ files }: World, path: string): Promise<void> {
  try {
    await files.makeFolder(path);
  } catch (error) {
    throw asOutputError(error, path);
  }
}
