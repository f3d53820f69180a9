import { escapeToken } from "../base/pointer";
import type { Column } from "../logic/column";
import { identitiesOf } from "../submission/identities";
import { entryPointer, fieldPointer, follow, listPointer, type RecordList } from "../submission/records";
import { historyOf } from "../submission/step-dates";

export type BlameKind =
  | "value"
  | "list"
  | "partialList"
  | "periodNotOver"
  | "interpretation"
  | "duplicateId"
  | "missingId"
  | "danglingReference"
  | "hostFact";

export interface Blamed {
  readonly kind: BlameKind;
  readonly pointer: string;
  /** Where the words for it stand in the model: list id and field path, or document pointer, or decision. */
  readonly list?: string;
  readonly field?: string;
  readonly decision?: string;
}

/** Collects what would have to be known. Keeps the first few, counts all. */
export class Blame {
  readonly listed: Blamed[] = [];
  private readonly seen = new Set<string>();

  constructor(private readonly most: number) {}

  get total(): number {
    return this.seen.size;
  }

  add(blamed: Blamed): void {
    const key = `${blamed.kind} ${blamed.pointer} ${blamed.decision ?? ""}`;
    if (this.seen.has(key)) return;
    this.seen.add(key);
    if (this.listed.length < this.most) this.listed.push(blamed);
  }

  /** A field that is not recorded, or whose reference points nowhere. */
  field(list: RecordList, row: number, path: string): void {
    const pointer = fieldPointer(list, row, placeOf(list, row, path));
    const dangling = list.model.fields[path]?.references !== undefined && hasText(list, row, path);
    const kind = dangling ? "danglingReference" : "value";
    this.add({ kind, pointer, list: list.model.id, field: path });
  }

  /** A number that changed within the days judged, while its source does not say which holds for them. */
  parameter({ lo, hi }: Column): void {
    if (lo[0] !== hi[0]) this.add({ kind: "interpretation", pointer: "", decision: "0070" });
  }

  document(pointer: string): void {
    this.add({ kind: "value", pointer, field: pointer });
  }

  wholeList(list: RecordList, parentRow = -1): void {
    const { implied } = list.model;
    if (implied !== undefined && parentRow >= 0) {
      // The short form is what most entries use, so its fields are what is asked for.
      for (const flat of Object.values(implied)) this.field(list.parent!, parentRow, flat);
      return;
    }
    this.add({ kind: "list", pointer: listPointer(list, parentRow), list: list.model.id });
  }

  partial(list: RecordList): void {
    const pointer = `/completeness/${escapeToken(list.model.id)}`;
    this.add({ kind: "partialList", pointer, list: list.model.id });
  }

  /** Entries that cannot be told apart. */
  identities(list: RecordList): void {
    const field = list.model.idField;
    if (field === null) return;
    const { withoutId, duplicates } = identitiesOf(list);
    for (const rows of duplicates?.values() ?? []) {
      for (const row of rows) {
        this.add({
          kind: "duplicateId",
          pointer: fieldPointer(list, row, field),
          list: list.model.id,
          field,
        });
      }
    }
    if (withoutId === 0) return;
    list.entries.forEach((entry, row) => {
      if (typeof entry[field] === "string") return;
      this.add({
        kind: "missingId",
        pointer: `${entryPointer(list, row)}/${field}`,
        list: list.model.id,
        field,
      });
    });
  }
}

/** Where an entry has a history in place of the field, the history. */
function placeOf(list: RecordList, row: number, path: string): string {
  const history = historyOf(list.model, path);
  if (history === null) return path;
  const inside = history.list.slice(list.model.id.length + 1);
  return follow(list.entries[row], inside.split("/")) === undefined ? path : inside;
}

function hasText(list: RecordList, row: number, path: string): boolean {
  const value = list.entries[row]?.[path];
  return typeof value === "string" || Array.isArray(value);
}
