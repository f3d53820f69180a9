import type { Submission, VolunteersEntry } from "../../../src/generated/submission";
import { inMonth, text } from "./calendar";
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
  }));
}

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
