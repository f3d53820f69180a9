import { join } from "node:path";
import { filesBelow, readJson } from "./files";
import { banner, literal, type Product } from "./product";
import type { Labels } from "./schemas";

export interface CodeListFile {
  id: string;
  title: Labels;
  codes: { code: string; label: Labels; class?: string; aliases?: Partial<Record<keyof Labels, string[]>> }[];
}

export function readCodeLists(root: string): CodeListFile[] {
  const folder = join(root, "schemas/codes");
  const files = filesBelow(folder, ".json").filter((file) => !file.endsWith(".schema.json"));
  return files.map((file) => readJson<CodeListFile>(folder, file));
}

/** src/generated/codes.ts: the code lists with their labels. */
export const codes: Product = {
  name: "codes",
  produce(root) {
    const lists = readCodeLists(root);
    if (lists.length === 0) return { outputs: [], skipped: "schemas/codes is empty" };
    const data = Object.fromEntries(lists.map((list) => [list.id, compact(list)]));
    const text = `${banner.code}
export interface Code {
  "zh-CN": string;
  en: string;
  class?: string;
  /** Other names for it, in both languages: for suggestions, never for reading. */
  aliases?: string[];
}

export interface CodeList {
  title: { "zh-CN": string; en: string };
  codes: Record<string, Code>;
}

export const codes: Record<string, CodeList> = ${literal(data)};
`;
    return { outputs: [{ path: "src/generated/codes.ts", text }] };
  },
};

function compact(list: CodeListFile) {
  const entries = list.codes.map(({ code, label, class: kind, aliases }) => {
    const names = [...(aliases?.["zh-CN"] ?? []), ...(aliases?.en ?? [])];
    return [
      code,
      {
        ...label,
        ...(kind === undefined ? {} : { class: kind }),
        ...(names.length > 0 ? { aliases: names } : {}),
      },
    ];
  });
  return { title: list.title, codes: Object.fromEntries(entries) };
}
