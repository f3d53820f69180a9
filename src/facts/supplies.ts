import { sorted } from "../base/es2018";
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

interface Demand {
  readonly thing: Thing;
  readonly rules: string[];
  /** Deciding rules that wait for it and for nothing else. */
  settled: number;
  deciding: number;
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
    const ranked = sorted(demands.all, (a, b) => rankOf(a) - rankOf(b) || further(a, b));
    return ranked.slice(0, most).map(({ thing, rules, deciding }) => ({
      named: namedThing(thing),
      rules,
      decides: deciding > 0,
    }));
  }
}

function rankOf({ thing, settled, deciding }: Demand): number {
  if (!isSuppliable(thing.kind)) return deciding > 0 ? 3 : 4;
  if (settled > 0) return 0;
  return deciding > 0 ? 1 : 2;
}

function further(a: Demand, b: Demand): number {
  const whole = (demand: Demand) => (demand.thing.kind === "list" ? 1 : 0);
  return b.deciding - a.deciding || whole(b) - whole(a) || b.rules.length - a.rules.length;
}

/** Things by what tells them from each other, however many rules miss them. */
class Demands {
  readonly all: Demand[] = [];
  private last: Thing | null = null;
  private lastDemands: Demand[] = [];
  private readonly places = new Map<object | null, Map<string, Demand[]>>();

  add({ id, decides }: Waiting, things: readonly Thing[]): void {
    const alone = decides && things.length === 1;
    for (const thing of things) {
      const demand = this.of(thing);
      demand.rules.push(id);
      if (decides) demand.deciding++;
      if (alone) demand.settled++;
    }
  }

  private of(thing: Thing): Demand {
    const { row } = thing;
    const demands = this.alike(thing);
    let demand = demands[row + 1];
    if (demand === undefined) {
      demand = { thing, rules: [], settled: 0, deciding: 0 };
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
