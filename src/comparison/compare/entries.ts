import { flatMap } from "../../base/es2018";
import { byCodeUnit } from "../../base/order";
import { fromPointer } from "../../base/pointer";
import type {
  AssessedItem,
  ChangedEntries,
  ChangedEntry,
  Finding,
  ItemFinding,
  ItemTotals,
} from "../../generated/evaluation";
import { model } from "../../generated/model";
import type { EntryDifferences } from "./entry-differences";
import type { Pair } from "./side";

type Item = Pick<ItemFinding | AssessedItem, "id" | "outcome" | "pointer">;

/** The entries a rule went through, on one side: those that are listed, and whether those that are not all passed. */
export interface SeenItems {
  readonly list: readonly Item[];
  readonly complete: boolean;
  /** Whether entries that pass are listed as well. */
  readonly all: boolean;
}

export function seenItems({ items }: Finding): SeenItems | null {
  if (items === undefined) return null;
  const { fail = 0, error = 0, unknown = 0, manual = 0 }: Partial<ItemTotals> = items.byOutcome;
  const worth = items.list.filter(({ outcome }) => outcome !== "pass" && outcome !== "notApplicable");
  const complete = worth.length >= fail + error + unknown + manual;
  return { list: items.list, complete, all: items.list.length >= items.total };
}

/** So many entries are named; there may be more. */
export const named = 50;

/** The entries whose own outcome is another. An entry that is not listed has passed, is not there, or was not listed. */
export function judgedEntries(before: SeenItems | null, after: SeenItems | null): ChangedEntries | null {
  if (before === null || after === null) return null;
  const [old, now] = [byId(before), byId(after)];
  const ids = [...new Set([...old.keys(), ...now.keys()])].sort(byCodeUnit);
  const moved = ids.flatMap((id): ChangedEntry[] => {
    const [was, is] = [old.get(id), now.get(id)];
    if (was?.outcome === is?.outcome || notListed(was, after) || notListed(is, before)) return [];
    const list = listOf((is ?? was)!.pointer);
    const what =
      was === undefined && before.all ? "added" : is === undefined && after.all ? "removed" : "judged";
    const label = model.lists[list]?.label ?? { "zh-CN": list, en: list };
    return [{ list, label, id, what, before: was?.outcome ?? null, after: is?.outcome ?? null }];
  });
  return capped(moved, before.complete && after.complete);
}

/** An entry without fault that only one side lists: the other lists what has a fault. */
function notListed(item: Item | undefined, other: SeenItems): boolean {
  if (item === undefined || other.all || other.list.some(({ id }) => id === item.id)) return false;
  return item.outcome === "pass" || item.outcome === "notApplicable";
}

function byId({ list }: SeenItems): Map<string, Item> {
  return new Map(list.flatMap((item) => (item.id === null ? [] : [[item.id, item] as const])));
}

/** The list an entry stands in, by its pointer. */
function listOf(pointer: string): string {
  return fromPointer(pointer)
    .filter((token) => !/^\d+$/.test(token))
    .join("/");
}

export function capped(all: readonly ChangedEntry[], complete: boolean): ChangedEntries | null {
  return all.length === 0 ? null : { total: all.length, complete, list: all.slice(0, named) };
}

/** Entries of the lists a rule reads that are not as they were in what it reads of them. */
export function readEntries(pair: Pair, differences: EntryDifferences): ChangedEntries | null {
  const id = (pair.after ?? pair.before)!.id;
  const found = differences.of(id);
  return capped(
    flatMap(found.entries, (entry) => [entry]),
    found.complete,
  );
}
