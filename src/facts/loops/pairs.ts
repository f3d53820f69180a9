import { TRUE, type Truth } from "../../logic/truth";
import type { RecordList } from "../../submission/records";
import type { Selection } from "../selection";

/** Entries that are or may be selected, each with the outer row it is selected for, in any order of the outer rows. */
export interface Pairs {
  readonly outer: number[];
  readonly index: number[];
  readonly truth: Truth[];
}

export function newPairs(): Pairs {
  return { outer: [], index: [], truth: [] };
}

/** The same, outer row by outer row; inside one, entries keep their order. */
export function joinedPairs(pairs: Pairs, rows: number): Pick<Selection, "start" | "index" | "truth"> {
  const start = new Array<number>(rows + 1).fill(0);
  const { outer } = pairs;
  let sorted = true;
  for (let k = 0; k < outer.length; k++) {
    start[outer[k]! + 1]!++;
    if (k > 0 && outer[k]! < outer[k - 1]!) sorted = false;
  }
  for (let row = 0; row < rows; row++) start[row + 1]! += start[row]!;
  if (sorted) return { start, index: pairs.index, truth: pairs.truth };
  const next = start.slice();
  const index = new Array<number>(outer.length);
  const truth = new Array<Truth>(outer.length);
  for (let k = 0; k < outer.length; k++) {
    const at = next[outer[k]!]!++;
    index[at] = pairs.index[k]!;
    truth[at] = pairs.truth[k]!;
  }
  return { start, index, truth };
}

export function everyEntry(list: RecordList): { index: number[]; truth: Truth[] } {
  const index = list.entries.map((_, row) => row);
  return { index, truth: index.map(() => TRUE) };
}
