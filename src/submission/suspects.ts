import { columnOf } from "./columns";
import { identitiesOf } from "./identities";
import { listOf, type RecordList, type Records } from "./records";
import { unresolvedRows } from "./resolve";

/** Rows of entries in which something may be wrong, in ascending order; all others certainly have nothing to report. */
export function suspectsIn(records: Records, list: RecordList): readonly number[] {
  const { suspects } = list.reading!;
  const { duplicates } = identitiesOf(list);
  const rows: number[] = [];
  if (duplicates !== null) for (const same of duplicates.values()) rows.push(...same);
  const absent: number[] = [];
  for (const place of list.plan.speaking) {
    const { references } = list.plan.fields[place]!;
    const target = references === undefined ? null : listOf(records, references);
    // Of a list that is not there, nothing can be said, unless there is something to say anyway.
    const into = target === null || target.present ? rows : absent;
    if (into === absent && target!.completeness.kind === "complete") continue;
    into.push(...unresolvedRows(columnOf(records, list, pathOf(list, place))));
  }
  if (rows.length === 0 && suspects.length === 0) return suspects;
  if (rows.length === 0 && absent.length === 0) return suspects;
  return [...new Set([...suspects, ...rows, ...absent])].sort((a, b) => a - b);
}

function pathOf(list: RecordList, place: number): string {
  return list.plan.paths[place]!;
}
