import { type Place, placeAt } from "./place";

/**
 * Pointers to values that count as not recorded, by what holds them: many stand side by side in one entry.
 */
export class Masked {
  private readonly namesIn = new Map<string, Names>();
  /** Names stand in many entries; each is kept once. */
  private readonly known = new Map<string, string>();
  // The next value is mostly held by what held the last.
  private lastHolder: string | null = null;
  private lastNames = new Names();

  constructor(pointers: Iterable<string> = []) {
    for (const pointer of pointers) this.add(pointer);
  }

  get isEmpty(): boolean {
    return this.namesIn.size === 0;
  }

  /** The whole document, `""`, is held by nothing and cannot be masked. */
  add(pointer: string): void {
    const place = placeAt(pointer);
    if (place !== null) this.addAt(place);
  }

  /** Whether it was new. */
  addAt({ holder, name }: Place): boolean {
    return this.namesAt(holder).add(this.once(name));
  }

  /** What holds a masked value, and the escaped names of all it holds, in the order in which they came. */
  get byHolder(): ReadonlyMap<string, MaskedNames> {
    return this.namesIn;
  }

  private namesAt(holder: string): Names {
    if (holder === this.lastHolder) return this.lastNames;
    const names = this.namesIn.get(holder) ?? new Names();
    this.namesIn.set(holder, names);
    this.lastHolder = holder;
    this.lastNames = names;
    return names;
  }

  private once(name: string): string {
    const known = this.known.get(name);
    if (known === undefined) this.known.set(name, name);
    return known ?? name;
  }
}

export interface MaskedNames {
  /** Without doubles. */
  readonly all: readonly string[];
  has(name: string): boolean;
}

/** An entry has few names, a list has many. */
const few = 16;

class Names implements MaskedNames {
  readonly all: string[] = [];
  private set: Set<string> | null = null;

  has(name: string): boolean {
    return this.set === null ? this.all.includes(name) : this.set.has(name);
  }

  /** Whether it was new. */
  add(name: string): boolean {
    if (this.has(name)) return false;
    this.all.push(name);
    if (this.set !== null) this.set.add(name);
    else if (this.all.length > few) this.set = new Set(this.all);
    return true;
  }
}
