/** Facts that use every operation of the vocabulary, on small lists, so that laws can be tried on all of them. */
type Json = string | number | boolean | Json[] | { [key: string]: Json };

export interface SyntheticFact {
  readonly value: Json;
  readonly per?: string;
  readonly decision?: string;
  /** What the rules made from it compare with. */
  readonly against: readonly Json[];
}

const is = (field: string, value: Json): Json => ({ field, operator: "equal", value });
const mine = (field = "worker"): Json => is(field, { outer: "id" });
const days = ["2025-12-31", "2026-02-15", "2026-06-30"];

/** By the operation they are about. */
export const syntheticFacts: Readonly<Record<string, Readonly<Record<string, SyntheticFact>>>> = {
  field: {
    communities: { value: { field: "/site/communities" }, against: [1, 3] },
    opened: { value: { field: "/site/openedOn" }, against: days },
    operator: { value: { field: "/site/operator/kind" }, against: ["enterprise"] },
    employment: { value: { field: "employment" }, per: "workers", against: ["fullTime"] },
    employedTo: { value: { field: "employedTo" }, per: "workers", against: days },
    badge: { value: { field: "wearsBadge" }, per: "workers", against: [true] },
    supervised: { value: { field: "workers" }, per: "supervision", against: ["A1"] },
    intake: { value: { field: "stages/intake/date" }, per: "casework", against: days },
  },
  parameter: {
    three: { value: { parameter: "p.three" }, against: [3, 4] },
    never: { value: { parameter: "p.never" }, against: [3] },
  },
  fact: { other: { value: { fact: "count.fullTime" }, against: [1, 2] } },
  constant: {
    number: { value: { constant: 2 }, against: [2] },
    date: { value: { constant: "2026-02" }, against: days },
    flag: { value: { constant: true }, against: [true] },
  },
  day: {
    on: { value: { day: "on" }, against: days },
    from: { value: { day: "periodFrom" }, against: days },
    to: { value: { day: "periodTo" }, against: days },
    yearTo: { value: { day: "yearTo" }, against: days },
    windowFrom: { value: { day: "windowFrom" }, against: days },
    windowTo: { value: { day: "windowTo" }, against: days },
  },
  count: {
    workers: { value: { count: "workers" }, against: [1, 2, 3] },
    fullTime: { value: { count: "workers", where: is("employment", "fullTime") }, against: [1, 2] },
    notFullTime: {
      value: { count: "workers", where: { not: is("employment", "fullTime") } },
      against: [1, 2],
    },
    inPost: {
      value: {
        count: "workers",
        where: {
          some: "workers/terms",
          where: { all: [is("employment", "fullTime"), { not: is("role", "supervisor") }] },
        },
      },
      against: [1, 2],
    },
    outsideTerms: {
      value: {
        count: "serviceLog",
        where: {
          all: [
            mine(),
            {
              not: {
                some: "workers/terms",
                where: {
                  all: [
                    { field: "from", operator: "lessThanInclusive", value: { outer: "date" } },
                    {
                      any: [
                        { field: "to", operator: "exists", value: false },
                        { field: "to", operator: "greaterThanInclusive", value: { outer: "date" } },
                      ],
                    },
                  ],
                },
              },
            },
          ],
        },
      },
      per: "workers",
      against: [1, 2],
    },
    log: { value: { count: "serviceLog" }, against: [1, 2, 4] },
    logToDate: { value: { count: "serviceLog", window: "toDate" }, against: [1, 2] },
    logAll: { value: { count: "serviceLog", window: "all" }, against: [1, 2] },
    logRecorded: { value: { count: "serviceLog", entries: "recorded", window: "all" }, against: [1, 2] },
    perWorker: { value: { count: "serviceLog", where: mine() }, per: "workers", against: [1, 2] },
    notHis: {
      value: {
        count: "serviceLog",
        where: { field: "worker", operator: "notEqual", value: { outer: "id" } },
      },
      per: "workers",
      against: [1, 2],
    },
    supervisions: {
      value: {
        count: "supervision",
        where: {
          all: [
            { field: "workers", operator: "contains", value: { outer: "id" } },
            is("kind", "educational"),
          ],
        },
      },
      per: "workers",
      against: [1, 2],
    },
    unsupervised: {
      value: {
        count: "supervision",
        where: { field: "workers", operator: "doesNotContain", value: { outer: "id" } },
        window: "toDate",
      },
      per: "workers",
      against: [1],
    },
    sessions: { value: { count: "groupwork/sessions" }, against: [1, 2, 4] },
    ownSessions: { value: { count: "groupwork/sessions" }, per: "groupwork", against: [1, 2] },
    ownFormation: {
      value: { count: "groupwork/sessions", where: is("stage", "formation"), window: "all" },
      per: "groupwork",
      against: [1],
    },
    reviews: { value: { count: "purchases/reviews", where: is("by", "client") }, against: [1, 2] },
    smaller: {
      value: {
        count: "schools",
        where: {
          any: [
            { field: "screened", operator: "lessThan", value: { field: "pupils" } },
            { field: "pupils", operator: "greaterThan", value: { fact: "count.workers" } },
          ],
        },
      },
      against: [1, 2],
    },
    above: {
      value: {
        count: "schools",
        where: { field: "pupils", operator: "greaterThanInclusive", value: { parameter: "p.three" } },
      },
      against: [1, 2],
    },
    oddly: {
      value: { count: "schools", where: { field: "pupils", operator: "in", value: [1, 3] } },
      against: [1],
    },
    worked: {
      value: {
        count: "serviceLog",
        where: { all: [mine(), { field: "hours", operator: "exists", value: true }] },
        window: "toDate",
      },
      per: "workers",
      against: [1, 2],
    },
    busiest: { value: { count: "serviceLog", by: ["worker", "date"], take: "greatest" }, against: [1, 2] },
    calmest: {
      value: { count: "serviceLog", by: ["activity"], take: "least", window: "toDate" },
      against: [1, 2],
    },
  },
  sum: {
    hours: { value: { sum: "serviceLog", of: "hours" }, against: [2, 8, 20] },
    hoursToDate: { value: { sum: "serviceLog", of: "hours", window: "toDate" }, against: [2, 8] },
    perWorker: {
      value: { sum: "serviceLog", of: "hours", where: mine(), window: "toDate" },
      per: "workers",
      against: [2, 8],
    },
    amount: { value: { sum: "purchases", of: "amount" }, against: [2, 8] },
    attendance: { value: { sum: "groupwork/sessions", of: "attendance", window: "all" }, against: [2, 8] },
    ownAttendance: {
      value: { sum: "groupwork/sessions", of: "attendance" },
      per: "groupwork",
      against: [2, 8],
    },
    perDay: {
      value: {
        sum: "serviceLog",
        of: "hours",
        by: ["date"],
        take: "greatest",
        where: mine(),
        window: "all",
        entries: "recorded",
      },
      per: "workers",
      against: [2, 8],
    },
    leastDay: {
      value: { sum: "serviceLog", of: "hours", by: ["worker", "date"], take: "least", window: "toDate" },
      against: [2, 8],
    },
    mostSession: {
      value: { sum: "groupwork/sessions", of: "attendance", by: ["stage"], take: "greatest" },
      against: [2, 8],
    },
  },
  distinct: {
    workers: { value: { distinct: "serviceLog", of: "worker", window: "toDate" }, against: [1, 2] },
    activities: {
      value: { distinct: "serviceLog", of: "activity", where: mine() },
      per: "workers",
      against: [1, 2],
    },
    pupils: { value: { distinct: "schools", of: "pupils" }, against: [1, 2] },
    stages: { value: { distinct: "groupwork/sessions", of: "stage", window: "all" }, against: [1, 2, 3] },
    ownStages: { value: { distinct: "groupwork/sessions", of: "stage" }, per: "groupwork", against: [1, 2] },
    people: {
      value: { distinct: "network/workers", of: "worker", where: is("employment", "fullTime") },
      against: [1, 2],
    },
  },
  share: {
    certified: {
      value: { share: "workers", where: { field: "certificateLevel", operator: "exists", value: true } },
      against: [0.5, 1],
    },
    amongFullTime: {
      value: { share: "workers", where: is("wearsBadge", true), among: is("employment", "fullTime") },
      against: [0.5, 1],
    },
    outreach: {
      value: { share: "serviceLog", where: is("activity", "outreach"), among: mine(), window: "toDate" },
      per: "workers",
      against: [0.5],
    },
    formation: { value: { share: "groupwork/sessions", where: is("stage", "formation") }, against: [0.5] },
  },
  earliest: {
    log: { value: { earliest: "serviceLog", of: "date" }, against: days },
    session: {
      value: { earliest: "groupwork/sessions", of: "date", window: "all" },
      per: "groupwork",
      against: days,
    },
    anySession: { value: { earliest: "groupwork/sessions", of: "date", window: "toDate" }, against: days },
    review: { value: { earliest: "purchases/reviews", of: "date" }, against: days },
  },
  latest: {
    log: { value: { latest: "serviceLog", of: "date", window: "toDate" }, against: days },
    training: { value: { latest: "training", of: "date", where: mine() }, per: "workers", against: days },
    session: { value: { latest: "groupwork/sessions", of: "date", window: "toDate" }, against: days },
    hired: { value: { latest: "workers", of: "employedFrom" }, against: days },
  },
  longestGap: {
    log: { value: { longestGap: "serviceLog", of: "date" }, against: [10, 25] },
    perWorker: {
      value: { longestGap: "serviceLog", of: "date", where: mine(), window: "toDate" },
      per: "workers",
      against: [10, 25],
    },
    sessions: { value: { longestGap: "groupwork/sessions", of: "date" }, against: [10, 25] },
  },
  periodsWith: {
    months: { value: { periodsWith: "supervision", of: "date", each: "month" }, against: [1, 2] },
    quarters: {
      value: { periodsWith: "supervision", of: "date", each: "quarter", where: is("kind", "educational") },
      against: [1],
    },
    perWorker: {
      value: {
        periodsWith: "supervision",
        of: "date",
        each: "month",
        where: { field: "workers", operator: "contains", value: { outer: "id" } },
      },
      per: "workers",
      against: [1, 2],
    },
    sessions: { value: { periodsWith: "groupwork/sessions", of: "date", each: "month" }, against: [1, 2] },
    reviews: { value: { periodsWith: "purchases/reviews", of: "date", each: "month" }, against: [1] },
  },
  periodsWithout: {
    months: {
      value: { periodsWithout: "supervision", of: "date", each: "month", since: { field: "/site/openedOn" } },
      against: [0, 1],
    },
    perWorker: {
      value: {
        periodsWithout: "supervision",
        of: "date",
        each: "month",
        where: { field: "workers", operator: "contains", value: { outer: "id" } },
        within: { spans: "workers/terms", from: "from", to: "to", where: is("employment", "fullTime") },
      },
      per: "workers",
      against: [0, 1],
    },
    sessions: {
      value: { periodsWithout: "groupwork/sessions", of: "date", each: "quarter" },
      per: "groupwork",
      against: [0],
    },
  },
  coveredDays: {
    purchases: {
      value: { coveredDays: "purchases", from: "from", to: "to", with: "period" },
      against: [1, 60],
    },
    terms: {
      value: {
        coveredDays: "workers/terms",
        from: "from",
        to: "to",
        with: "window",
        where: is("role", "socialWorker"),
      },
      per: "workers",
      against: [1, 31],
    },
    anyTerm: {
      value: { coveredDays: "workers/terms", from: "from", to: "to", with: "window" },
      against: [1, 31],
    },
  },
  periodsIn: {
    months: { value: { periodsIn: "month" }, against: [1, 3] },
    quarters: { value: { periodsIn: "quarter" }, against: [1] },
  },
  add: {
    both: { value: { add: [{ field: "/site/communities" }, { fact: "count.fullTime" }] }, against: [2, 4] },
  },
  subtract: {
    fewer: { value: { subtract: [{ fact: "count.log" }, { fact: "count.workers" }] }, against: [0, 1] },
  },
  multiply: {
    product: {
      value: {
        multiply: [
          { field: "/site/communities" },
          { subtract: [{ fact: "count.workers" }, { constant: 2 }] },
        ],
      },
      against: [0, 2],
    },
    perWorker: {
      value: { multiply: [{ fact: "sum.perWorker" }, { parameter: "p.three" }] },
      per: "workers",
      against: [6, 20],
    },
  },
  divide: {
    ratio: { value: { divide: [{ fact: "sum.hours" }, { fact: "count.workers" }] }, against: [2, 4] },
    signed: {
      value: { divide: [{ constant: 6 }, { subtract: [{ fact: "count.workers" }, { constant: 2 }] }] },
      against: [0, 3],
    },
    pupils: {
      value: { divide: [{ field: "screened" }, { field: "pupils" }] },
      per: "schools",
      against: [0.5, 1],
    },
  },
  greatest: {
    number: { value: { greatest: [{ fact: "count.fullTime" }, { parameter: "p.three" }] }, against: [3, 4] },
    date: {
      value: { greatest: [{ field: "employedFrom" }, { day: "windowFrom" }] },
      per: "workers",
      against: days,
    },
  },
  least: {
    number: {
      value: { least: [{ field: "/site/communities" }, { fact: "count.workers" }] },
      against: [1, 2],
    },
  },
  ceiling: {
    half: {
      value: { ceiling: { divide: [{ field: "/site/communities" }, { constant: 2 }] } },
      against: [1, 2],
    },
  },
  floor: {
    half: {
      value: { floor: { multiply: [{ field: "/site/communities" }, { constant: 0.5 }] } },
      against: [1, 2],
    },
  },
  days: {
    waiting: {
      value: { days: [{ field: "receivedOn" }, { field: "answeredOn" }] },
      per: "complaints",
      against: [0, 7],
    },
  },
  addMonths: {
    renewal: { value: { addMonths: [{ field: "registeredOn" }, 1] }, per: "workers", against: days },
    byField: {
      value: { addMonths: [{ day: "on" }, { field: "/site/communities" }] },
      against: ["2026-04-01", "2026-08-01"],
    },
  },
  overlapDays: {
    window: {
      value: {
        overlapDays: { from: { field: "employedFrom" }, to: { field: "employedTo" }, with: "window" },
      },
      per: "workers",
      against: [1, 31],
    },
    period: {
      value: {
        overlapDays: { from: { field: "employedFrom" }, to: { field: "employedTo" }, with: "period" },
      },
      per: "workers",
      against: [1, 60],
    },
    site: {
      value: { overlapDays: { from: { field: "/site/openedOn" }, to: { day: "periodTo" }, with: "window" } },
      against: [1, 31],
    },
  },
  either: {
    half: {
      value: { either: [{ fact: "ceiling.half" }, { fact: "floor.half" }] },
      decision: "0001",
      against: [1, 2],
    },
    staff: {
      value: { either: [{ fact: "count.fullTime" }, { fact: "count.workers" }] },
      decision: "0001",
      against: [1, 2],
    },
    until: {
      value: { either: [{ field: "employedTo" }, { field: "registrationValidUntil" }] },
      per: "workers",
      decision: "0001",
      against: days,
    },
    yes: { value: { either: [{ constant: 1 }, { constant: 0 }] }, decision: "0001", against: [1] },
    alsoYes: { value: { either: [{ constant: 1 }, { constant: 0 }] }, decision: "0001", against: [1] },
    both: { value: { add: [{ fact: "either.yes" }, { fact: "either.alsoYes" }] }, against: [1, 2] },
    longer: {
      value: {
        count: "serviceLog",
        where: {
          all: [mine(), { field: "hours", operator: "greaterThanInclusive", value: { fact: "either.half" } }],
        },
      },
      per: "workers",
      against: [1],
    },
  },
};
