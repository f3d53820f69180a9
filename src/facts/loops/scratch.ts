import { NONE, UNDEF, VALUE } from "../../logic/column";
import { type Calculation, calculations } from "../operations/calculations";
import type { Cells } from "./cells";

type Bits = Uint8Array | readonly number[];
type Numbers = Float64Array | readonly number[];

/** Takes readings one after the other and gives what follows from them: the same calculations as everywhere. */
export class Scratch {
  private readonly lo: number[] = [];
  private readonly hi: number[] = [];
  private readonly can: number[] = [];
  /** How many of them count. */
  private taken = 0;
  private bits = 0;
  private common = VALUE;

  constructor(
    private readonly cells: Cells,
    private readonly base: number,
  ) {}

  /** The reading in a cell. */
  cell(cell: number): void {
    this.take(this.cells.can, this.cells.lo, this.cells.hi, this.base + cell);
  }

  into(name: string, cell: number): void {
    this.give(name, this.cells.can, this.cells.lo, this.cells.hi, this.base + cell);
  }

  hull(cell: number): void {
    this.either(this.cells.can, this.cells.lo, this.cells.hi, this.base + cell);
  }

  take(can: Bits, lo: Numbers, hi: Numbers, at: number): void {
    const here = can[at]!;
    this.bits |= here;
    this.common &= here;
    const { taken } = this;
    this.can[taken] = here;
    this.lo[taken] = lo[at]!;
    this.hi[taken] = hi[at]!;
    this.taken++;
  }

  /** An argument that may be none makes the result undefined there. */
  give(name: string, can: Uint8Array, lo: Float64Array, hi: Float64Array, at: number): void {
    const calculation: Calculation = calculations[name]!;
    const { lo: low, hi: high } = this;
    const more = this.common ? (calculation.extra?.(low, high) ?? VALUE) : 0;
    const [least, most] = more & VALUE ? calculation.bounds(low, high, this.taken) : nothing;
    can[at] = (this.bits & (NONE | UNDEF) ? UNDEF : 0) | more;
    lo[at] = least;
    hi[at] = most;
    this.clear();
  }

  /** The source leaves open which of them is meant. */
  either(can: Uint8Array, lo: Float64Array, hi: Float64Array, at: number): void {
    let least = Number.POSITIVE_INFINITY;
    let most = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < this.taken; k++) {
      if (!(this.can[k]! & VALUE)) continue;
      least = Math.min(least, this.lo[k]!);
      most = Math.max(most, this.hi[k]!);
    }
    can[at] = this.bits;
    lo[at] = least;
    hi[at] = most;
    this.clear();
  }

  private clear(): void {
    this.taken = 0;
    this.bits = 0;
    this.common = VALUE;
  }
}

const nothing = [0, 0] as const;
