import type { Submission, VolunteersEntry } from "../../../src/generated/submission";
import { inMonth, text, workdayFrom } from "./calendar";
import { number } from "./casework";
import type { Dice } from "./dice";
import type { SitePlan } from "./plan";

export const documents: NonNullable<Submission["documents"]> = [
  { id: "F1", kind: "managementSystem", title: "站点管理制度汇编", date: "2024-12" },
  { id: "F2", kind: "managementSystem", title: "服务对象个人信息保护办法", date: "2025-03" },
  { id: "F3", kind: "serviceManual", title: "个案与小组服务手册", date: "2025-06" },
  { id: "F4", kind: "annualPlan", title: "2026年度工作计划", date: "2026-01-06" },
  { id: "F5", kind: "annualSummary", title: "2026年度工作总结", date: "2026-12-29" },
];

export function volunteersOf(plan: SitePlan, dice: Dice): VolunteersEntry[] {
  return Array.from({ length: plan.volunteers }, (_, i) => ({
    id: `Z${number(i)}`,
    recordedOn: text(inMonth(1 + (i % 12), 5)),
    identityRecorded: true,
    serviceRecorded: true,
    trainingRecorded: true,
    awardsRecorded: i % 4 === 0 ? true : null,
    evaluationRecorded: true,
    hours: dice.between(8, 60) / 2,
    services: [serviceOf(i)],
    certificates: i % 3 === 0 ? [certificateOf(i)] : [],
  }));
}

/** Recorded on the working day after it, all seven items. */
function serviceOf(i: number): object {
  const day = inMonth(1 + (i % 11), 12);
  const items = ["name", "date", "place", "content", "time", "organizer", "personInCharge"];
  return {
    id: `Z${number(i)}-1`,
    endedOn: text(day),
    recordedOn: text(workdayFrom(day + 1)),
    hours: 2 + (i % 3) / 2,
    items,
  };
}

function certificateOf(i: number): object {
  const states = ["time", "content", "recordingUnit"];
  return { id: `Z${number(i)}-9`, issuedOn: text(inMonth(12, 8)), states };
}

/** What of personal information a station processes. */
export const processingActivities: NonNullable<Submission["processingActivities"]> = [
  {
    id: "I1",
    title: "个案和小组档案",
    sensitiveInformation: true,
    minorsUnder14: true,
    minorsRules: true,
    startedOn: "2023-05-15",
    endedOn: null,
    impactAssessedOn: "2023-05-08",
    reportDiscardedOn: null,
    recordKept: true,
  },
  {
    id: "I2",
    title: "志愿者记录",
    sensitiveInformation: false,
    minorsUnder14: false,
    minorsRules: null,
    startedOn: "2023-05-15",
    endedOn: null,
    impactAssessedOn: null,
    reportDiscardedOn: null,
    recordKept: true,
  },
];

export function satisfactionOf(dice: Dice): NonNullable<Submission["satisfaction"]> {
  return [6, 12].map((month, i) => {
    const surveyed = dice.between(40, 60);
    return {
      id: `Q${i + 1}`,
      date: text(inMonth(month, 15)),
      method: i === 0 ? "phone" : "questionnaire",
      surveyed,
      satisfied: surveyed - dice.between(1, 4),
    };
  });
}

export const complaints: NonNullable<Submission["complaints"]> = [
  { id: "M1", receivedOn: "2026-04-14", answeredOn: "2026-04-17", channel: "phone", matter: "quality" },
];
