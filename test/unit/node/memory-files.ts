import type { Files } from "../../../src/node/files";

/** A disk that is a map from paths to contents; folders are what paths start with. */
export function memoryFiles(contents: Record<string, string | Uint8Array>, chunk = 7): Files {
  const disk = new Map(Object.entries(contents).map(([path, c]) => [path, Buffer.from(c)] as const));
  const paths = () => [...disk.keys()];
  const folders = new Set<string>();
  const under = (folder: string) => `${folder.replace(/\/+$/, "")}/`;
  return {
    kind: async (path) => {
      if (disk.has(path)) return "file";
      const folder = under(path);
      return path === "." || folders.has(folder) || paths().some((p) => p.startsWith(folder))
        ? "folder"
        : null;
    },
    size: async (path) => disk.get(path)?.length ?? 0,
    list: async (folder) => [
      ...new Set(
        paths()
          .filter((path) => path.startsWith(under(folder)))
          .map((path) => path.slice(under(folder).length).split("/")[0] ?? ""),
      ),
    ],
    open: (path) => pieces(disk.get(path), path, chunk),
    write: async (path, content, { replace = false } = {}) => {
      if (!replace && disk.has(path)) throw Object.assign(new Error(path), { code: "EEXIST" });
      disk.set(path, Buffer.from(content));
    },
    makeFolder: async (path) => {
      folders.add(under(path));
    },
    identity: async (path) => path.replace(/^\.\//, "").replace(/\/+$/, "") || ".",
  };
}

export async function* pieces(bytes: Uint8Array | undefined, path: string, size: number) {
  if (bytes === undefined) throw Object.assign(new Error(path), { code: "ENOENT" });
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
