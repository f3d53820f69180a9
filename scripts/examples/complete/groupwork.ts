import type { GroupworkEntry } from "../../../src/generated/submission";
import { inMonth, lastDayOfPeriod, text, workdayFrom } from "./calendar";
import { number } from "./casework";
import type { Dice } from "./dice";
import type { GroupPlan, SitePlan } from "./plan";

const stages = ["preparation", "formation", "transition", "maturity", "maturity", "ending"];

export function groupworkOf(plan: SitePlan, dice: Dice): GroupworkEntry[] {
  return plan.groups.map((group, i) => groupOf(group, `G${number(i)}`, dice));
}

function groupOf({ month, ...group }: GroupPlan, id: string, dice: Dice): GroupworkEntry {
  const start = inMonth(month, 8);
  const days = stages.map((_, i) => workdayFrom(start + 14 * i)).filter((day) => day < lastDayOfPeriod);
  const completed = days.length === stages.length && days.at(-1)! + 10 < lastDayOfPeriod;
  const evaluatedOn = completed ? text(workdayFrom(days.at(-1)! + 5)) : null;
  return {
    id,
    ...group,
    plan: { date: text(workdayFrom(start - 14)), document: true },
    sessions: days.map((day, i) => ({
      id: `${id}-${i + 1}`,
      date: text(day),
      stage: stages[i],
      attendance: group.memberCount! - dice.between(0, 2),
    })),
    evaluation: completed ? evaluation(evaluatedOn) : null,
    completedOn: evaluatedOn,
  };
}

function evaluation(date: string | null): object {
  return { date, document: true, by: ["worker", "members"] };
}
