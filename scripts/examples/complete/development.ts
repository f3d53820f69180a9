import type { SupervisionEntry, TrainingEntry, WorkersEntry } from "../../../src/generated/submission";
import { inMonth, text } from "./calendar";
import type { SitePlan } from "./plan";

const educationDays = 12;

/** Twelve days of eight hours a year; nobody is away on the same day as a colleague. */
export function trainingOf(plan: SitePlan): TrainingEntry[] {
  const entries = plan.workers.filter(isFullTime).flatMap((worker, w) =>
    Array.from({ length: educationDays }, (_, month) => ({
      worker: worker.id,
      date: text(inMonth(month + 1, month === 1 ? 3 + w : 9 + 2 * w)),
      hours: 8,
      kind: "continuingEducation",
      proof: month % 3 === 0 ? "certificate" : "attendanceList",
    })),
  );
  return entries.map((entry, i) => ({ id: `T${String(i + 1).padStart(3, "0")}`, ...entry }));
}

export function supervisionOf(plan: SitePlan): SupervisionEntry[] {
  const supervised = plan.workers.filter((worker) => worker.id !== plan.supervisor).map(({ id }) => id!);
  const by = { supervisor: plan.supervisor, workers: supervised };
  const form = supervised.length > 1 ? "group" : "individual";
  const educational = months.map((month) => ({
    date: text(inMonth(month, 20)),
    kind: "educational",
    form,
    ...by,
    hours: 2,
  }));
  const supportive = [3, 6, 9, 12].map((month) => ({
    date: text(inMonth(month, 26)),
    kind: "supportive",
    form,
    ...by,
    hours: 1.5,
  }));
  const administrative = [1, 7].map((month) => ({
    date: text(inMonth(month, 12)),
    kind: "administrative",
    form,
    ...by,
    hours: 1,
  }));
  return [...educational, ...supportive, ...administrative].map((entry, i) => ({
    id: `D${String(i + 1).padStart(2, "0")}`,
    ...entry,
  }));
}

const months = Array.from({ length: 12 }, (_, i) => i + 1);

export function isFullTime(worker: WorkersEntry): boolean {
  return worker.employment === "fullTime";
}
