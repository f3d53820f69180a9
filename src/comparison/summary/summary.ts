import { outcomes } from "../../assessment/outcome";
import { tool } from "../../assessment/tool";
import { fromEntries } from "../../base/es2018";
import { formatVersion } from "../../base/format-version";
import { byCodeUnit } from "../../base/order";
import type {
  RosterSite,
  Summary,
  SummaryGroup,
  SummaryPeriod,
  SummarySite,
} from "../../generated/evaluation";
import { conclusionsOf, missingOf, outcomesOf, shortfallsOf } from "./figures";
import type { Frame } from "./frame";
import { conclusions } from "./read";
import { rollUpsOf } from "./roll-ups";
import { outcomeAt, type Row } from "./row";

/** What was gathered: a row for each site and period, and how many documents there were of it. */
export interface Gathered {
  readonly rows: readonly { readonly row: Row; readonly documents: number }[];
  readonly refused: number;
}

/** Of sites that came more than once, so many are told one by one. */
const told = 200;

/** The summary of what was gathered; the roster says which sites there should be. */
export function summaryOf({ rows, refused }: Gathered, roster: readonly RosterSite[] | null): Summary {
  const sorted = rows.slice().sort((a, b) => bySite(a.row, b.row));
  const all = sorted.map(({ row }) => row);
  const twice = sorted.filter(({ documents }) => documents > 1);
  const known = new Map((roster ?? []).map((site) => [site.id, site] as const));
  const absent = absentIn(all, roster);
  const heard = new Set(all.map(({ id }) => id));
  return {
    formatVersion,
    kind: "summary",
    tool,
    documents: {
      counted: all.length,
      notCounted: twice.reduce((sum, { documents }) => sum + documents - 1, 0),
      refused,
    },
    twice: {
      total: twice.length,
      list: twice.slice(0, told).map(({ row, documents }) => ({
        ...{ site: row.id, name: row.name, period: periodOf(row), documents, on: row.on },
      })),
    },
    roster: roster && {
      sites: roster.length,
      absent,
      notInRoster: [...heard].filter((id) => !known.has(id)).sort(byCodeUnit),
    },
    groups: groupsOf(all, known, roster && absent),
  };
}

type Absent = NonNullable<Summary["roster"]>["absent"];

function groupsOf(
  all: readonly Row[],
  known: ReadonlyMap<string, RosterSite>,
  absent: Absent | null,
): SummaryGroup[] {
  const frames = [...new Set(all.map(({ frame }) => frame))].sort((a, b) => byCodeUnit(a.name, b.name));
  return frames.map((frame) => {
    const own = all.filter((row) => row.frame === frame);
    return {
      catalogue: frame.name,
      profile: frame.profile,
      tiers: tiersOf(frame, own),
      rules: frame.rules.map(({ rulebook: _, name: __, ...rule }) => rule),
      chapters: [...frame.chapters],
      periods: byPeriod(own).map((rows) => {
        const { from, to } = rows[0]!;
        const missing = absent?.find(({ period }) => period.from === from && period.to === to);
        return periodSummary(frame, rows, known, absent && (missing?.sites ?? []));
      }),
    };
  });
}

function tiersOf({ tiers }: Frame, rows: readonly Row[]): SummaryGroup["tiers"] {
  const codes = [...new Set(rows.map(({ tier }) => tier))].sort(byCodeUnit);
  return fromEntries(codes.map((code) => [code, tiers.get(code)!] as const));
}

function periodSummary(
  frame: Frame,
  rows: readonly Row[],
  known: ReadonlyMap<string, RosterSite>,
  absent: readonly RosterSite[] | null,
): SummaryPeriod {
  const days = rows.map(({ on }) => on).sort(byCodeUnit);
  return {
    period: periodOf(rows[0]!),
    on: { from: days[0]!, to: days[days.length - 1]! },
    sites: rows.length,
    conclusions: conclusionsOf(rows),
    outcomes: outcomesOf(frame, rows),
    shortfalls: shortfallsOf(frame, rows),
    missing: missingOf(frame, rows),
    rollUps: rollUpsOf(frame, rows, { site: (id) => known.get(id), absent }),
    list: sitesOf(frame, rows, known),
  };
}

function sitesOf(frame: Frame, rows: readonly Row[], known: ReadonlyMap<string, RosterSite>): SummarySite[] {
  const places = new Map(frame.rules.map(({ id }, k) => [id, k] as const));
  const chapters = frame.chapters.map(({ rules }) => rules.map((id) => places.get(id)!));
  return rows.map((row) => ({
    id: row.id,
    name: row.name ?? known.get(row.id)?.name ?? null,
    tier: row.tier,
    parent: known.get(row.id)?.parent ?? null,
    division: known.get(row.id)?.division ?? row.division,
    on: row.on,
    conclusion: conclusions[row.conclusion]!,
    chapters: chapters.map((rules) => outcomes[Math.min(...rules.map((rule) => outcomeAt(row, rule)))]!),
  }));
}

function absentIn(all: readonly Row[], roster: readonly RosterSite[] | null): Absent {
  if (roster === null) return [];
  const sites = roster.slice().sort((a, b) => byCodeUnit(a.id, b.id));
  return byPeriod(all).map((rows) => {
    const heard = new Set(rows.map(({ id }) => id));
    return { period: periodOf(rows[0]!), sites: sites.filter(({ id }) => !heard.has(id)) };
  });
}

/** Rows of one period each, by its days. */
function byPeriod(rows: readonly Row[]): Row[][] {
  const periods = new Map<string, Row[]>();
  for (const row of rows) {
    const key = `${row.from} ${row.to}`;
    const own = periods.get(key);
    if (own === undefined) periods.set(key, [row]);
    else own.push(row);
  }
  return [...periods].sort(([a], [b]) => byCodeUnit(a, b)).map(([, own]) => own);
}

function bySite(a: Row, b: Row): number {
  return byCodeUnit(a.id, b.id) || byCodeUnit(a.from, b.from) || byCodeUnit(a.to, b.to);
}

function periodOf({ from, to }: Row): { from: string; to: string } {
  return { from, to };
}
