import { formatVersion } from "../../base/format-version";
import { model } from "../../generated/model";

/**
 * A submission without data. No list is there, because an empty one would say that there is nothing; every list is
 * named as partial, so that what is filled in first does not pass for all there is.
 */
export function emptySubmission(tier: string, year: number, siteId: string) {
  const lists = Object.values(model.lists).filter((list) => list.parent === null);
  return {
    formatVersion,
    site: { id: siteId, tier },
    period: { from: `${year}-01-01`, to: `${year}-12-31` },
    completeness: Object.fromEntries(lists.map((list) => [list.id, "partial"])),
  };
}
