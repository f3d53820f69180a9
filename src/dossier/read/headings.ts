import { headings, people } from "../../generated/workbook";
import { oneEditApart } from "../../validation/code-for";
import type { Column } from "../form/columns";
import type { Ledger } from "../form/sheets";
import { plain } from "../values/spelling";

/** Bracketed remarks that say how a column is filled in, not which one it is. */
const asides =
  /\((?:必填|选填|是\/否|有\/无|年\/?月\/?日|yyyy-mm-dd|h|小时|m2|m²|㎡|平方米|元|人|名|次|个)\)/g;

/** One spelling of a heading: width, case, spaces, line breaks, stars and the unit behind it set aside. */
export function headingKey(text: string): string {
  return plain(text).toLowerCase().replace(/\s+/g, "").replace(/[*:]+/g, "").replace(asides, "");
}

/** Columns of a ledger by what people write above them. A name that stands for two of them stands for none. */
export class LedgerHeadings {
  readonly byKey: ReadonlyMap<string, Column>;
  private readonly byName = new Map<string, Column | null>();
  private readonly sheetNames: ReadonlySet<string>;

  constructor(readonly ledger: Ledger) {
    const { list, columns, title } = ledger;
    const given = headings[list.id];
    this.sheetNames = new Set([title["zh-CN"], title.en, list.id, ...(given?.sheets ?? [])].map(headingKey));
    // Own names first: a name that others use for a column does not hide the column that is called so.
    for (const column of columns) for (const name of ownNames(column)) this.add(name, column);
    const names = nameColumns(ledger);
    for (const column of names) this.add(column.title["zh-CN"], column);
    this.byKey = new Map([...columns, ...names].map((column) => [column.key, column]));
    for (const column of columns) {
      for (const name of given?.columns[column.path.join("/")] ?? []) {
        if (column.kind === "value" && !this.byName.has(headingKey(name))) this.add(name, column);
      }
    }
    this.addParents(columns, new Set(anyIds));
  }

  /** The entry of the parent list by the names of ids there, where none of them is a column of this ledger. */
  private addParents(columns: readonly Column[], generic: ReadonlySet<string>): void {
    for (const column of columns.filter(({ kind }) => kind === "parent")) {
      const parent = column.field!.references!;
      const { "zh-CN": zh } = column.field!.label;
      const given = headings[parent]?.columns[column.path.join("/")] ?? [];
      for (const name of [`${zh}编号`, ...given.filter((one) => !generic.has(one))])
        if (!this.byName.has(headingKey(name))) this.add(name, column);
    }
  }

  column(heading: string): Column | undefined {
    return this.byName.get(headingKey(heading)) ?? undefined;
  }

  /** In one spelling, those that stand for no one column as well. */
  get names(): Iterable<string> {
    return this.byName.keys();
  }

  /** Whether a title ends with one of the names of its sheet. */
  sheetNamesEnd(title: string): boolean {
    return [...this.sheetNames].some((name) => name.length > 1 && title.endsWith(name));
  }

  isCalled(sheet: string): boolean {
    return this.sheetNames.has(headingKey(sheet));
  }

  /** Columns that have a name with the heading in it or the other way round, or but one letter apart. */
  like(heading: string): Column[] {
    const wanted = headingKey(heading);
    if (wanted.length < 2) return [];
    const near = (name: string) =>
      name.length > 1 &&
      (name.includes(wanted) ||
        wanted.includes(name) ||
        (Math.min(name.length, wanted.length) > 2 && oneEditApart(name, wanted)));
    const found = [...this.byName].filter(([name, column]) => column !== null && near(name));
    return [...new Set(found.map(([, column]) => column!))]
      .filter(({ kind }) => kind === "value")
      .slice(0, 3);
  }

  private add(name: string, column: Column): void {
    const key = headingKey(name);
    const other = this.byName.get(key);
    this.byName.set(key, other === undefined || other === column ? column : null);
  }
}

/** Names of ids that say nothing of whose. */
const anyIds = ["编码", "ID", "记录编号"];

/** Columns of names that a ledger of others may have beside ids or in their place. */
function nameColumns({ list }: Ledger): Column[] {
  return Object.entries(people).flatMap(([kind, { names }]) =>
    (names[list.id] ?? []).map((heading): Column => {
      const title = { "zh-CN": heading, en: heading };
      const path = kind === list.id && list.idField !== null ? [list.idField] : [];
      return { kind: "name", path, key: `${list.id}/@${kind}`, title, field: null, people: kind };
    }),
  );
}

function ownNames({ title, key, path, kind }: Column): string[] {
  return kind === "value" ? [title["zh-CN"], title.en, key, path.join("/")] : [title["zh-CN"], key];
}
