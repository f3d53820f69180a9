import { byCodeUnit } from "../../base/order";
import type { RosterSite, SummaryRollUp } from "../../generated/evaluation";
import { conclusionsOf, shortfallsOf } from "./figures";
import type { Frame } from "./frame";
import type { Row } from "./row";

type Common = readonly [by: SummaryRollUp["by"], key: string];

/** What a site is one of: the sites below another, and its divisions. */
function commonOf(parent: string | null, division: string | null): Common[] {
  const all: Common[] = parent === null ? [] : [["parent", parent]];
  if (division === null) return all;
  const digits = /^(?:\d{6}|\d{9}|\d{12})$/.test(division) ? division : null;
  if (digits === null) return [...all, ["division", division]];
  all.push(["county", digits.slice(0, 6)]);
  const township = digits.slice(0, 9);
  if (digits.length > 6 && !township.endsWith("000")) all.push(["township", township]);
  return all;
}

const order: readonly SummaryRollUp["by"][] = ["parent", "county", "township", "division"];

export interface Known {
  /** As the roster has it, else as the document says. */
  site(id: string): RosterSite | undefined;
  /** Sites of the roster without a document for this period; null without a roster. */
  readonly absent: readonly RosterSite[] | null;
}

/** The sites below one site, or of one division, with the same figures as all of them. */
export function rollUpsOf(frame: Frame, rows: readonly Row[], known: Known): SummaryRollUp[] {
  const groups = new Map<string, { common: Common; rows: Row[]; absent: number }>();
  const group = (common: Common) => {
    const key = JSON.stringify(common);
    let own = groups.get(key);
    if (own === undefined) {
      own = { common, rows: [], absent: 0 };
      groups.set(key, own);
    }
    return own;
  };
  for (const row of rows) {
    const listed = known.site(row.id);
    for (const common of commonOf(listed?.parent ?? null, listed?.division ?? row.division))
      group(common).rows.push(row);
  }
  for (const { parent, division } of known.absent ?? []) {
    for (const common of commonOf(parent, division)) group(common).absent++;
  }
  return [...groups.values()]
    .map(({ common: [by, key], rows, absent }) => ({
      ...{ by, key },
      name: by === "parent" ? (known.site(key)?.name ?? null) : null,
      sites: rows.length,
      conclusions: conclusionsOf(rows),
      shortfalls: shortfallsOf(frame, rows),
      absent: known.absent === null ? null : absent,
    }))
    .sort((a, b) => order.indexOf(a.by) - order.indexOf(b.by) || byCodeUnit(a.key, b.key));
}
