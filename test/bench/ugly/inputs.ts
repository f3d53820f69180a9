export type Entry = Record<string, unknown>;
export type Lists = Record<string, Entry[]>;

const day = (k: number) => new Date(Date.UTC(2026, 0, 1 + (k % 365))).toISOString().slice(0, 10);
const many = (n: number, make: (k: number) => Entry): Entry[] => Array.from({ length: n }, (_, k) => make(k));

/** A station with nothing wrong in its records: `size` hours logged by `people` workers, and lists that refer to each other. */
export function goodStation(size: number, people: number): Lists & Entry {
  const worker = (k: number) => `W${(k % people) + 1}`;
  const groups = Math.ceil(size / 200);
  return {
    site: { id: "s1", tier: "station", divisionCode: "320585102000", communities: 4 },
    period: { from: "2026-01-01", to: "2026-12-31" },
    workers: many(people, (k) => ({
      id: worker(k),
      employment: "fullTime",
      role: "socialWorker",
      employedFrom: "2024-01-01",
      employedTo: null,
    })),
    serviceLog: many(size, (k) => ({
      id: `L${k + 1}`,
      worker: worker(k),
      date: day(k),
      hours: 3.5,
      activity: "outreach",
      field: "elderly",
      targetGroup: "minimumLiving",
      casework: null,
      group: `G${(k % groups) + 1}`,
      order: null,
    })),
    visits: many(size / 10, (k) => ({
      id: `V${k + 1}`,
      worker: worker(k),
      casework: null,
      date: day(k),
      method: "home",
      result: "atHome",
    })),
    training: many(size / 20, (k) => ({
      id: `T${k + 1}`,
      worker: worker(k),
      date: day(k),
      hours: 4,
      kind: "continuingEducation",
    })),
    supervision: many(size / 20, (k) => ({
      id: `S${k + 1}`,
      date: day(k),
      kind: k % 2 ? "supportive" : "educational",
      form: "individual",
      supervisor: "X1",
      workers: [worker(k), worker(k + 1)],
      hours: 2,
    })),
    groupwork: many(groups, (k) => ({
      id: `G${k + 1}`,
      worker: worker(k),
      memberCount: 8,
      sessions: many(5, (s) => ({ id: `${s + 1}`, date: day(7 * s + k), attendance: 7 })),
    })),
  } as unknown as Lists & Entry;
}

const references = ["worker", "casework", "group", "order"];
const dates = ["date", "openedOn", "closedOn", "employedFrom", "employedTo"];

/** What is done to every entry of every list, nested ones included. */
type Spoil = (entry: Entry, k: number, all: readonly Entry[]) => void;

function everywhere(spoil: Spoil): (station: Lists & Entry) => void {
  const inList = (entries: Entry[]) => {
    for (const [k, entry] of entries.entries()) {
      spoil(entry, k, entries);
      if (Array.isArray(entry.sessions)) inList(entry.sessions as Entry[]);
    }
  };
  return (station) => {
    for (const list of Object.values(station)) if (Array.isArray(list)) inList(list);
  };
}

function inPlace(value: (k: number) => unknown, ...lists: string[]): (station: Lists & Entry) => void {
  return (station) => {
    for (const name of lists) station[name] = station[name]!.map((_, k) => value(k) as Entry);
  };
}

/** Sets every field of these names that an entry has. */
function setting(names: readonly string[], value: (k: number, before: unknown) => unknown): Spoil {
  return (entry, k) => {
    for (const name of names) if (name in entry) entry[name] = value(k, entry[name]);
  };
}

const all = ["workers", "serviceLog", "visits", "training", "supervision", "groupwork"];

/** Mistakes that people make all through a file, each turning good data into bad ones of the same size. */
export const ugly: Readonly<Record<string, (station: Lists & Entry) => void>> = {
  "no ids": everywhere((entry) => {
    delete entry.id;
  }),
  "numeric ids": everywhere(setting(["id"], (k) => k)),
  "numeric ids of workers": (station) => {
    for (const [k, worker] of station.workers!.entries()) worker.id = k;
  },
  "one id for all": everywhere(setting(["id", "worker"], () => "W1")),
  "doubled ids": everywhere((entry, k, entries) => {
    if (k % 2) entry.id = entries[k - 1]!.id;
  }),
  "doubled ids of workers": (station) => {
    for (const [k, worker] of station.workers!.entries()) worker.id = `W${(k >> 1) + 1}`;
  },
  "look-alike ids": everywhere((entry, k, entries) => {
    if (k % 2) entry.id = `${entries[k - 1]!.id} `;
  }),
  "look-alike references": everywhere(setting(references, (_, id) => (id === null ? null : `${id}\u200b`))),
  "ids of spaces": everywhere(setting(["id"], (k) => " ".repeat((k % 60) + 1))),
  "dangling references": everywhere(setting(references, (k) => `none${k}`)),
  "dangling references, workers partial": (station) => {
    everywhere(setting(references, (k) => `none${k}`))(station);
    (station as Entry).completeness = { workers: "partial", serviceLog: "partial" };
  },
  "references of the wrong type": everywhere(setting(references, (k) => [k])),
  "no references": everywhere((entry) => {
    for (const name of references) delete entry[name];
  }),
  "a log of null": inPlace(() => null, "serviceLog"),
  "workers of null": inPlace(() => null, "workers"),
  "lists of null": inPlace(() => null, ...all),
  "lists of texts": inPlace((k) => `row ${k}`, ...all),
  "lists of lists": inPlace((k) => [k], ...all),
  "lists of empty entries": inPlace(() => ({}), ...all),
  "all of one day": everywhere(setting(["date"], () => "2026-03-02")),
  "no dates": everywhere((entry) => {
    for (const name of dates) delete entry[name];
  }),
  "days that do not exist": everywhere(setting(dates, () => "2026-02-30")),
  "months instead of days": everywhere(setting(dates, () => "2026-03")),
  "reversed dates": everywhere((entry) => {
    if ("employedFrom" in entry)
      Object.assign(entry, { employedFrom: "2027-01-01", employedTo: "2024-01-01" });
    if ("openedOn" in entry) Object.assign(entry, { openedOn: "2026-06-01", closedOn: "2026-01-01" });
  }),
  "unknown codes": everywhere(
    setting(
      ["employment", "role", "activity", "field", "targetGroup", "kind", "method"],
      (k) => `unknown ${k}`,
    ),
  ),
  "hours of the wrong type": everywhere(setting(["hours"], (k) => `${k}`)),
  "impossible hours": everywhere(setting(["hours"], (k) => 100 + k)),
  "50 unknown properties": everywhere((entry) => {
    for (let k = 0; k < 50; k++) entry[`x${k}`] = null;
  }),
  "everything of the wrong type": everywhere((entry) => {
    for (const name of Object.keys(entry)) if (name !== "sessions") entry[name] = {};
  }),
};
