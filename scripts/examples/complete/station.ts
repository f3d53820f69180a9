import { ids } from "./network";
import { filing, openingHours, operator, staff } from "./people";
import type { SitePlan } from "./plan";
import { roomy } from "./premises";
import { contracts } from "./purchases";

export const station: SitePlan = {
  seed: 2,
  site: {
    id: ids.station,
    name: "示例一镇社工站（虚构）",
    tier: "station",
    divisionCode: "320585999000",
    parent: ids.centre,
    communities: 7,
    filing: filing("示例备〔2023〕1号", "2023-05-10"),
    operator,
    recruitsVolunteers: true,
    closeContactWithMinors: true,
    supervisingBody: "civilAffairs",
    openedOn: "2023-05-01",
    openingHours,
  },
  premises: roomy({ casework: 12.5, groupwork: 36, office: 24 }),
  workers: staff.station,
  supervisor: "C5",
  splitDays: 0.4,
  cases: 24,
  groups: [
    {
      type: "growth",
      worker: "S3",
      memberCount: 8,
      targetGroup: "childrenInDifficulty",
      field: "youth",
      month: 2,
    },
    {
      type: "support",
      worker: "S2",
      memberCount: 10,
      targetGroup: "elderlyAlone",
      field: "elderly",
      month: 5,
    },
    {
      type: "therapeutic",
      worker: "S4",
      memberCount: 6,
      targetGroup: "mentalIllness",
      field: "medical",
      month: 8,
    },
    {
      type: "educational",
      worker: "S2",
      memberCount: 12,
      targetGroup: "elderlyDementia",
      field: "elderly",
      month: 11,
    },
  ],
  activities: 24,
  visitsPerMonth: 9,
  orders: 36,
  volunteers: 18,
  purchases: contracts(operator, { earlier: 460_000, current: 480_000 }),
  schools: [
    {
      id: "E1",
      level: "juniorSecondary",
      pupils: 860,
      screened: 860,
      inPrevention: 132,
      inCasework: 44,
      hasWorker: true,
    },
    {
      id: "E2",
      level: "primary",
      pupils: 1040,
      screened: 1040,
      inPrevention: 158,
      inCasework: 52,
      hasWorker: false,
    },
  ],
  network: null,
};
