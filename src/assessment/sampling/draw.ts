import { digestOf } from "../../base/digest";
import { sorted } from "../../base/es2018";
import { byCodeUnit } from "../../base/order";

/** An entry that may be drawn; `value` is that of the field the population is divided by. */
export interface Candidate {
  readonly id: string;
  readonly value?: string | number | boolean | null;
}

export interface Part {
  readonly value: string | number | boolean | null;
  readonly ids: readonly string[];
}

/**
 * Consistent sampling (R. L. Rivest, 2018): each entry has a ticket, the SHA-256 of the seed, a vertical bar and its id, in UTF-8,
 * as 64 hexadecimal digits; those with the least tickets are drawn, in the order of their tickets. The order in which entries are
 * given means nothing, and a larger sample holds a smaller one.
 */
export function drawn(ids: readonly string[], seed: string, count: number): string[] {
  const tickets = ids.map((id) => ({ id, ticket: digestOf(`${seed}|${id}`) }));
  return sorted(tickets, (a, b) => byCodeUnit(a.ticket, b.ticket) || byCodeUnit(a.id, b.id))
    .slice(0, count)
    .map(({ id }) => id);
}

/** The population divided by the values of a field: those without one last, the others by their JSON. */
export function partsOf(candidates: readonly Candidate[]): Part[] {
  const byValue = new Map<string, { value: Part["value"]; ids: string[] }>();
  for (const { id, value = null } of candidates) {
    const key = JSON.stringify(value);
    const part = byValue.get(key) ?? { value, ids: [] };
    part.ids.push(id);
    byValue.set(key, part);
  }
  const keys = sorted([...byValue.keys()], (a, b) =>
    a === "null" || b === "null" ? Number(a === "null") - Number(b === "null") : byCodeUnit(a, b),
  );
  return keys.map((key) => byValue.get(key)!);
}

/**
 * How many are drawn from parts of these sizes, in proportion, by the largest remainder (of equal ones the earlier part first); one
 * at least from each. Where that makes too many, the parts that have most beyond their share give one up.
 */
export function allocated(sizes: readonly number[], count: number): number[] {
  const all = sizes.reduce((sum, size) => sum + size, 0);
  // Whole numbers only: a share is count × size / all.
  const shares = sizes.map((size) => ({
    whole: Math.floor((count * size) / all),
    rest: (count * size) % all,
  }));
  const taken = shares.map(({ whole }) => Math.max(1, whole));
  const open = shares.map((_, k) => k).filter((k) => shares[k]!.whole > 0);
  const byRest = sorted(open, (a, b) => shares[b]!.rest - shares[a]!.rest || a - b);
  let left = count - taken.reduce((sum, one) => sum + one, 0);
  for (const k of byRest) {
    if (left <= 0) break;
    if (shares[k]!.rest === 0) continue;
    taken[k]!++;
    left--;
  }
  for (; left < 0; left++) {
    const beyond = (k: number) => taken[k]! * all - count * sizes[k]!;
    const able = taken.map((_, k) => k).filter((k) => taken[k]! > 1);
    if (able.length === 0) break;
    taken[able.reduce((most, k) => (beyond(k) > beyond(most) ? k : most))]!--;
  }
  return taken;
}
