import type { ServiceLogEntry } from "../../../src/generated/submission";
import { halfDays, text, workdays } from "./calendar";
import { isFullTime } from "./development";
import type { Dice } from "./dice";
import type { SitePlan } from "./plan";
import { type Known, nothing, type Work, WorkingDay } from "./working-day";

const daysOfLeave = 5;
const saturday: Work = { hours: 4, activity: "communityService", ...nothing, field: "community" };

/** Hours of every full-time worker for the year, the whole period being on record. */
export function serviceLogOf(plan: SitePlan, known: Known, dice: Dice): ServiceLogEntry[] {
  const workingDay = new WorkingDay(known, dice, plan.splitDays);
  const entries = plan.workers.filter(isFullTime).flatMap((worker) => {
    const leave = dice.between(20, 200);
    const days = workdays.filter((_, i) => i < leave || i >= leave + daysOfLeave);
    return [
      ...days.flatMap((day) => workingDay.of(worker, day).map((work) => entry(worker.id!, day, work))),
      ...halfDays.map((day) => entry(worker.id!, day, saturday)),
    ];
  });
  entries.sort((a, b) => (a.date === b.date ? 0 : a.date! < b.date! ? -1 : 1));
  return entries.map((one, i) => ({ ...one, id: `L${String(i + 1).padStart(4, "0")}` }));
}

function entry(worker: string, day: number, { hours, activity, ...links }: Work): ServiceLogEntry {
  return { id: null, worker, date: text(day), hours, activity, ...links };
}
