import type { RecordList } from "./records";

/**
 * How far the entries of a list can be told apart by their ids. Ids are unique in their list, and each
 * parent entry has a nested list of its own: only entries of one scope can be mistaken for each other.
 */
export interface Identities {
  /** Entries whose id is not recorded: each may be one of the others. */
  readonly withoutId: number;
  /** Rows per id that occurs more than once in a scope; `null` when none does. */
  readonly duplicates: ReadonlyMap<string, readonly number[]> | null;
  /** First row per id and scope. */
  readonly rowOf: ReadonlyMap<string, number>;
  readonly scopes: ReadonlyMap<number, ScopeSize>;
}

export interface ScopeSize {
  readonly entries: number;
  readonly withoutId: number;
}

const none: Identities = { withoutId: 0, duplicates: null, rowOf: new Map(), scopes: new Map() };

/** Lists without an id field have no identities: each entry is a thing of its own. */
export function identitiesOf(list: RecordList): Identities {
  if (list.model.idField === null) return none;
  list.identities ??= index(list, list.model.idField);
  return list.identities;
}

/** The whole list, or the parent's own list: its row in the parent list. */
export function scopeOf(list: RecordList, row: number): number {
  return list.parent === null ? 0 : list.parentOf[row]!;
}

/** What an entry is told apart by; `null` where its id is not recorded. */
export function identityKey(list: RecordList, row: number): string | null {
  const field = list.model.idField;
  const id = field === null ? null : list.entries[row]![field];
  if (typeof id !== "string") return null;
  return list.parent === null ? id : `${list.parentOf[row]}/${id}`;
}

function index(list: RecordList, field: string): Identities {
  const rowOf = new Map<string, number>();
  const scopes = new Map<number, { entries: number; withoutId: number }>();
  let duplicates: Map<string, number[]> | null = null;
  let withoutId = 0;
  for (let row = 0; row < list.entries.length; row++) {
    const id = list.parent === null ? list.entries[row]![field] : identityKey(list, row);
    const scope = sizeOf(scopes, scopeOf(list, row));
    scope.entries++;
    if (typeof id !== "string") {
      withoutId++;
      scope.withoutId++;
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
  return { withoutId, duplicates, rowOf, scopes };
}

function sizeOf(scopes: Map<number, { entries: number; withoutId: number }>, scope: number) {
  let size = scopes.get(scope);
  if (size === undefined) {
    size = { entries: 0, withoutId: 0 };
    scopes.set(scope, size);
  }
  return size;
}

/** Whether a reference to this id certainly means one certain entry. */
export function isUnique(list: RecordList, id: string): boolean {
  const identities = identitiesOf(list);
  return identities.withoutId === 0 && identities.rowOf.has(id) && !identities.duplicates?.has(id);
}

/** Whether two references to this id may mean two entries. */
export function isAmbiguous(list: RecordList, id: unknown): boolean {
  if (typeof id !== "string") return false;
  const { withoutId, duplicates } = identitiesOf(list);
  return withoutId > 0 || duplicates?.has(id) === true;
}

/** A reference points nowhere when its list is there, claims to be complete and has no such id. */
export function pointsSomewhere(list: RecordList, id: string): boolean {
  if (identitiesOf(list).rowOf.has(id)) return true;
  return list.present && list.completeness.kind !== "complete";
}
