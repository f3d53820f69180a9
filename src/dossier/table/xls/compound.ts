import { damaged } from "../problem";

/** A stream or a folder at the top of a compound file, in which old Office programs keep everything. */
export interface CompoundEntry {
  readonly name: string;
  readonly kind: "stream" | "storage";
  readonly start: number;
  readonly size: number;
}

const nothing = 0xffffffff;
/** The greatest number of a sector; those above have meanings of their own. */
const lastSector = 0xfffffffa;
const entryLength = 128;

/** [MS-CFB]: sectors in chains, as in a FAT file system. A chain that runs in a circle is refused. */
export class CompoundFile {
  private readonly view: DataView;
  private readonly sectorSize: number;
  private readonly table: readonly number[];
  private readonly root: { start: number; size: number };
  readonly entries: readonly CompoundEntry[];

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const shift = this.view.getUint16(30, true);
    if (shift !== 9 && shift !== 12) throw damaged("OLE");
    this.sectorSize = 1 << shift;
    this.table = this.allocationTable();
    const directory = this.chained(this.view.getUint32(48, true));
    const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
    this.root = { start: view.getUint32(116, true), size: view.getUint32(120, true) };
    this.entries = topEntries(view);
  }

  stream({ start, size }: CompoundEntry): Uint8Array {
    const cutoff = this.view.getUint32(56, true);
    const all = size >= cutoff ? this.chained(start) : this.mini(start);
    if (all.length < size) throw damaged("OLE");
    return all.subarray(0, size);
  }

  private allocationTable(): number[] {
    const sectors: number[] = [];
    const most = this.sectorCount;
    for (let k = 0; k < 109; k++) sectors.push(this.view.getUint32(76 + k * 4, true));
    let next = this.view.getUint32(68, true);
    for (let steps = 0; next < lastSector; steps++) {
      if (steps > most) throw damaged("OLE");
      const numbers = this.numbersIn(this.sector(next));
      next = numbers.pop() as number;
      for (const number of numbers) sectors.push(number);
    }
    const table: number[] = [];
    // No more of them than it takes to tell of every sector there is.
    const enough = Math.ceil((most * 4) / this.sectorSize) + 1;
    for (const sector of sectors.filter((one) => one < lastSector).slice(0, enough))
      for (const number of this.numbersIn(this.sector(sector))) table.push(number);
    return table;
  }

  private get sectorCount(): number {
    return Math.ceil(this.bytes.length / this.sectorSize);
  }

  private sector(number: number): Uint8Array {
    const from = (number + 1) * this.sectorSize;
    if (from >= this.bytes.length) throw damaged("OLE");
    // The last one may be cut short.
    return this.bytes.subarray(from, from + this.sectorSize);
  }

  private numbersIn(bytes: Uint8Array): number[] {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return Array.from({ length: bytes.length >> 2 }, (_, k) => view.getUint32(k * 4, true));
  }

  private chained(start: number): Uint8Array {
    return joined(chain(start, this.table, this.sectorCount).map((sector) => this.sector(sector)));
  }

  /** Short streams lie in small sectors inside the stream of the root. */
  private mini(start: number): Uint8Array {
    const size = 1 << this.view.getUint16(32, true);
    const table = this.numbersIn(this.chained(this.view.getUint32(60, true)));
    const all = this.chained(this.root.start);
    return joined(
      chain(start, table, all.length / size).map((sector) =>
        all.subarray(sector * size, (sector + 1) * size),
      ),
    );
  }
}

function chain(start: number, table: readonly number[], most: number): number[] {
  const sectors: number[] = [];
  for (let next = start; next < lastSector; next = table[next] ?? nothing) {
    if (sectors.length > most) throw damaged("OLE");
    sectors.push(next);
  }
  return sectors;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** What lies at the top: embedded files have streams of the same names further down. */
function topEntries(view: DataView): CompoundEntry[] {
  const seen = new Set<number>();
  const found: CompoundEntry[] = [];
  const waiting = [view.getUint32(76, true)];
  for (let k = waiting.pop(); k !== undefined; k = waiting.pop()) {
    const at = k * entryLength;
    if (k === nothing || seen.has(k) || at + entryLength > view.byteLength) continue;
    seen.add(k);
    found.push(entryAt(view, at));
    waiting.push(view.getUint32(at + 68, true), view.getUint32(at + 72, true));
  }
  return found;
}

function entryAt(view: DataView, at: number): CompoundEntry {
  const length = Math.max(0, Math.min(32, view.getUint16(at + 64, true) >> 1) - 1);
  const letters = Array.from({ length }, (_, k) => view.getUint16(at + k * 2, true));
  return {
    name: String.fromCharCode(...letters),
    kind: view.getUint8(at + 66) === 2 ? "stream" : "storage",
    start: view.getUint32(at + 116, true),
    size: view.getUint32(at + 120, true),
  };
}
