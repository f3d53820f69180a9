import type { RecordList } from "./records";

/** How far the entries of a list can be told apart by their ids. */
export interface Identities {
  /** Entries whose id is not recorded: each may be one of the others. */
  readonly withoutId: number;
  /** Rows per id that occurs more than once; `null` when none does. */
  readonly duplicates: ReadonlyMap<string, readonly number[]> | null;
  /** First row per id. */
  readonly rowOf: ReadonlyMap<string, number>;
}

const none: Identities = { withoutId: 0, duplicates: null, rowOf: new Map() };

/** Lists without an id field have no identities: each entry is a thing of its own. */
export function identitiesOf(list: RecordList): Identities {
  if (list.model.idField === null) return none;
  list.identities ??= index(list, list.model.idField);
  return list.identities;
}

function index(list: RecordList, field: string): Identities {
  const rowOf = new Map<string, number>();
  let duplicates: Map<string, number[]> | null = null;
  let withoutId = 0;
  for (let row = 0; row < list.entries.length; row++) {
    const id = list.entries[row]![field];
    if (typeof id !== "string") {
      withoutId++;
      continue;
    }
    const first = rowOf.get(id);
    if (first === undefined) rowOf.set(id, row);
    else {
      duplicates ??= new Map();
      const rows = duplicates.get(id);
      if (rows === undefined) duplicates.set(id, [first, row]);
      else rows.push(row);
    }
  }
  return { withoutId, duplicates, rowOf };
}

/** Whether a reference to this id certainly means one certain entry. */
export function isUnique(list: RecordList, id: string): boolean {
  const identities = identitiesOf(list);
  return identities.withoutId === 0 && identities.rowOf.has(id) && !identities.duplicates?.has(id);
}

/** A reference points nowhere when its list is there, claims to be complete and has no such id. */
export function pointsSomewhere(list: RecordList, id: string): boolean {
  if (identitiesOf(list).rowOf.has(id)) return true;
  return list.present && list.completeness.kind !== "complete";
}
