import { firstDay, lastDayOfYearFrom, monthIndex } from "../../../src/base/dates";

/** What the hand-written rules look at, computed in one pass per list. */
export interface Figures {
  readonly tier: string;
  readonly communities: number;
  readonly periodDays: number;
  readonly isYear: boolean;
  readonly fullMonths: number;
  readonly fullQuarters: number;
  readonly fullTimeWorkers: number;
  readonly fullTime: readonly { hours: number; education: number; days: number }[];
  readonly networkWorkers: number;
  readonly networkSupervisors: number;
  readonly educationalMonths: number;
  readonly supportiveQuarters: number;
  readonly nationalSigns: number;
  readonly badges: readonly unknown[];
  readonly purposes: readonly unknown[];
  readonly necessities: readonly unknown[];
}

// biome-ignore lint/suspicious/noExplicitAny: a hand-written program over parsed JSON, as it is usually written.
type Entry = any;

export function figuresOf(document: Entry, on: string): Figures {
  const { from, to } = document.period;
  const first = firstDay(from);
  const last = firstDay(to);
  const until = to < on ? to : on;
  const periodDays = last - first + 1;
  const inPeriod = (date: unknown) => typeof date === "string" && date >= from && date <= until;
  const workers = employed(document.workers ?? [], first, last);
  for (const entry of document.serviceLog ?? []) {
    const worker = inPeriod(entry.date) ? workers.get(entry.worker) : undefined;
    if (worker !== undefined) worker.hours += entry.hours ?? 0;
  }
  for (const entry of document.training ?? []) {
    const worker = inPeriod(entry.date) ? workers.get(entry.worker) : undefined;
    if (worker !== undefined && entry.kind === "continuingEducation") worker.education += entry.hours ?? 0;
  }
  const fullTime = [...workers.values()].filter(({ isFullTime }) => isFullTime);
  const months = new Set<number>();
  const quarters = new Set<number>();
  for (const entry of document.supervision ?? []) {
    if (!inPeriod(entry.date)) continue;
    const month = monthIndex(firstDay(entry.date));
    if (entry.kind === "educational") months.add(month);
    else if (entry.kind === "supportive") quarters.add(Math.floor(month / 3));
  }
  const network = document.network?.workers ?? [];
  const sensitive = (document.casework ?? []).filter(
    (one: Entry) => one.sensitiveInformation === true || one.clientUnder14 === true,
  );
  const fullMonths = monthIndex(last) - monthIndex(first) + 1;
  return {
    tier: document.site.tier,
    communities: document.site.communities ?? 0,
    periodDays,
    isYear: last === lastDayOfYearFrom(first),
    fullMonths,
    fullQuarters: Math.floor(fullMonths / 3),
    fullTimeWorkers: fullTime.filter(({ counts }) => counts).length,
    fullTime,
    networkWorkers: network.filter((one: Entry) => one.role === "socialWorker").length,
    networkSupervisors: network.filter((one: Entry) => one.role === "supervisor").length,
    educationalMonths: months.size,
    supportiveQuarters: quarters.size,
    nationalSigns: (document.premises?.signs ?? []).filter(
      (sign: Entry) => sign.kind === "nationalSocialWorkSign" && sign.displayed === true,
    ).length,
    badges: (document.workers ?? [])
      .filter((one: Entry) => one.role === "socialWorker" || one.role === "supervisor")
      .map((one: Entry) => one.wearsBadge),
    purposes: sensitive.map((one: Entry) => one.consents?.purposeRecorded),
    necessities: sensitive.map((one: Entry) => one.consents?.necessityRecorded),
  };
}

function employed(list: readonly Entry[], first: number, last: number) {
  const workers = new Map<
    string,
    { hours: number; education: number; days: number; counts: boolean; isFullTime: boolean }
  >();
  for (const { id, employment, role, employedFrom, employedTo } of list) {
    const from = Math.max(first, firstDay(employedFrom ?? ""));
    const to = employedTo === null ? last : Math.min(last, firstDay(employedTo ?? ""));
    workers.set(id, {
      hours: 0,
      education: 0,
      days: Math.max(0, to - from + 1),
      counts: role === "head" || role === "socialWorker",
      isFullTime: employment === "fullTime",
    });
  }
  return workers;
}
