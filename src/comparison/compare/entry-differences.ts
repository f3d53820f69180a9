import { canonicalJson } from "../../base/canonical";
import { hasOwn } from "../../base/es2018";
import { byCodeUnit } from "../../base/order";
import { readPointer } from "../../base/pointer";
import type { Evaluator } from "../../document/evaluator";
import type { ChangedEntry } from "../../generated/evaluation";
import { type ListModel, model } from "../../generated/model";
import { type DataRequirement, requirementsOf } from "../../requirements/requirements";

interface Found {
  readonly entries: readonly ChangedEntry[];
  /** Whether every entry of these lists has an id to be known by. */
  readonly complete: boolean;
}

/** What differs between two submissions, by the rules that read it. */
export class EntryDifferences {
  private readonly reads: readonly DataRequirement[];
  private readonly known = new Map<string, Found>();

  constructor(
    { prepared }: Pick<Evaluator, "prepared">,
    private readonly before: unknown,
    private readonly after: unknown,
  ) {
    this.reads = requirementsOf(prepared, undefined);
  }

  /** Of what the rule asks for; where nothing of that is other, of what it reads along with it. */
  of(rule: string): Found {
    const found = this.among(({ rules }) => rules.indexOf(rule) >= 0);
    if (found.entries.length > 0) return found;
    return this.among(({ alongside }) => alongside.indexOf(rule) >= 0);
  }

  private among(reads: (requirement: DataRequirement) => boolean): Found {
    const fields = new Map<string, string[]>();
    for (const requirement of this.reads) {
      const { list, pointer, kind } = requirement;
      if (list === null || !reads(requirement)) continue;
      const own = fields.get(list) ?? [];
      if (kind === "field") own.push(pointer.slice(pointer.lastIndexOf("/*/") + 2));
      fields.set(list, own);
    }
    const found = [...fields].map(([list, paths]) => this.inList(list, paths.sort(byCodeUnit)));
    return {
      entries: found.flatMap(({ entries }) => entries),
      complete: found.every(({ complete }) => complete),
    };
  }

  private inList(id: string, paths: readonly string[]): Found {
    const key = `${id} ${paths.join(" ")}`;
    let found = this.known.get(key);
    if (found === undefined) {
      found = differencesIn(model.lists[id]!, paths, this.before, this.after);
      this.known.set(key, found);
    }
    return found;
  }
}

function differencesIn(list: ListModel, paths: readonly string[], before: unknown, after: unknown): Found {
  const [old, now] = [entriesOf(list, before), entriesOf(list, after)];
  const ids = [...new Set([...old.byId.keys(), ...now.byId.keys()])].sort(byCodeUnit);
  const entries = ids.flatMap((id): ChangedEntry[] => {
    const [was, is] = [old.byId.get(id), now.byId.get(id)];
    const what = was === undefined ? "added" : is === undefined ? "removed" : "edited";
    if (what === "edited" && canonicalJson(readOf(was, paths)) === canonicalJson(readOf(is, paths)))
      return [];
    return [{ list: list.id, label: list.label, id, what, before: null, after: null }];
  });
  return { entries, complete: old.complete && now.complete };
}

function readOf(entry: unknown, paths: readonly string[]): unknown[] {
  return paths.map((path) => readPointer(entry, path) ?? "not recorded");
}

function entriesOf(list: ListModel, document: unknown): { byId: Map<string, unknown>; complete: boolean } {
  const byId = new Map<string, unknown>();
  let complete = true;
  for (const entry of everyEntry(list, document)) {
    const id = list.idField === null ? null : readPointer(entry, `/${list.idField}`);
    if (typeof id === "string" && !byId.has(id)) byId.set(id, entry);
    else complete = false;
  }
  return { byId, complete };
}

/** Entries of a list, of a nested one those of every entry it stands in. */
function everyEntry(list: ListModel, document: unknown): unknown[] {
  const parent = list.parent === null ? null : model.lists[list.parent]!;
  const holders = parent === null ? [document] : everyEntry(parent, document);
  return holders.flatMap((holder) => {
    const value = inside(holder, list.path);
    return Array.isArray(value) ? value : [];
  });
}

function inside(holder: unknown, path: readonly string[]): unknown {
  let value = holder;
  for (const name of path) {
    if (typeof value !== "object" || value === null || !hasOwn(value, name)) return undefined;
    value = (value as Record<string, unknown>)[name];
  }
  return value;
}
