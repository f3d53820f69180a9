import { firstDay, lastDay } from "../base/dates";
import { hasOwn } from "../base/es2018";
import type { Document } from "./entry";

/** What the site says of a list: it holds everything, more may exist, or it covers certain days. */
export type Completeness =
  | { readonly kind: "complete" }
  | { readonly kind: "partial" }
  | { readonly kind: "covers"; readonly from: number; readonly to: number };

const complete: Completeness = { kind: "complete" };
const partial: Completeness = { kind: "partial" };

/**
 * A present list is complete for the period unless `completeness` says otherwise. A malformed
 * statement counts as `partial`: it was meant to say something, and not knowing what is no licence.
 */
export function readCompleteness(document: Document, list: string): Completeness {
  const all = document.completeness;
  if (all === undefined) return complete;
  if (typeof all !== "object" || all === null || Array.isArray(all)) return partial;
  if (!hasOwn(all, list)) return complete;
  const statement = (all as Record<string, unknown>)[list];
  if (statement === "complete") return complete;
  if (typeof statement !== "object" || statement === null) return partial;
  const { from, to } = statement as { from?: unknown; to?: unknown };
  if (typeof from !== "string" || typeof to !== "string") return partial;
  const first = firstDay(from);
  const last = lastDay(to);
  // Days in the wrong order are not known, as elsewhere.
  if (Number.isNaN(first) || Number.isNaN(last) || last < first) return partial;
  return { kind: "covers", from: first, to: last };
}
