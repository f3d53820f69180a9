import { escapeToken } from "../base/pointer";
import { identitiesOf } from "../submission/identities";
import { entryPointer, fieldPointer, listPointer, type RecordList } from "../submission/records";

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

  /** A field that is not recorded, or whose reference names no certain entry. */
  field(list: RecordList, row: number, path: string): void {
    const pointer = fieldPointer(list, row, path);
    const { references, identifies } = list.model.fields[path] ?? {};
    const dangling = (references ?? identifies) !== undefined && hasText(list, row, path);
    const kind = dangling ? "danglingReference" : "value";
    this.add({ kind, pointer, list: list.model.id, field: path });
  }

  document(pointer: string): void {
    this.add({ kind: "value", pointer, field: pointer });
  }

  wholeList(list: RecordList, parentRow = -1): void {
    this.add({ kind: "list", pointer: listPointer(list, parentRow), list: list.model.id });
  }

  partial(list: RecordList): void {
    const pointer = `/completeness/${escapeToken(list.model.id)}`;
    this.add({ kind: "partialList", pointer, list: list.model.id });
  }

  /** An identifier that looks like the text it is compared with. */
  lookalike(list: RecordList, row: number, path: string): void {
    const pointer = fieldPointer(list, row, path);
    this.add({ kind: "duplicateId", pointer, list: list.model.id, field: path });
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

function hasText(list: RecordList, row: number, path: string): boolean {
  const value = list.entries[row]?.[path];
  return typeof value === "string" || Array.isArray(value);
}
