import { kindsOf, lookalikesAmong, mayLookAlike } from "../base/likeness";
import type { Identities, ScopeSize } from "./ids";
import type { RecordList } from "./records";

const none: Identities = {
  withoutId: [],
  duplicates: null,
  rowOf: new Map(),
  scopes: new Map(),
  kinds: 0,
  spellings: null,
};

/** Lists without an id field have no identities: each entry is a thing of its own. */
export function identitiesOf(list: RecordList): Identities {
  if (list.model.idField === null) return none;
  list.identities ??= isInOrder(list)
    ? new InOrder(list, list.model.idField)
    : index(list, list.model.idField);
  return list.identities;
}

/** Ids that are all there and in ascending order differ, and cannot look alike if their characters cannot. */
function isInOrder({ reading }: RecordList): boolean {
  return reading?.ascending === true && !mayLookAlike(reading.kinds);
}

/** Of a list without doubtful ids; looked up are they only where others refer to them. */
class InOrder implements Identities {
  readonly withoutId: readonly number[] = [];
  readonly duplicates = null;
  readonly spellings = null;
  readonly kinds: number;
  private readonly entries: RecordList["entries"];
  private rows: Map<string, number> | null = null;

  constructor(
    { entries, reading }: RecordList,
    private readonly field: string,
  ) {
    this.entries = entries;
    this.kinds = reading!.kinds;
  }

  get rowOf(): ReadonlyMap<string, number> {
    if (this.rows === null) {
      this.rows = new Map();
      for (let row = 0; row < this.entries.length; row++)
        this.rows.set(this.entries[row]![this.field] as string, row);
    }
    return this.rows;
  }

  get scopes(): ReadonlyMap<number, ScopeSize> {
    return new Map([[0, { entries: this.entries.length, withoutId: 0 }]]);
  }
}

/** The whole list, or the parent's own list: its row in the parent list. */
export function scopeOf(list: RecordList, row: number): number {
  return list.parent === null ? 0 : list.parentOf[row]!;
}

/** What an entry is told apart by, in one spelling for ids that look alike; `null` where its id is not recorded. */
export function identityKey(list: RecordList, row: number): string | null {
  const key = spelledKey(list, row);
  return key === null ? null : (identitiesOf(list).spellings?.get(key) ?? key);
}

/** The id of an entry within its scope, as spelled. */
export function spelledKey(list: RecordList, row: number): string | null {
  const field = list.model.idField;
  const id = field === null ? null : list.entries[row]![field];
  if (typeof id !== "string") return null;
  return list.parent === null ? id : `${list.parentOf[row]}/${id}`;
}

function index(list: RecordList, field: string): Identities {
  const rowOf = new Map<string, number>();
  const scopes = new Map<number, { entries: number; withoutId: number }>();
  let duplicates: Map<string, number[]> | null = null;
  const withoutId: number[] = [];
  let kinds = 0;
  for (let row = 0; row < list.entries.length; row++) {
    const id = list.parent === null ? list.entries[row]![field] : spelledKey(list, row);
    const scope = sizeOf(scopes, scopeOf(list, row));
    scope.entries++;
    if (typeof id !== "string") {
      withoutId.push(row);
      scope.withoutId++;
      continue;
    }
    const first = rowOf.get(id);
    if (first === undefined) {
      rowOf.set(id, row);
      kinds |= kindsOf(id);
    } else {
      duplicates ??= new Map();
      const rows = duplicates.get(id);
      if (rows === undefined) duplicates.set(id, [first, row]);
      else rows.push(row);
    }
  }
  const spellings = mayLookAlike(kinds) ? lookalikesAmong(rowOf.keys()) : null;
  if (spellings !== null) duplicates = withLookalikes(list, duplicates, spellings);
  return { withoutId, duplicates, rowOf, scopes, kinds, spellings };
}

function withLookalikes(
  list: RecordList,
  duplicates: ReadonlyMap<string, number[]> | null,
  spellings: ReadonlyMap<string, string>,
): Map<string, number[]> {
  const all = new Map([...(duplicates ?? [])].filter(([id]) => !spellings.has(id)));
  for (let row = 0; row < list.entries.length; row++) {
    const id = spellings.get(spelledKey(list, row) ?? "");
    if (id === undefined) continue;
    const rows = all.get(id);
    if (rows === undefined) all.set(id, [row]);
    else rows.push(row);
  }
  return all;
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
  const { withoutId, rowOf, duplicates } = identitiesOf(list);
  return withoutId.length === 0 && rowOf.has(id) && !duplicates?.has(id);
}

/** Whether two references to this id may mean two entries. */
export function isAmbiguous(list: RecordList, id: unknown): boolean {
  if (typeof id !== "string") return false;
  const { withoutId, duplicates, spellings } = identitiesOf(list);
  return withoutId.length > 0 || duplicates?.has(spellings?.get(id) ?? id) === true;
}

/** Whether this entry and another one may be told apart by nothing. */
export function isMixedUp(list: RecordList, row: number): boolean {
  const { withoutId, duplicates } = identitiesOf(list);
  return withoutId.length > 0 || duplicates?.has(identityKey(list, row)!) === true;
}
