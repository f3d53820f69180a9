import { escapeToken } from "../base/pointer";
import type { Column } from "../logic/column";
import { identitiesOf } from "../submission/identities";
import { fieldPointer, follow, listPointer, type RecordList } from "../submission/records";
import { historyOf } from "../submission/step-dates";

export type BlameKind =
  | "value"
  | "list"
  | "partialList"
  | "periodNotOver"
  | "interpretation"
  | "duplicateId"
  | "missingId"
  | "danglingReference"
  | "hostFact";

export interface Blamed {
  readonly kind: BlameKind;
  readonly pointer: string;
  /** Where the words for it stand in the model: list id and field path, or document pointer, or decision. */
  readonly list?: string;
  readonly field?: string;
  readonly decision?: string;
}

/**
 * Collects what would have to be known. Lists the first few and counts all, each once; only what is
 * listed is put into words. With `counting` off it is full once the list is.
 */
export class Blame {
  readonly listed: Blamed[] = [];
  /** The first of each kind, in the order in which the kinds were met. */
  readonly firsts = new Map<BlameKind, Blamed>();
  private readonly counts = new Map<BlameKind, { count: number }>();
  private readonly keys = new Set<string>();
  /** By list and field, the entries that were blamed. */
  private readonly marks = new Map<RecordList, Map<string, Marks>>();
  private readonly done = new Map<object, Set<number>>();

  constructor(
    private readonly most: number,
    /** A list by its id: a reference into a list that is absent asks for the list, not for another reference. */
    private readonly listOf: (id: string) => RecordList,
    private readonly counting = true,
  ) {}

  get total(): number {
    let total = 0;
    for (const { count } of this.counts.values()) total += count;
    return total;
  }

  countOf(kind: BlameKind): number {
    return this.counts.get(kind)?.count ?? 0;
  }

  /** Whether more would change nothing. */
  get full(): boolean {
    return !this.counting && this.listed.length >= this.most;
  }

  /** Whether this, with this number, is asked for the first time: what it blames it blames once. */
  once(what: object, number = 0): boolean {
    let numbers = this.done.get(what);
    if (numbers === undefined) {
      numbers = new Set();
      this.done.set(what, numbers);
    }
    return numbers.size !== numbers.add(number).size;
  }

  add(blamed: Blamed): void {
    const key = `${blamed.kind} ${blamed.pointer} ${blamed.decision ?? ""}`;
    if (this.keys.has(key)) return;
    this.keys.add(key);
    this.note(blamed.kind, () => blamed);
  }

  /** A field that is not recorded, or whose reference names no certain entry. */
  field(list: RecordList, row: number, path: string): void {
    if (!this.isNew(list, path, row)) return;
    const place = placeOf(list, row, path);
    if (place !== path && !this.isNew(list, place, row)) return;
    const { references, identifies } = list.model.fields[path] ?? {};
    const dangling = (references ?? identifies) !== undefined && hasText(list, row, path);
    if (dangling && references !== undefined && !this.listOf(references).present) {
      this.wholeList(this.listOf(references));
      return;
    }
    this.noteField(dangling ? "danglingReference" : "value", list, row, path, place);
  }

  /** A number that changed within the days judged, while its source does not say which holds for them. */
  parameter({ lo, hi }: Column): void {
    if (lo[0] !== hi[0]) this.add({ kind: "interpretation", pointer: "", decision: "0070" });
  }

  document(pointer: string): void {
    this.add({ kind: "value", pointer, field: pointer });
  }

  wholeList(list: RecordList, parentRow = -1): void {
    const { implied } = list.model;
    if (implied !== undefined && parentRow >= 0) {
      // The short form is what most entries use, so its fields are what is asked for.
      for (const flat of Object.values(implied)) this.field(list.parent!, parentRow, flat);
      return;
    }
    if (!this.isNew(list.parent ?? list, `list ${list.model.id}`, parentRow + 1)) return;
    this.note("list", () => ({ kind: "list", pointer: listPointer(list, parentRow), list: list.model.id }));
  }

  partial(list: RecordList): void {
    const pointer = `/completeness/${escapeToken(list.model.id)}`;
    this.add({ kind: "partialList", pointer, list: list.model.id });
  }

  /** An identifier that looks like the text it is compared with. */
  lookalike(list: RecordList, row: number, path: string): void {
    if (this.isNew(list, `duplicateId ${path}`, row)) this.noteField("duplicateId", list, row, path);
  }

  /** Entries that cannot be told apart. */
  identities(list: RecordList): void {
    const field = list.model.idField;
    if (field === null || !this.once(list)) return;
    const { withoutId, duplicates } = identitiesOf(list);
    for (const rows of duplicates?.values() ?? []) {
      for (const row of rows) {
        if (this.full) return;
        this.lookalike(list, row, field);
      }
    }
    for (const row of withoutId) {
      if (this.full) return;
      this.noteField("missingId", list, row, field);
    }
  }

  private isNew(list: RecordList, slot: string, row: number): boolean {
    let slots = this.marks.get(list);
    if (slots === undefined) {
      slots = new Map();
      this.marks.set(list, slots);
    }
    let marks = slots.get(slot);
    if (marks === undefined) {
      marks = this.counting ? new Table(list.entries.length + 1) : new Set<number>();
      slots.set(slot, marks);
    }
    if (marks.has(row)) return false;
    marks.add(row);
    return true;
  }

  private noteField(kind: BlameKind, list: RecordList, row: number, path: string, place = path): void {
    this.note(kind, () => ({
      kind,
      pointer: fieldPointer(list, row, place),
      list: list.model.id,
      field: path,
    }));
  }

  private note(kind: BlameKind, describe: () => Blamed): void {
    const counted = this.counts.get(kind);
    if (counted !== undefined) counted.count++;
    else this.counts.set(kind, { count: 1 });
    if (counted !== undefined && this.listed.length >= this.most) return;
    const blamed = describe();
    if (counted === undefined) this.firsts.set(kind, blamed);
    if (this.listed.length < this.most) this.listed.push(blamed);
  }
}

/** Numbers that were marked: a table where many are expected, else a set. */
interface Marks {
  has(row: number): boolean;
  add(row: number): unknown;
}

class Table implements Marks {
  private readonly marks: Uint8Array;

  constructor(size: number) {
    this.marks = new Uint8Array(size);
  }

  has(row: number): boolean {
    return this.marks[row] === 1;
  }

  add(row: number): void {
    this.marks[row] = 1;
  }
}

/** Where an entry has a history in place of the field, the history. */
function placeOf(list: RecordList, row: number, path: string): string {
  const history = historyOf(list.model, path);
  if (history === null) return path;
  const inside = history.list.slice(list.model.id.length + 1);
  return follow(list.entries[row], inside.split("/")) === undefined ? path : inside;
}

function hasText(list: RecordList, row: number, path: string): boolean {
  const value = list.entries[row]?.[path];
  return typeof value === "string" || Array.isArray(value);
}
