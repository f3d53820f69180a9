/**
 * How far the entries of a list can be told apart by their ids. Ids are unique in their list, and each
 * parent entry has a nested list of its own: only entries of one scope can be mistaken for each other.
 * Ids that only look alike are taken as one id, and so as occurring more than once.
 */
export interface Identities {
  /** Rows of entries whose id is not recorded: each may be one of the others. */
  readonly withoutId: readonly number[];
  /** Rows per id that occurs more than once in a scope, in whatever spelling; `null` when none does. */
  readonly duplicates: ReadonlyMap<string, readonly number[]> | null;
  /** First row per id and scope, as spelled. */
  readonly rowOf: ReadonlyMap<string, number>;
  readonly scopes: ReadonlyMap<number, ScopeSize>;
  /** Kinds of characters in the ids. */
  readonly kinds: number;
  /** For ids that look like another of their scope, the one spelling taken for all; `null` when none does. */
  readonly spellings: ReadonlyMap<string, string> | null;
}

export interface ScopeSize {
  readonly entries: number;
  readonly withoutId: number;
}
