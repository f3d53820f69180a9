import { sorted } from "../base/es2018";
import type { MissingKind } from "../generated/evaluation";
import { isSuppliable, type NamedThing, namedThing, type Thing } from "./thing";

/** A rule that waits for data. */
export interface Waiting {
  readonly id: string;
  readonly decides: boolean;
}

/** One thing to supply, and who waits for it. */
export interface RankedSupply {
  readonly named: NamedThing;
  readonly rules: readonly string[];
  readonly decides: boolean;
}

/** Rules that wait for the same things. */
class Waiters {
  private readonly more = new Map<string, Waiters>();

  private constructor(
    readonly rules: readonly string[],
    /** Deciding rules among them, and those of these that wait for nothing else. */
    readonly deciding: number,
    readonly settled: number,
  ) {}

  static none(): Waiters {
    return new Waiters([], 0, 0);
  }

  and({ id, decides }: Waiting, alone: boolean): Waiters {
    let waiters = this.more.get(id);
    if (waiters === undefined) {
      const deciding = this.deciding + (decides ? 1 : 0);
      waiters = new Waiters([...this.rules, id], deciding, this.settled + (decides && alone ? 1 : 0));
      this.more.set(id, waiters);
    }
    return waiters;
  }
}

interface Demand {
  readonly thing: Thing;
  waiters: Waiters;
}

/** What the rules of one evaluation miss, in full; put into words only where it is listed. */
export class Supplies {
  private readonly missed = new Map<string, readonly Thing[]>();

  miss(rule: string, things: readonly Thing[]): void {
    this.missed.set(rule, things);
  }

  /**
   * Ranked: what can be supplied at all; what alone decides a deciding rule; what more deciding rules wait for; whole
   * lists; what more other rules wait for; else in the order of the rules and of what each met, deciding ones first.
   */
  ranked(waiting: readonly Waiting[], most: number): RankedSupply[] {
    const demands = new Demands();
    const deciding = waiting.filter(({ decides }) => decides);
    for (const one of [...deciding, ...waiting.filter(({ decides }) => !decides)]) {
      demands.add(one, this.missed.get(one.id) ?? []);
    }
    return firstOf(demands.all, most).map(({ thing, waiters }) => ({
      named: namedThing(thing),
      rules: waiters.rules,
      decides: waiters.deciding > 0,
    }));
  }
}

/** The first of many by rank. Few ranks differ, so what is of one rank stays together in its order. */
function firstOf(demands: readonly Demand[], most: number): Demand[] {
  const placed = new Map<Waiters, Map<MissingKind, Demand[]>>();
  const ofRank = new Map<string, Demand[]>();
  for (const demand of demands) {
    const { thing, waiters } = demand;
    const ofWaiters = entry(placed, waiters, () => new Map<MissingKind, Demand[]>());
    entry(ofWaiters, thing.kind, () => entry(ofRank, rankOf(demand).join(" "), () => [])).push(demand);
  }
  const ranked = sorted([...ofRank.values()], ([a], [b]) => byRank(rankOf(a!), rankOf(b!)));
  const first: Demand[] = [];
  for (const group of ranked) {
    for (const demand of group) {
      if (first.length === most) return first;
      first.push(demand);
    }
  }
  return first;
}

/** Numbers to compare one after the other; the least comes first. */
function rankOf({ thing, waiters: { rules, settled, deciding } }: Demand): number[] {
  const rank = isSuppliable(thing.kind) ? (settled > 0 ? 0 : deciding > 0 ? 1 : 2) : deciding > 0 ? 3 : 4;
  return [rank, -deciding, thing.kind === "list" ? 0 : 1, -rules.length];
}

function byRank(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((number, k) => number !== b[k]);
  return place < 0 ? 0 : a[place]! - b[place]!;
}

/** Things by what tells them from each other, however many rules miss them. */
class Demands {
  readonly all: Demand[] = [];
  private readonly noOne = Waiters.none();
  private last: Thing | null = null;
  private lastDemands: Demand[] = [];
  private readonly places = new Map<object | null, Map<string, Demand[]>>();

  add(one: Waiting, things: readonly Thing[]): void {
    const alone = things.length === 1;
    for (const thing of things) {
      const demand = this.of(thing);
      demand.waiters = demand.waiters.and(one, alone);
    }
  }

  private of(thing: Thing): Demand {
    const { row } = thing;
    const demands = this.alike(thing);
    let demand = demands[row + 1];
    if (demand === undefined) {
      demand = { thing, waiters: this.noOne };
      demands[row + 1] = demand;
      this.all.push(demand);
    }
    return demand;
  }

  /** By row, all of one field. They mostly come together. */
  private alike(thing: Thing): Demand[] {
    const { list, kind, slot } = thing;
    if (this.last?.list === list && this.last.kind === kind && this.last.slot === slot)
      return this.lastDemands;
    const slots = entry(this.places, list, () => new Map<string, Demand[]>());
    this.last = thing;
    this.lastDemands = entry(slots, `${kind} ${slot}`, () => [] as Demand[]);
    return this.lastDemands;
  }
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
