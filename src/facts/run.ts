import type { Column } from "../logic/column";
import type { Truth } from "../logic/truth";
import type { RecordList, Records } from "../submission/records";
import type { Numbered } from "./group-keys";
import type { Index } from "./join-index";
import { type Cells, newCells } from "./loops/cells";
import type { Missing } from "./missing";
import type { Selection } from "./selection";

/**
 * Days a run speaks of. `windowTo` is the last judged day: the earlier of the day of the evaluation and the
 * period's end. Nothing below sees the day of the evaluation itself, so that looking later changes nothing.
 */
export interface Days {
  readonly periodFrom: number;
  readonly periodTo: number;
  readonly windowFrom: number;
  readonly windowTo: number;
}

/** One of the readings of a fact whose source leaves it open, taken alone. */
export interface Chosen {
  /** The fact. */
  readonly slot: number;
  readonly alternative: number;
  /** Slots of the facts that rest on it, and its own. */
  readonly touched: ReadonlySet<number>;
}

/** One evaluation under way. Everything it computes is kept here and nowhere else, so runs may overlap. */
export interface Run {
  readonly records: Records;
  readonly days: Days;
  /** Values of all parameters in these days, by slot. */
  readonly parameters: readonly Column[];
  /** Columns of facts, by slot; filled on first use. */
  readonly facts: (Column | undefined)[];
  readonly selections: (Selection | undefined)[];
  /** What explains the selections, by the same slots. */
  readonly explainers: (((row: number, missing: Missing) => void) | undefined)[];
  readonly masks: (readonly Truth[] | undefined)[];
  /** What several facts ask of one column or list: its values numbered, its rows by text, all its entries. */
  readonly numbered: Map<Column, Numbered>;
  readonly indexes: Map<Column, Index>;
  readonly everything: Map<RecordList, Pick<Selection, "index" | "truth">>;
  /** Columns of expressions that stand in no slot. */
  readonly remembered: Map<object, Column>;
  /** What printed loops found: readings of single rows, answers to conditions on the site (0: none) and on entries. */
  readonly cells: Cells;
  readonly truths: Uint8Array;
  readonly entryTruths: (Uint8Array | undefined)[];
  /** Why a host's fact gives no answer, by fact id; its readers end in `error`. */
  readonly hostErrors: Map<string, Error>;
  /** Where one reading of an open fact is tried alone. */
  readonly chosen: Chosen | null;
}

export interface RunSizes {
  readonly facts: number;
  readonly selections: number;
  readonly masks: number;
  readonly cells: number;
  readonly conditions: number;
}

export function newRun(records: Records, days: Days, parameters: readonly Column[], sizes: RunSizes): Run {
  return {
    records,
    days,
    parameters,
    facts: new Array(sizes.facts),
    selections: new Array(sizes.selections),
    explainers: new Array(sizes.selections),
    masks: new Array(sizes.masks),
    numbered: new Map(),
    indexes: new Map(),
    everything: new Map(),
    remembered: new Map(),
    cells: newCells(sizes.cells),
    truths: new Uint8Array(sizes.conditions),
    entryTruths: new Array(sizes.conditions),
    hostErrors: new Map(),
    chosen: null,
  };
}

/** The same under one reading of an open fact alone. What does not rest on that fact is taken over. */
export function chosenRun(run: Run, chosen: Chosen): Run {
  const { facts, selections, masks, truths, entryTruths } = run;
  return {
    ...run,
    facts: Array.from(facts, (column, slot) => (chosen.touched.has(slot) ? undefined : column)),
    selections: new Array(selections.length),
    explainers: new Array(selections.length),
    masks: new Array(masks.length),
    remembered: new Map(),
    truths: new Uint8Array(truths.length),
    entryTruths: new Array(entryTruths.length),
    chosen,
  };
}
