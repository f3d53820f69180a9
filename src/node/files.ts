import { createReadStream } from "node:fs";
import { mkdir, readdir, realpath, rm, stat, writeFile } from "node:fs/promises";

import { aFunction, having } from "../base/option-checks";

/** The files of the outside world; what reads or writes takes it as a parameter. */
export interface Files {
  /** What stands at a path; null when nothing does. */
  kind(path: string): Promise<"file" | "folder" | null>;
  size(path: string): Promise<number>;
  /** Names in a folder, without "." and "..". */
  list(folder: string): Promise<string[]>;
  open(path: string): AsyncIterable<Uint8Array>;
  /** Writes a whole file into a folder that exists; fails with EEXIST when something is there, unless it may be replaced. */
  write(path: string, content: string | Uint8Array, options?: { readonly replace?: boolean }): Promise<void>;
  makeFolder(path: string): Promise<void>;
  /** One spelling for one file or folder, links followed; the path itself when nothing is there. */
  identity(path: string): Promise<string>;
}

/** Whether something can stand for the files of the outside world. */
export const someFiles = having<Files>(
  {
    kind: aFunction,
    size: aFunction,
    list: aFunction,
    open: aFunction,
    write: aFunction,
    makeFolder: aFunction,
    identity: aFunction,
  },
  ...(["kind", "size", "list", "open", "write", "makeFolder", "identity"] as const),
);

const chunk = 1 << 18;

/** The disk of this machine. */
export const diskFiles: Files = {
  async kind(path) {
    try {
      return (await stat(path)).isDirectory() ? "folder" : "file";
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  },
  size: async (path) => (await stat(path)).size,
  list: (folder) => readdir(folder),
  open: (path) => createReadStream(path, { highWaterMark: chunk }),
  async write(path, content, { replace = false } = {}) {
    try {
      await writeFile(path, content, { flag: replace ? "w" : "wx" });
    } catch (error) {
      // Half a report of a full disk would pass for a whole one.
      if (!replace && systemCode(error) !== "EEXIST") await rm(path, { force: true });
      throw error;
    }
  },
  makeFolder: async (path) => {
    await mkdir(path, { recursive: true });
  },
  identity: (path) => realpath(path).catch(() => path),
};

function isMissing(error: unknown): boolean {
  const code = systemCode(error);
  return code === "ENOENT" || code === "ENOTDIR";
}

/** The operating system's code of an error, such as EACCES; undefined for any other error, Node's own ERR_… among them. */
export function systemCode(error: unknown): string | undefined {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" && /^E[A-Z0-9]+$/.test(code) ? code : undefined;
}
