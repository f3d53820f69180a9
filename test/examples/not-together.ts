/** A rule that cannot fail beside the others at a worst site, why, and a change after which it does. */
export interface Apart {
  readonly rule: string;
  readonly tier: string;
  readonly why: string;
  readonly patch: Readonly<Record<string, unknown>>;
}

const uncertified = {
  employment: "fullTime",
  role: "socialWorker",
  employedFrom: "2024-01-01",
  employedTo: null,
};
const five = ["W1", "W2", "W3", "W4", "W5"].map((id) => ({ id, ...uncertified }));
const everywhere = ["serviceCentre", "station", "workRoom"];
const noServices = { "/casework": [], "/groupwork": [], "/communityActivities": [], "/visits": [] };

const totals = [
  "secondary-schools",
  "pupils",
  "dementia-cases",
  "full-time-workers",
  "certified-workers",
  "senior-workers",
  "grid-orders",
];
const nothing = {
  "/schools": [],
  "/communityActivities": [],
  "/casework": [],
  "/network/workers": [],
  "/orders": [],
};

export const notTogether: readonly Apart[] = [
  ...totals.map((total) => ({
    rule: `taicang-practice#totals-${total}`,
    tier: "serviceCentre",
    why: "fails with nothing to count; the rules on schools, orders and people need entries",
    patch: nothing,
  })),
  ...everywhere.map((tier) => ({
    rule: "db3205-t-1070-2023#space-recorded",
    tier,
    why: "fails without any space; the rule on use and area (5.1) needs a space",
    patch: { "/premises/spaces": [] },
  })),
  ...everywhere.map((tier) => ({
    rule: "db3205-t-1070-2023#staff-recorded",
    tier,
    why: "fails with nobody employed; the rules on certificates, badges and registration need somebody",
    patch: { "/workers": [] },
  })),
  ...everywhere.map((tier) => ({
    rule: "record-integrity#purchase-ends-after-start",
    tier,
    why: "fails with days of a contract in reverse; what they cover is not known then",
    patch: { "/purchases": [{ id: "B1", from: "2026-09-01", to: "2026-03-01" }] },
  })),
  {
    rule: "db3205-t-1070-2023#service-centre-services-recorded",
    tier: "serviceCentre",
    why: "fails without any entry; the rules on orders, supervision and hours need entries",
    patch: { "/serviceLog": [], "/supervision": [], "/communityActivities": [], "/orders": [] },
  },
  {
    rule: "db3205-t-1070-2023#station-services-recorded",
    tier: "station",
    why: "fails without any entry; the rules on casework, groups and visits need entries",
    patch: noServices,
  },
  {
    rule: "db3205-t-1070-2023#work-room-services-recorded",
    tier: "workRoom",
    why: "fails without any entry; the rules on casework, groups and visits need entries",
    patch: noServices,
  },
  ...["db3205-t-1070-2023", "taicang-2022"].map((rulebook) => ({
    rule: `${rulebook}#site-supervisor-ratio`,
    tier: "workRoom",
    why: "fails with five full-time workers without a supervisor; the quota of a room fails with none",
    patch: { "/workers": five },
  })),
];
