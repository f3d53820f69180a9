import { toPointer } from "../../base/pointer";
import type { ListModel } from "../../generated/model";
import { type CellPlace, type Remark, remark } from "../remarks";
import { cellName } from "../table/address";
import type { StatedList } from "./completeness";
import { type Entry, put } from "./entry";

/** Where values stand: cells by pointer into the submission; of an entry, the first cell of its row. */
export type Positions = Map<string, CellPlace>;

export interface Placed extends Entry {
  readonly file: string | null;
}

/** Puts lists into the document, nested entries into theirs, and what is said of completeness beside them. */
export class Assembly {
  readonly positions: Positions = new Map();
  /** Texts that were not understood, by the pointer their value would have. */
  readonly unread = new Map<string, string>();
  private readonly partial = new Set<string>();
  private readonly present = new Set<string>();

  constructor(
    private readonly document: Record<string, unknown>,
    private readonly stated: ReadonlyMap<string, StatedList>,
    private readonly tell: (remark: Remark) => void,
  ) {}

  /** Its rows may not be all there are: one was left out, or could not be placed. */
  leaveOpen(list: string): void {
    this.partial.add(list);
  }

  addList(
    list: ListModel,
    entries: readonly Placed[],
    nested: ReadonlyMap<ListModel, readonly Placed[]>,
  ): void {
    const said = this.stated.get(list.id)?.stated;
    if (entries.length === 0 && said?.kind !== "none") {
      if (said?.kind === "complete") this.contradiction(list, "completeWithoutRows");
      for (const [inner, all] of nested) for (const entry of all) this.unplaced(list, inner, entry);
      return;
    }
    const values = entries.map(({ value }) => value);
    put(this.document, list.path.join("/"), values);
    this.present.add(list.id);
    const word = this.stated.get(list.id)?.place;
    if (entries.length === 0 && word !== undefined) this.positions.set(toPointer(list.path), word);
    for (const [k, entry] of entries.entries()) this.note([...list.path, k], entry);
    for (const [inner, all] of nested) this.addNested(list, entries, inner, all);
    if (entries.length > 0 && said?.kind === "none") this.contradiction(list, "noneWithRows");
  }

  /** Said complete, without a word on its days, is what a list says that is there. */
  addCompleteness(lists: readonly ListModel[]): void {
    const completeness: Record<string, unknown> = {};
    for (const list of lists) {
      if (!this.present.has(list.id)) continue;
      const said = this.stated.get(list.id)?.stated;
      const days = said?.kind === "days" ? { from: said.from, to: said.to } : undefined;
      const whole = said?.kind === "complete" || said?.kind === "none";
      if (this.partial.has(list.id) || (days === undefined && !whole)) completeness[list.id] = "partial";
      else if (days !== undefined) completeness[list.id] = days;
    }
    if (Object.keys(completeness).length > 0) this.document.completeness = completeness;
  }

  private addNested(
    owner: ListModel,
    entries: readonly Placed[],
    list: ListModel,
    all: readonly Placed[],
  ): void {
    const said = this.stated.get(list.id)?.stated;
    const byId = new Map<string, number[]>();
    entries.forEach(({ value }, k) => {
      const id = value[owner.idField!];
      if (typeof id === "string") byId.set(id, [...(byId.get(id) ?? []), k]);
    });
    const groups = new Map<number, Placed[]>();
    for (const entry of all) {
      const owners = entry.parent === null ? [] : (byId.get(entry.parent) ?? []);
      if (owners.length === 1) groups.set(owners[0]!, [...(groups.get(owners[0]!) ?? []), entry]);
      else this.unplaced(owner, list, entry);
    }
    entries.forEach((entry, k) => {
      const own = groups.get(k);
      const empty = entry.without.has(list.id) || (all.length === 0 && said?.kind === "none");
      if (own === undefined && !empty) return;
      this.present.add(list.id);
      // Rows that are there say more than a word that there are none.
      if (own !== undefined && empty) this.contradiction(list, "noneWithRows");
      put(
        entry.value,
        list.path.join("/"),
        (own ?? []).map(({ value }) => value),
      );
      for (const [n, inner] of (own ?? []).entries()) this.note([...owner.path, k, ...list.path, n], inner);
    });
  }

  private unplaced(owner: ListModel, list: ListModel, { file, sheet, row, cells }: Placed): void {
    const cell = cells.get(owner.idField!) ?? cellName(row, 1);
    const args = { list: owner.label, own: list.label };
    this.tell(remark("error", "parentUnknown", { file, sheet, cell }, args));
    this.leaveOpen(list.id);
  }

  private contradiction(list: ListModel, code: "completeWithoutRows" | "noneWithRows"): void {
    const { place } = this.stated.get(list.id) ?? {};
    const at = place ?? { file: null, sheet: list.label["zh-CN"], cell: null };
    this.tell(remark("error", code, at, { list: list.label }));
    this.leaveOpen(list.id);
  }

  private note(path: readonly (string | number)[], { file, sheet, row, cells, unread }: Placed): void {
    for (const [inner, text] of unread) this.unread.set(toPointer([...path, ...inner.split("/")]), text);
    this.positions.set(toPointer(path), {
      file,
      sheet,
      cell: cells.values().next().value ?? cellName(row, 1),
    });
    for (const [inner, cell] of cells) {
      const names = inner.split("/");
      // An object that is none stands where its properties do.
      for (let n = 1; n <= names.length; n++) {
        const pointer = toPointer([...path, ...names.slice(0, n)]);
        if (n === names.length || !this.positions.has(pointer))
          this.positions.set(pointer, { file, sheet, cell });
      }
    }
  }
}
