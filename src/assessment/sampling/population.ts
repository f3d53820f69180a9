import { canonicalDigest } from "../../base/digest";
import { sorted } from "../../base/es2018";
import { byCodeUnit } from "../../base/order";

/** SHA-256 of the ids as a JSON array without white space, sorted by code unit. */
export function populationDigest(ids: readonly string[]): string {
  return canonicalDigest(sorted(ids, byCodeUnit));
}
