import type { FieldModel } from "../../generated/model";
import { people } from "../../generated/workbook";
import { known, type Reading, unclear } from "../values/reading";
import { looksLikeName, type NamedKind, type Names } from "./names";

/** The ids of each list as its own rows give them, and what a text that refers to one stands for. */
export class Identifiers {
  private readonly byList = new Map<string, Set<string>>();

  constructor(readonly names: Names) {}

  add(list: string, id: string): void {
    const ids = this.byList.get(list) ?? new Set();
    this.byList.set(list, ids.add(id));
    if (Object.hasOwn(people, list)) this.names.take(id);
  }

  has(list: string, id: string): boolean {
    return this.byList.get(list)?.has(id) === true;
  }

  /**
   * An id of the list, or the id of the person a name is of. What is neither goes on as it stands, so that it is
   * told of; but no text that may be somebody's name.
   */
  idOf(list: string, text: string, sure: boolean): Reading {
    if (this.has(list, text)) return known(text);
    const kind = kindOf(list);
    if (kind !== null && this.names.has(kind.kind, text)) return this.names.idOf(kind, text);
    if (sure) return unclear("referenceUnknown");
    return kind === null ? known(text) : this.ofPerson(kind, text);
  }

  /** Of a field that holds ids of people without referring to entries, or client codes. */
  person(field: FieldModel, text: string): Reading {
    const kind = field.personal === true ? kindOf("clients") : kindOf(field.identifies ?? "");
    if (kind === null || this.has(kind.kind, text)) return known(text);
    return this.names.has(kind.kind, text) ? this.names.idOf(kind, text) : this.ofPerson(kind, text);
  }

  private ofPerson(kind: NamedKind, text: string): Reading {
    if (looksLikeName(text)) return this.names.idOf(kind, text);
    return /\p{Script=Han}/u.test(text) && !/\d/.test(text.normalize("NFKC"))
      ? unclear("nameUnknown")
      : known(text);
  }
}

export function kindOf(list: string): NamedKind | null {
  return Object.hasOwn(people, list) ? { kind: list, prefix: people[list]!.prefix } : null;
}
