import type { PossibleDuplicates } from "./possible-duplicates";

interface Tally {
  rows: number;
  sure: number;
  withoutId: number;
  /** Times a duplicate id occurs, by the first row that has it. */
  readonly shared: Map<number, number>;
}

/**
 * The least number of different things among entries of which something holds for certain. Duplicates
 * count as one, if it holds of all of them. Each entry without id of which it does not hold may be one
 * of those of which it does, and speak against it.
 */
export function leastThings(duplicates: PossibleDuplicates, rows: readonly number[]): number {
  if (!duplicates.any) return rows.length;
  const scopes = new Map<number, Tally>();
  for (const row of rows) if (!duplicates.isAdrift(row)) tally(duplicates, scopes, row);
  let least = 0;
  for (const [scope, one] of scopes) least += leastIn(duplicates, scope, one);
  return least;
}

function tally(duplicates: PossibleDuplicates, scopes: Map<number, Tally>, row: number): void {
  const scope = duplicates.scopeOf(row);
  const one = scopes.get(scope) ?? { rows: 0, sure: 0, withoutId: 0, shared: new Map() };
  scopes.set(scope, one);
  one.rows++;
  if (duplicates.isWithoutId(row)) one.withoutId++;
  else if (!duplicates.isDuplicate(row)) one.sure++;
  else {
    const first = duplicates.sharing(row)[0]!;
    one.shared.set(first, (one.shared.get(first) ?? 0) + 1);
  }
}

function leastIn(
  duplicates: PossibleDuplicates,
  scope: number,
  { rows, sure, withoutId, shared }: Tally,
): number {
  let things = sure;
  for (const [first, times] of shared) if (times === duplicates.sharing(first).length) things++;
  const least = Math.max(0, things - (duplicates.spareIn(scope) - withoutId));
  return rows === duplicates.entriesIn(scope) ? Math.max(1, least) : least;
}

/**
 * The least number of different values that certain entries bring, by scope: each entry without id may
 * contradict one of its own scope. Scopes without such entries count in full, and the best of the others.
 */
export function leastValues(
  duplicates: PossibleDuplicates,
  byScope: ReadonlyMap<number, ReadonlySet<unknown>>,
): number {
  const settled = new Set<unknown>();
  for (const [scope, values] of byScope) {
    if (duplicates.spareIn(scope) === 0) for (const value of values) settled.add(value);
  }
  let least = settled.size;
  for (const [scope, values] of byScope) {
    const spare = duplicates.spareIn(scope);
    if (spare === 0) continue;
    let further = 0;
    for (const value of values) if (!settled.has(value)) further++;
    least = Math.max(least, settled.size + further - spare);
  }
  return least;
}

/** Collects values by the scope of the entry that brings them. */
export function addValue(
  duplicates: PossibleDuplicates,
  byScope: Map<number, Set<unknown>>,
  row: number,
  value: unknown,
): void {
  const scope = duplicates.scopeOf(row);
  const values = byScope.get(scope);
  if (values === undefined) byScope.set(scope, new Set([value]));
  else values.add(value);
}
