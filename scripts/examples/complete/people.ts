import { administrator, worker } from "./staff";

const weekdays = ["mon", "tue", "wed", "thu", "fri"];
export const openingHours = [
  { days: weekdays, from: "08:30", to: "17:30" },
  { days: ["sat"], from: "09:00", to: "12:00" },
];
export const operator = {
  name: "示例社会工作服务中心（虚构）",
  kind: "socialOrganization",
  creditCode: "52320585000000000Y",
};

export const staff = {
  centre: [
    worker({
      id: "C1",
      role: "head",
      from: "2021-03-01",
      level: "seniorSocialWorker",
      exam: 2018,
      hours: 132,
    }),
    worker({
      id: "C2",
      role: "socialWorker",
      from: "2021-03-01",
      level: "socialWorker",
      exam: 2020,
      hours: 112,
    }),
    worker({
      id: "C3",
      role: "socialWorker",
      from: "2022-05-01",
      level: "socialWorker",
      exam: 2021,
      hours: 104,
    }),
    worker({
      id: "C4",
      role: "socialWorker",
      from: "2024-04-01",
      level: "assistantSocialWorker",
      exam: 2024,
      hours: 188,
    }),
    worker({
      id: "C5",
      role: "supervisor",
      from: "2021-03-01",
      level: "seniorSocialWorker",
      exam: 2017,
      hours: 140,
    }),
  ],
  station: [
    worker({ id: "S1", role: "head", from: "2023-05-01", level: "socialWorker", exam: 2022, hours: 98 }),
    worker({
      id: "S2",
      role: "socialWorker",
      from: "2023-05-01",
      level: "socialWorker",
      exam: 2021,
      hours: 115,
    }),
    worker({
      id: "S3",
      role: "socialWorker",
      from: "2023-08-01",
      level: "assistantSocialWorker",
      exam: 2023,
      hours: 96,
    }),
    worker({
      id: "S4",
      role: "socialWorker",
      from: "2024-03-01",
      level: "assistantSocialWorker",
      exam: 2024,
      hours: 192,
    }),
    administrator("S5", "2025-02-01"),
  ],
  workRoom: [
    worker({
      id: "R1",
      role: "socialWorker",
      from: "2024-06-01",
      level: "assistantSocialWorker",
      exam: 2024,
      hours: 190,
    }),
  ],
};

export const filing = (number: string, date: string) => ({ status: "filed", number, date });
