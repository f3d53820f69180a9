import { existsSync } from "node:fs";
import { join } from "node:path";
import { readJson } from "./files";
import { readModel } from "./model";
import { banner, literal, type Product } from "./product";
import { plainLists } from "./workbook";

interface Note {
  meaning: string;
  example?: string;
}

interface NotesFile {
  document: Record<string, Note>;
  lists: Record<string, Record<string, Note>>;
}

const declarations = `/** What a column of a workbook is for, for those who fill it in. */
export interface ColumnNote {
  readonly meaning: string;
  /** Invented, and right in form. */
  readonly example?: string;
}
`;

/** src/generated/column-notes.ts: notes of every column of a workbook, none more and none less. */
export const columnNotes: Product = {
  name: "column notes",
  produce(root) {
    const file = join(root, "schemas/workbook/notes.json");
    if (!existsSync(file)) return { outputs: [], skipped: "schemas/workbook is empty" };
    const { document, lists, unread } = readModel(root);
    const plain = plainLists(root, Object.keys(unread));
    const given = readJson<NotesFile>(file);
    check("document", [...Object.keys(document), ...Object.keys(plain)], given.document);
    const all = [...Object.values(lists), ...Object.values(plain)];
    check(
      "lists",
      all.map(({ id }) => id),
      given.lists,
    );
    for (const { id, fields } of all) check(id, Object.keys(fields), given.lists[id]!);
    const text = `${banner.code}${declarations}
/** By pointer. */
export const documentNotes: Readonly<Record<string, ColumnNote>> = ${literal(given.document)};

/** By list and property. */
export const columnNotes: Readonly<Record<string, Readonly<Record<string, ColumnNote>>>> = ${literal(given.lists)};
`;
    return { outputs: [{ path: "src/generated/column-notes.ts", text }] };
  },
};

function check(what: string, wanted: readonly string[], given: Record<string, unknown>): void {
  const missing = wanted.filter((name) => !(name in given));
  const unknown = Object.keys(given).filter((name) => !wanted.includes(name));
  if (missing.length + unknown.length === 0) return;
  throw new Error(`notes.json: ${what}: missing ${missing.join(", ")}; unknown ${unknown.join(", ")}.`);
}
