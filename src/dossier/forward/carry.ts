import { fromEntries, hasOwn } from "../../base/es2018";
import type { Text } from "../../base/language";
import type { ListModel, Model } from "../../generated/model";
import { type Entry, isEntry, valueAt } from "../layout/entries";
import { isOpenCasework } from "./open-casework";

export interface Carried {
  /** For the next period, without anything that happened in the last one. */
  readonly submission: unknown;
  readonly lists: readonly { readonly title: Text; readonly count: number; readonly of: number }[];
}

/** Lists of what lasts beyond a period. Answers, logs and what was done in a period are asked for anew. */
const lasting: Readonly<Record<string, { keep?: (entry: Entry) => boolean; without?: readonly string[] }>> = {
  "premises/spaces": {},
  "premises/signs": {},
  workers: {},
  casework: { keep: isOpenCasework },
  processingActivities: {},
  volunteers: { without: ["services", "certificates"] },
  "network/sites": {},
  "network/workers": {},
};

/**
 * What of a submission holds for the next period, too. Every list carried is partial: whether it is whole for the new period has to be
 * said anew.
 */
export function carryForward(
  submission: unknown,
  model: Model,
  period: { readonly from: string; readonly to: string },
): Carried {
  const next: Record<string, unknown> = { site: valueAt(submission, ["site"]), period };
  const network = valueAt(submission, ["network"]);
  if (isEntry(network)) next.network = without(network, ["sites", "workers"]);
  const lists: { title: Text; count: number; of: number }[] = [];
  const completeness: Record<string, "partial"> = {};
  for (const list of Object.values(model.lists)) {
    const entries = valueAt(submission, list.path);
    if (!hasOwn(lasting, list.id) || !Array.isArray(entries)) continue;
    const kept = keptOf(list, entries);
    lists.push({ title: list.label, count: kept.length, of: entries.length });
    // That there was none says nothing of the next period.
    if (kept.length === 0) continue;
    put(next, list.path, kept);
    completeness[list.id] = "partial";
  }
  return { submission: { ...next, completeness }, lists };
}

function keptOf({ id }: ListModel, entries: readonly unknown[]): unknown[] {
  const { keep = () => true, without: names = [] } = lasting[id]!;
  return entries.flatMap((entry) => (isEntry(entry) && keep(entry) ? [without(entry, names)] : []));
}

function without(entry: Entry, names: readonly string[]): Entry {
  return fromEntries(Object.entries(entry).filter(([name]) => !names.includes(name)));
}

function put(document: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [name, ...rest] = path as [string, ...string[]];
  if (rest.length === 0) {
    document[name] = value;
    return;
  }
  const inner = { ...(document[name] as object | undefined) };
  document[name] = inner;
  put(inner, rest, value);
}
