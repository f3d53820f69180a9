import { codes } from "../../generated/codes";
import { type ListModel, model } from "../../generated/model";
import { codesLike } from "../../validation/code-for";
import { type Mapping, mappingKinds } from "../form/mapping";
import { plain } from "../values/spelling";
import { written } from "./grid";
import { headingKey } from "./headings";
import type { Confirmed } from "./recognise";
import type { LedgerRow } from "./rows";

/** Means of a sheet or a column: leave it out. */
export const notRead: ReadonlySet<string> = new Set(["不读", "none"]);

const kinds: ReadonlyMap<string, Mapping["kind"]> = new Map(
  (Object.keys(mappingKinds) as Mapping["kind"][]).flatMap((kind) => [
    [kind, kind],
    [mappingKinds[kind], kind],
  ]),
);

/** What the sheet of mappings says; a line that is not whole says nothing. */
export function mappingsIn(rows: readonly LedgerRow[]): Mapping[] {
  return rows.flatMap(({ cells }): Mapping[] => {
    const texts: Record<string, string> = {};
    for (const [column, { cell }] of cells) texts[column.path[0]!] = plain(written(cell));
    const { list = "", field = "", written: original = "", means = "" } = texts;
    const kind = kinds.get(texts.kind ?? "");
    if (kind === undefined || original === "" || means === "") return [];
    if (kind === "sheet") return [{ kind, written: original, means: idOfList(means) }];
    const id = idOfList(list);
    const one = Object.hasOwn(model.lists, id) ? model.lists[id] : undefined;
    if (kind === "row") return [{ kind, list: id, field, written: original, means }];
    if (kind === "column") return [{ kind, list: id, written: original, means: pathOf(one, means) }];
    const path = pathOf(one, field);
    return [
      { kind, list: id, field: path, written: original, means: codeOf(one?.fields[path]?.codes, means) },
    ];
  });
}

/** Titles do as well as names of properties. */
function idOfList(text: string): string {
  const found = Object.values(model.lists).find(
    ({ label }) => headingKey(label["zh-CN"]) === headingKey(text),
  );
  return found?.id ?? text;
}

function pathOf(list: ListModel | undefined, text: string): string {
  const fields = Object.entries(list?.fields ?? {});
  const found = fields.find(([, { label }]) => headingKey(label["zh-CN"]) === headingKey(text));
  return found?.[0] ?? text;
}

/** A title does as well as the code. */
function codeOf(list: string | undefined, text: string): string {
  const known = codes[list ?? ""];
  const [first, second] = known === undefined ? [] : codesLike(known, text);
  return first !== undefined && first.by !== "likeness" && second === undefined ? first.code : text;
}

export class Mappings implements Confirmed {
  private readonly sheets = new Map<string, string>();
  private readonly columns = new Map<string, string>();
  private readonly codes = new Map<string, Map<string, string>>();

  private readonly rows = new Map<string, Set<string>>();

  constructor(readonly list: readonly Mapping[]) {
    for (const one of list) {
      if (one.kind === "sheet") this.sheets.set(headingKey(one.written), one.means);
      else if (one.kind === "column")
        this.columns.set(`${one.list}\u0000${headingKey(one.written)}`, one.means);
      else if (one.kind === "row") {
        if (!notRead.has(one.means)) continue;
        const key = `${one.list}\u0000${headingKey(one.field ?? "")}`;
        this.rows.set(key, (this.rows.get(key) ?? new Set()).add(plain(one.written)));
      } else {
        const key = `${one.list}/${one.field}`;
        this.codes.set(key, (this.codes.get(key) ?? new Map()).set(plain(one.written), one.means));
      }
    }
  }

  sheet(name: string): string | undefined {
    return this.sheets.get(headingKey(name));
  }

  column(list: string, heading: string): string | undefined {
    return this.columns.get(`${list}\u0000${headingKey(heading)}`);
  }

  /** Texts below a heading that say of a row that it is no entry. */
  leftOut(list: string, heading: string): ReadonlySet<string> | undefined {
    return this.rows.get(`${list}\u0000${headingKey(heading)}`);
  }

  /** Codes by what is written in a column, called by its key. */
  confirmedCodes(key: string): ReadonlyMap<string, string> {
    return this.codes.get(key) ?? noCodes;
  }
}

const noCodes: ReadonlyMap<string, string> = new Map();
