import { model } from "../../generated/model";

type Json = { [name: string]: Json | Json[] | string | number };

/**
 * A submission without data. Every list is empty and marked partial, which says the same as leaving it out: more
 * may exist. So nothing passes or fails until a list was filled in and its mark removed.
 */
export function emptySubmission(tier: string, year: number, siteId: string): Json {
  const lists = Object.values(model.lists).filter((list) => list.parent === null);
  const submission: Json = {
    formatVersion: 1,
    site: { id: siteId, tier },
    period: { from: `${year}-01-01`, to: `${year}-12-31` },
    completeness: Object.fromEntries(lists.map((list) => [list.id, "partial"])),
  };
  for (const { path } of lists) place(submission, path);
  return submission;
}

function place(submission: Json, path: readonly string[]): void {
  let at = submission;
  for (const name of path.slice(0, -1)) {
    at[name] ??= {};
    at = at[name] as Json;
  }
  at[path.at(-1) ?? ""] = [];
}
