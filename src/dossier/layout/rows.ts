import { toPointer } from "../../base/pointer";
import type { ListModel, Model } from "../../generated/model";
import { type Column, columnsOf, nestedIn } from "../form/columns";
import { plainListsOf } from "../form/plain-lists";
import { type Coverage, coverageOf } from "./coverage";
import { type Entry, isEntry, unknownIn, valueAt } from "./entries";
import { blank, type CellPlan, text } from "./plan";
import { asItIs, emptyTexts, none, type WrittenField, written } from "./written";

/** A submission as cells: of the document by pointer, of lists by id in the order of their columns. */
export interface Rows {
  readonly document: ReadonlyMap<string, CellPlan>;
  readonly lists: ReadonlyMap<string, readonly (readonly CellPlan[])[]>;
  readonly coverage: ReadonlyMap<string, Coverage>;
  readonly unkept: readonly Unkept[];
}

/** What a workbook cannot hold as it was: `asIs` is there to be put right, `leftOut` is not there. */
export interface Unkept {
  readonly pointer: string;
  readonly how: "asIs" | "leftOut";
}

export function submissionToRows(
  submission: unknown,
  model: Model,
  unread: ReadonlyMap<string, string> = new Map(),
): Rows {
  const reading = new Reading(model, unread);
  const document = reading.document(submission);
  for (const list of [...Object.values(model.lists), ...plainListsOf(model)]) {
    if (list.parent === null) reading.list(list, valueAt(submission, list.path), toPointer(list.path));
  }
  reading.unknown(submission);
  const coverage = coverageOf(submission, model, reading.present, reading.short);
  return { document, lists: reading.lists, coverage, unkept: reading.unkept };
}

/** What programs take in a cell. */
const longestText = 32_767;

class Reading {
  readonly lists = new Map<string, CellPlan[][]>();
  /** Lists that are there, with or without entries. */
  readonly present = new Map<string, "some" | "none">();
  /** Lists of which an entry has no row: they are not complete in the workbook. */
  readonly short = new Set<string>();
  readonly unkept: Unkept[] = [];
  private readonly owners = new Set<string>();

  constructor(
    private readonly model: Model,
    private readonly unread: ReadonlyMap<string, string>,
  ) {}

  document(submission: unknown): Map<string, CellPlan> {
    const cells = new Map<string, CellPlan>();
    for (const [pointer, field] of Object.entries(this.model.document)) {
      const value = valueAt(submission, pointer.slice(1).split("/"));
      if (value !== undefined) cells.set(pointer, this.cell(field, value, pointer));
      else if (this.unread.has(pointer)) cells.set(pointer, this.asWritten(pointer));
    }
    for (const { path } of plainListsOf(this.model)) {
      const value = valueAt(submission, path);
      if (value === null) cells.set(toPointer(path), text(none));
      else if (Array.isArray(value) && value.length === 0) cells.set(toPointer(path), text(emptyTexts));
      else if (value === undefined && this.unread.has(toPointer(path)))
        cells.set(toPointer(path), this.asWritten(toPointer(path)));
    }
    return cells;
  }

  list(list: ListModel, value: unknown, pointer: string, parent?: Entry): void {
    if (value === undefined) return;
    const plain = !(list.id in this.model.lists);
    if (!Array.isArray(value)) {
      if (!(plain && value === null)) this.leaveOut(pointer, list);
      return;
    }
    const rows = this.lists.get(list.id) ?? [];
    this.lists.set(list.id, rows);
    const before = this.present.get(list.id);
    this.present.set(list.id, value.length > 0 || before === "some" ? "some" : "none");
    const columns = columnsOf(list, this.model);
    value.forEach((entry: unknown, index) => {
      const row = this.entry(list, columns, entry, `${pointer}/${index}`, parent);
      if (row !== null) rows.push(row);
    });
  }

  /** What stands beside the lists and is no property of a submission. */
  unknown(submission: unknown): void {
    if (!isEntry(submission)) return;
    const { completeness: _, formatVersion: __, $schema: ___, ...rest } = submission;
    const fields = Object.fromEntries(
      Object.entries(this.model.document).map(([pointer, field]) => [pointer.slice(1), field]),
    );
    const lists = [...Object.values(this.model.lists), ...plainListsOf(this.model)];
    const outer = lists.filter(({ parent }) => parent === null);
    for (const path of unknownIn(rest, fields, outer)) this.leaveOut(toPointer(path.split("/")));
  }

  private entry(
    list: ListModel,
    columns: readonly Column[],
    entry: unknown,
    pointer: string,
    parent?: Entry,
  ): CellPlan[] | null {
    if (!isEntry(entry)) return this.leaveOut(pointer, list);
    const row = columns.map((column) => this.cellOf(column, entry, pointer, parent));
    const nested = nestedIn(list, this.model);
    for (const path of unknownIn(entry, list.fields, nested))
      this.leaveOut(pointer + toPointer(path.split("/")));
    for (const one of nested) this.nested(list, one, entry, pointer);
    // A row without a value is no row.
    const said = row.some(({ value }) => value.kind !== "blank");
    return said ? row : this.leaveOut(pointer, list);
  }

  /** Rows of a nested list are found again by the id of their parent. */
  private nested(list: ListModel, nested: ListModel, entry: Entry, pointer: string): void {
    const value = valueAt(entry, nested.path);
    if (value === null) return;
    const at = pointer + toPointer(nested.path);
    if (Array.isArray(value) && value.length > 0 && !this.isOwner(list, nested, entry)) {
      this.leaveOut(at, nested);
    } else this.list(nested, value, at, entry);
  }

  /** Whether the id tells this entry from all others that have rows in the nested list. */
  private isOwner({ idField }: ListModel, nested: ListModel, entry: Entry): boolean {
    const id = idField === null ? undefined : entry[idField];
    if (typeof id !== "string") return false;
    const key = `${nested.id} ${id}`;
    if (this.owners.has(key)) return false;
    this.owners.add(key);
    return true;
  }

  private cellOf(column: Column, entry: Entry, pointer: string, parent?: Entry): CellPlan {
    if (column.kind === "parent") return written(asField(column), valueAt(parent, column.path)) ?? blank;
    const value = valueAt(entry, column.path);
    if (column.kind === "value") {
      const at = pointer + toPointer(column.path);
      if (value !== undefined) return this.cell(asField(column), value, at);
      return this.asWritten(at);
    }
    const nothing = value === null || (Array.isArray(value) && value.length === 0);
    return nothing ? text(none) : blank;
  }

  private asWritten(pointer: string): CellPlan {
    const asWritten = this.unread.get(pointer);
    return asWritten === undefined ? blank : { ...text(asWritten), format: "text" };
  }

  private cell(field: Parameters<typeof written>[0], value: unknown, pointer: string): CellPlan {
    const whole = written(field, value);
    const cell = whole ?? asItIs(value);
    if (cell.value.kind === "text" && cell.value.text.length > longestText)
      return this.leaveOut(pointer) ?? blank;
    if (whole === null) this.unkept.push({ pointer, how: "asIs" });
    return cell;
  }

  private leaveOut(pointer: string, list?: ListModel): null {
    this.unkept.push({ pointer, how: "leftOut" });
    if (list !== undefined) this.short.add(list.id);
    return null;
  }
}

function asField({ field, path, kind }: Column): WrittenField {
  return { ...field!, isId: kind === "parent" || path.join("/") === "id" };
}
