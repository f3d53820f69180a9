import { visibly } from "../base/likeness";
import { escapeToken } from "../base/pointer";
import type { FieldModel } from "../generated/model";
import { clipped } from "./clipped";
import type { Defects, Said } from "./defect";
import type { Check, ListView } from "./list-view";

/** A reference must name an entry; an identifier of something that need not be in a list may name anything. */
export function checkIdentifier(
  check: Check,
  value: string,
  field: Pick<FieldModel, "references" | "identifies">,
  at: () => string,
): void {
  const target = field.references === undefined ? null : check.listOf(field.references);
  if (target?.has(value)) return;
  const like = check.likeOf(field, value);
  if (like !== null) {
    const args = { value: spelled(value), other: spelled(like.id), first: like.at };
    check.defects.add({ pointer: at(), code: "lookalikeReference", severity: "error", args });
  } else if (target?.present && target.complete && target.withoutId === 0) {
    const args = { value: clipped(value), list: target.model.id };
    check.defects.add({ pointer: at(), code: "danglingReference", severity: "error", args });
  }
}

export function checkId(view: ListView, row: number, field: string, value: unknown, defects: Defects): void {
  if (typeof value !== "string") {
    defects.add({ pointer: view.pointer(row), code: "missingId", severity: "notice", args: {} });
    return;
  }
  const before = view.before(row);
  if (before === null) return;
  const pointer = `${view.pointer(row)}/${escapeToken(field)}`;
  const list = view.model.id;
  const said: Said =
    before.id === value
      ? { code: "duplicateId", args: { id: clipped(value), first: before.at, list } }
      : {
          code: "lookalikeId",
          args: { id: spelled(value), other: spelled(before.id), first: before.at, list },
        };
  defects.add({ pointer, severity: "error", ...said });
}

function spelled(id: string): string {
  return visibly(clipped(id));
}
