import { ids, networkOf } from "./network";
import { filing, openingHours, staff } from "./people";
import type { SitePlan } from "./plan";
import { roomy } from "./premises";

export const serviceCentre: SitePlan = {
  seed: 1,
  site: {
    id: ids.centre,
    name: "示例社会工作服务指导中心（虚构）",
    tier: "serviceCentre",
    divisionCode: "320585000000",
    parent: null,
    communities: 13,
    filing: filing("示例备〔2021〕1号", "2021-03-10"),
    operator: null,
    recruitsVolunteers: true,
    closeContactWithMinors: true,
    supervisingBody: "civilAffairs",
    openedOn: "2021-03-01",
    openingHours,
  },
  premises: roomy({ casework: 14.5, groupwork: 48, office: 60 }),
  workers: staff.centre,
  supervisor: "C5",
  splitDays: 0.05,
  cases: 12,
  groups: [
    {
      type: "educational",
      worker: "C2",
      memberCount: 12,
      targetGroup: "elderlyDementia",
      field: "elderly",
      month: 3,
    },
    {
      type: "support",
      worker: "C3",
      memberCount: 8,
      targetGroup: "familyMemberChange",
      field: "specialFamilyPlanning",
      month: 9,
    },
  ],
  activities: 14,
  visitsPerMonth: 4,
  orders: 30,
  volunteers: 24,
  purchases: [],
  schools: [
    {
      id: "E1",
      level: "juniorSecondary",
      pupils: 1260,
      screened: 1260,
      inPrevention: 195,
      inCasework: 66,
      hasWorker: true,
    },
    {
      id: "E2",
      level: "seniorSecondary",
      pupils: 980,
      screened: 980,
      inPrevention: 150,
      inCasework: 51,
      hasWorker: true,
    },
  ],
  network: networkOf(staff)!,
};
