import { lastDayOfYearFrom } from "../../base/dates";
import { type Column, numbers, VALUE } from "../../logic/column";
import { conjunction, disjunction, type Truth } from "../../logic/truth";
import { columnOf, documentColumn, recordedColumnOf } from "../../submission/columns";
import { identitiesOf } from "../../submission/identities";
import { listOf, type RecordList } from "../../submission/records";
import { fullPeriods, type PeriodKind } from "../calendar";
import { isOpen, isOpenEnded, type Span } from "../further-entries";
import type { Days, Run } from "../run";
import { rowsByParent } from "../some";
import { compareReadings, isAmong, negation } from "./answers";
import { fillCell } from "./cells";
import { codesOf } from "./codes";
import { type Links, linkOf, linksOf } from "./links";
import { everyEntry, joinedPairs, newPairs, type Pairs } from "./pairs";
import { Scratch } from "./scratch";
import type { LoopSlots } from "./slots";

/**
 * All that the printed loops of one rulebook are given for one run, and where they leave what they find. What they do
 * not fill is computed as of any other rulebook, so they may leave out whatever is not plain.
 */
export class Frame {
  readonly can: Uint8Array;
  readonly lo: Float64Array;
  readonly hi: Float64Array;
  /** Place of the first cell, and of the first condition. */
  readonly base: number;
  readonly first: number;
  readonly days: Days;
  readonly truths: Uint8Array;
  readonly and = conjunction;
  readonly or = disjunction;
  readonly not = negation;
  readonly compare = compareReadings;
  readonly isIn = isAmong;
  readonly scratch: Scratch;
  private readonly tables: Uint8Array[] = [];
  private readonly codeNumbers = new Map<Column, Int8Array>();

  constructor(
    private readonly run: Run,
    private readonly bound: LoopSlots,
  ) {
    this.can = run.cells.can;
    this.lo = run.cells.lo;
    this.hi = run.cells.hi;
    this.base = bound.base;
    this.scratch = new Scratch(run.cells, bound.base);
    this.first = bound.first;
    this.days = run.days;
    this.truths = run.truths;
  }

  list(id: string): RecordList {
    return listOf(this.run.records, id);
  }

  column(list: RecordList, field: string): Column {
    return columnOf(this.run.records, list, field);
  }

  recorded(list: RecordList, field: string): Column {
    return recordedColumnOf(this.run.records, list, field);
  }

  /** Per row the place of a code among some; 31 for any other one, -1 where none is known. */
  codes(column: Column, among: readonly string[]): Int8Array {
    let known = this.codeNumbers.get(column);
    if (known === undefined) {
      known = codesOf(column, among);
      this.codeNumbers.set(column, known);
    }
    return known;
  }

  /** Whether some entries may be one and the same thing, or their parents. */
  mixed(list: RecordList, own: boolean): boolean {
    const { withoutId, duplicates } = identitiesOf(list);
    if (withoutId.length > 0 || duplicates !== null) return true;
    return !own && list.parent !== null && this.mixed(list.parent, true);
  }

  open(list: RecordList, window: Span["window"], recorded: boolean): boolean {
    return isOpen(this.run, list, { window, recorded });
  }

  /** The same for each parent's own list. */
  opens(list: RecordList, window: Span["window"], recorded: boolean): boolean[] {
    const ended = isOpenEnded(this.run, list, { window, recorded });
    return list.presentIn.map((present) => !present || ended);
  }

  /** Made once: whether an entry has a nested one that meets a condition, for all entries. */
  table(make: (frame: Frame) => Uint8Array, number: number): Uint8Array {
    this.tables[number] ??= make(this);
    return this.tables[number]!;
  }

  /** First row of each parent's own list, and one past the last. */
  firsts(list: RecordList): readonly number[] {
    return rowsByParent(list);
  }

  /** Per row the number of its value among the different ones, -1 where it is not known. */
  numbers({ codes }: Column): readonly number[] {
    return codes!.of;
  }

  pairs(): Pairs {
    return newPairs();
  }

  times(open: boolean, rows: number): boolean[] {
    return new Array<boolean>(rows).fill(open);
  }

  among(rows: Int32Array, first: number, last: number, wanted: number): boolean {
    for (let k = first; k < last; k++) if (rows[k] === wanted) return true;
    return false;
  }

  link(list: RecordList, field: string, outer: RecordList): Int32Array | null {
    return linkOf(this.run.records, list, field, outer);
  }

  links(list: RecordList, field: string, outer: RecordList): Links | null {
    return linksOf(this.run.records, list, field, outer);
  }

  yearTo(): number {
    return lastDayOfYearFrom(this.days.periodFrom);
  }

  periodsIn(kind: PeriodKind): number {
    const { from, to } = fullPeriods(kind, this.days.windowFrom, this.days.windowTo);
    return to - from;
  }

  parameter(number: number, cell: number): void {
    fillCell(this.run.cells, this.base + cell, this.run.parameters[this.bound.parameters[number]!]!);
  }

  document(pointer: string, cell: number): void {
    fillCell(this.run.cells, this.base + cell, documentColumn(this.run.records, pointer));
  }

  /** The only row of a fact, computed as of any other rulebook where the loops have not. */
  load(fact: number, cell: number): void {
    if (this.can[this.base + cell] === 0) fillCell(this.run.cells, this.base + cell, this.fact(fact));
  }

  fact(number: number): Column {
    return this.bound.facts[number]!.column(this.run);
  }

  set(cell: number, can: number, lo: number, hi: number): void {
    const at = this.base + cell;
    this.can[at] = can;
    this.lo[at] = lo;
    this.hi[at] = hi;
  }

  /** Counts or scaled sums by outer row. */
  give(
    fact: number,
    lo: Float64Array,
    hi: Float64Array,
    open: boolean | readonly boolean[],
    scale: number,
    negative: boolean,
  ): void {
    for (let row = 0; row < lo.length; row++) {
      lo[row]! /= scale;
      hi[row]! /= scale;
      if (!(typeof open === "boolean" ? open : open[row])) continue;
      if (negative) lo[row] = Number.NEGATIVE_INFINITY;
      hi[row] = Number.POSITIVE_INFINITY;
    }
    this.put(fact, new Uint8Array(lo.length).fill(VALUE), lo, hi);
  }

  put(fact: number, can: Uint8Array, lo: Float64Array, hi: Float64Array): void {
    const slot = this.bound.slots[fact]!;
    if (slot >= 0) this.run.facts[slot] ??= numbers(can as never, lo as never, hi as never);
  }

  /** Entries of a list that were selected, for operations that look at them. */
  select(number: number, list: RecordList, pairs: Pairs, open: readonly boolean[], own: boolean): void {
    const slot = this.bound.selections[number]!;
    const chosen = joinedPairs(pairs, open.length);
    this.run.selections[slot] ??= { list, ...chosen, open, own, crowded: false, untried: open.length };
  }

  /** Entries a rule goes through, and the answers for them by row; no index: all of them. */
  items(condition: number, list: RecordList, open: boolean, chosen: Pairs | null, each: Uint8Array): void {
    const slot = this.bound.items[condition]!;
    const { index, truth } = chosen ?? everyEntry(list);
    const all = { start: [0, index.length], open: [open], own: false, crowded: false, untried: 1 };
    this.run.selections[slot] ??= { list, index, truth, ...all };
    this.run.entryTruths[this.first + condition] = each;
  }

  /** The same for rules that go through a list without entries; some of them speak of recorded entries alone. */
  noItems(list: RecordList, conditions: readonly number[], recorded: readonly number[]): void {
    if (conditions.length > 0) this.empty(list, conditions, this.open(list, "listed", false));
    if (recorded.length > 0) this.empty(list, recorded, this.open(list, "listed", true));
  }

  private empty(list: RecordList, conditions: readonly number[], open: boolean): void {
    const none = { start: [0, 0], index: [], truth: [], own: false, crowded: false, untried: 1 };
    const selection = { list, ...none, open: [open] };
    for (const condition of conditions) this.run.selections[this.bound.items[condition]!] ??= selection;
  }

  /** The answer for a text or truth value of the site that is compared with some. */
  isOneOf(fact: number, values: readonly unknown[], negative: boolean): Truth {
    const column = this.fact(fact);
    const can = column.can[0]!;
    const value = column.values[0];
    if (can === 2) return negative ? 1 : 2;
    if (can !== 1 || value === undefined) return 3;
    return values.includes(value) === negative ? 2 : 1;
  }
}
