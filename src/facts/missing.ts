import type { MissingKind } from "../generated/evaluation";
import type { Column } from "../logic/column";
import { identitiesOf } from "../submission/identities";
import { isImplied, listOf, type RecordList, type Records } from "../submission/records";
import { explainHistory } from "./explain-history";
import {
  type Beyond,
  completenessOf,
  hasText,
  type NamedThing,
  namedThing,
  otherForm,
  type Thing,
} from "./thing";

/**
 * Collects what would have to be known, each once. Only what is listed is put into words. With `counting` off, entries
 * are no longer gone through once the list is full.
 */
export class Missing {
  private readonly lists: Thing[] = [];
  private readonly others: Thing[] = [];
  private readonly kinds = new Map<MissingKind, { readonly first: Thing; count: number }>();
  private readonly keys = new Set<string>();
  /** By list and field, the entries that miss it. */
  private readonly marks = new Map<RecordList, Map<string, Marks>>();
  private readonly done = new Map<object, Set<number>>();

  constructor(
    private readonly most: number,
    private readonly records: Records,
    private readonly counting = true,
  ) {}

  /** Whole lists first, else in the order in which they were met. */
  get things(): readonly Thing[] {
    return this.lists.length === 0 ? this.others : [...this.lists, ...this.others];
  }

  get total(): number {
    return this.lists.length + this.others.length;
  }

  get listed(): NamedThing[] {
    const { lists, others, most } = this;
    return [...lists.slice(0, most), ...others.slice(0, Math.max(0, most - lists.length))].map(namedThing);
  }

  /** The first of each kind, in the order of the things. */
  get firsts(): ReadonlyMap<MissingKind, NamedThing> {
    const kinds: MissingKind[] = [...this.kinds.keys()].filter((kind) => kind !== "list");
    if (this.lists.length > 0) kinds.unshift("list");
    return new Map(kinds.map((kind) => [kind, namedThing(this.kinds.get(kind)!.first)]));
  }

  countOf(kind: MissingKind): number {
    return this.kinds.get(kind)?.count ?? 0;
  }

  /** Whether more would change nothing. */
  get full(): boolean {
    return !this.counting && this.total >= this.most;
  }

  /** Whether this, with this number, is asked for the first time: what it explains it explains once. */
  once(what: object, number = 0): boolean {
    let numbers = this.done.get(what);
    if (numbers === undefined) {
      numbers = new Set();
      this.done.set(what, numbers);
    }
    return numbers.size !== numbers.add(number).size;
  }

  add(named: NamedThing): void {
    const { kind, pointer, list, field, decision } = named;
    const slot = [kind, pointer, list, field, decision].join(" ");
    if (this.keys.has(slot)) return;
    this.keys.add(slot);
    this.push({ kind, list: null, slot, row: 0, named });
  }

  /** A field that is not recorded, or whose reference names no certain entry. */
  field(list: RecordList, row: number, path: string): void {
    const flat = isImplied(list, row) ? list.model.implied![path] : undefined;
    if (flat !== undefined) {
      this.field(list.parent!, list.parentOf[row]!, flat);
      return;
    }
    if (!this.isNew(list, path, row)) return;
    if (explainHistory(this.records, list, row, path, this)) return;
    const { references, identifies } = list.model.fields[path] ?? {};
    const form = otherForm(list.plan.impliedForms, list, row, path);
    if (form !== null) {
      this.add(form);
      return;
    }
    const dangling = (references ?? identifies) !== undefined && hasText(list, row, path);
    // A list that is absent is asked for, not another reference into it.
    const target = dangling && references !== undefined ? listOf(this.records, references) : null;
    if (target?.present === false) {
      this.wholeList(target);
      return;
    }
    const kind = path === list.model.idField ? "missingId" : dangling ? "danglingReference" : "value";
    this.note(kind, list, row, path);
  }

  /** A number that changed within the days judged, while its source does not say which holds for them. */
  parameter({ lo, hi }: Column): void {
    if (lo[0] !== hi[0]) this.interpretation("0070");
  }

  /** A month that an author wrote where a day is compared. */
  written({ lo, hi }: Column): void {
    if (lo[0] !== hi[0]) this.interpretation("");
  }

  /** Whatever the data are: a source leaves open which is meant. */
  interpretation(decision: string): void {
    this.add({ kind: "interpretation", pointer: "", decision: decision === "" ? "0114" : decision });
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
    const slot = `list ${list.model.id}`;
    if (this.isNew(list.parent ?? list, slot, parentRow + 1)) {
      this.push({ kind: "list", list, slot, row: parentRow, named: null });
    }
  }

  /** A list that may hold more; where it is absent, the list. */
  partial(list: RecordList): void {
    const top = list.parent ?? list;
    if (!top.present) this.wholeList(top);
    else this.add({ kind: "partialList", pointer: completenessOf(list), list: list.model.id });
  }

  /** What nothing in the submission can show, of the entries of a list. */
  beyond(list: RecordList, why: Beyond): void {
    this.add({ kind: "personsAnswer", pointer: "", list: list.model.id, field: why });
  }

  /** An identifier that looks like the text it is compared with. */
  lookalike(list: RecordList, row: number, path: string): void {
    if (this.isNew(list, `duplicateId ${path}`, row)) this.note("duplicateId", list, row, path);
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
      this.field(list, row, field);
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

  private push(thing: Thing): void {
    (thing.kind === "list" ? this.lists : this.others).push(thing);
    const known = this.kinds.get(thing.kind);
    if (known === undefined) this.kinds.set(thing.kind, { first: thing, count: 1 });
    else known.count++;
  }

  private note(kind: MissingKind, list: RecordList, row: number, field: string): void {
    this.push({ kind, list, slot: field, row, named: null });
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
