import { visibly } from "../base/likeness";
import type { ListModel } from "../generated/model";
import type { Defects } from "./defect";

/** A list as the checks of its entries see it. */
export interface ListView {
  readonly model: ListModel;
  readonly present: boolean;
  readonly complete: boolean;
  readonly entries: readonly Record<string, unknown>[];
  readonly withoutId: number;
  /** Entries that stand for fields of their parent are checked there. */
  isImplied(row: number): boolean;
  pointer(row: number): string;
  /** Whether an entry has exactly this id. */
  has(id: string): boolean;
  /** An earlier entry of the same scope with the id of this one, or else with an id that looks like it. */
  before(row: number): Like | null;
  /** What an identifier in this field looks like, where it is not exactly the id of an entry. */
  likeOf(path: string, id: string): Like | null;
}

/** An identifier, and the pointer to the entry or value where it stands. */
export interface Like {
  readonly id: string;
  readonly at: string;
}

const longest = 80;

/** `target`: the list that must have the entry; `null` where the identifier may name something in no list. */
export function checkIdentifier(
  view: ListView,
  row: number,
  path: string,
  target: ListView | null,
  value: unknown,
  defects: Defects,
): void {
  if (Array.isArray(value)) {
    value.forEach((item, k) => {
      if (typeof item === "string") checkIdentifier(view, row, `${path}/${k}`, target, item, defects);
    });
  }
  if (typeof value !== "string" || target?.has(value)) return;
  const pointer = `${view.pointer(row)}/${path}`;
  const like = view.likeOf(path.split("/")[0]!, value);
  if (like !== null) reportLike(pointer, value, like, defects);
  else if (target?.present && target.complete && target.withoutId === 0) {
    const args = { value: value.slice(0, longest), list: target.model.id };
    defects.add({ pointer, code: "danglingReference", severity: "error", args });
  }
}

/** An identifier that is only like another one. */
export function reportLike(pointer: string, value: string, like: Like, defects: Defects): void {
  const args = { value: spelled(value), other: spelled(like.id), first: like.at };
  defects.add({ pointer, code: "lookalikeReference", severity: "error", args });
}

export function checkId(view: ListView, row: number, field: string, value: unknown, defects: Defects): void {
  if (typeof value !== "string") {
    defects.add({ pointer: view.pointer(row), code: "missingId", severity: "notice", args: {} });
    return;
  }
  const before = view.before(row);
  if (before === null) return;
  const pointer = `${view.pointer(row)}/${field}`;
  const list = view.model.id;
  const [code, args] =
    before.id === value
      ? ["duplicateId", { id: value.slice(0, longest), first: before.at, list }]
      : ["lookalikeId", { id: spelled(value), other: spelled(before.id), first: before.at, list }];
  defects.add({ pointer, code, severity: "error", args });
}

function spelled(id: string): string {
  return visibly(id.slice(0, longest));
}
