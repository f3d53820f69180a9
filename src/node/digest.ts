import { createHash } from "node:crypto";
import { aText, someBytes } from "../base/option-checks";
import { checkArgument } from "../base/options";
import { diskFiles, type Files, someFiles } from "./files";
import { asInputError } from "./sources";

/** `sha256:` and 64 hexadecimal digits over the bytes as they are, byte order mark included. */
export function digest(bytes: Uint8Array): string {
  checkArgument(bytes, "/bytes", someBytes);
  return `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
}

/** The digest of a file of any size, read in pieces. Throws `InputError` when it cannot be read. */
export async function digestFile(path: string, files: Files = diskFiles): Promise<string> {
  checkArgument(path, "/path", aText);
  checkArgument(files, "/files", someFiles);
  const hash = createHash("sha256");
  try {
    for await (const chunk of files.open(path)) hash.update(chunk);
  } catch (error) {
    throw asInputError(error, path);
  }
  return `sha256:${hash.digest("hex")}`;
}
