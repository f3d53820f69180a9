import { ids } from "./network";
import { filing, openingHours, operator, staff } from "./people";
import type { SitePlan } from "./plan";
import { sharedHall } from "./premises";

export const workRoom: SitePlan = {
  seed: 3,
  site: {
    id: ids.workRoom,
    name: "示例甲社区社工室（虚构）",
    tier: "workRoom",
    divisionCode: "320585999001",
    parent: ids.station,
    communities: 1,
    filing: filing("示例备〔2024〕6号", "2024-06-12"),
    operator,
    recruitsVolunteers: true,
    closeContactWithMinors: true,
    supervisingBody: "civilAffairs",
    openedOn: "2024-06-01",
    openingHours: openingHours.slice(0, 1),
  },
  premises: sharedHall,
  workers: staff.workRoom,
  supervisor: "C5",
  splitDays: 1,
  cases: 6,
  groups: [
    {
      type: "growth",
      worker: "R1",
      memberCount: 7,
      targetGroup: "elderlyEmptyNest",
      field: "elderly",
      month: 4,
    },
  ],
  activities: 9,
  visitsPerMonth: 8,
  orders: 9,
  volunteers: 6,
  purchases: [],
  schools: [],
  network: null,
};
