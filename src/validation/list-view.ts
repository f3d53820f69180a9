import type { CodeList } from "../generated/codes";
import type { FieldModel, ListModel } from "../generated/model";
import type { Defects } from "./defect";

/** A list as the checks of its entries see it. */
export interface ListView {
  readonly model: ListModel;
  readonly present: boolean;
  readonly complete: boolean;
  readonly entries: readonly Readonly<Record<string, unknown>>[];
  readonly withoutId: number;
  /** Entries that stand for fields of their parent are checked there. */
  isImplied(row: number): boolean;
  pointer(row: number): string;
  /** Whether an entry has exactly this id. */
  has(id: string): boolean;
  /** An earlier entry of the same scope with the id of this one, or else with an id that looks like it. */
  before(row: number): Like | null;
}

/** An identifier, and the pointer to the entry or value where it stands. */
export interface Like {
  readonly id: string;
  readonly at: string;
}

/** What the check of names, codes and identifiers has to know, and where it says what it finds. */
export interface Check {
  readonly defects: Defects;
  readonly codes: Readonly<Record<string, CodeList>>;
  /** Whether a rule reads the field: a code that is not known then is an error. */
  isRead(field: object): boolean;
  listOf(id: string): ListView;
  /** What an identifier in this field looks like, where it is not exactly the id of an entry. */
  likeOf(field: Pick<FieldModel, "references" | "identifies">, id: string): Like | null;
}
