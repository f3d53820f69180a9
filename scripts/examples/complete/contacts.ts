import type {
  CaseworkEntry,
  CommunityActivitiesEntry,
  OrdersEntry,
  VisitsEntry,
} from "../../../src/generated/submission";
import { dayOf, inMonth, lastDayOfPeriod, text, workdayFrom, workdays } from "./calendar";
import { number, openOn } from "./casework";
import type { Dice } from "./dice";
import { type SitePlan, served } from "./plan";

const dementiaFriendly = [
  "publicEducation",
  "professionalScreening",
  "caseIntervention",
  "familySupport",
  "platformBuilding",
];

/** Activities over the year; at five or more, five are the steps of a dementia-friendly community. */
export function activitiesOf(plan: SitePlan, dice: Dice): CommunityActivitiesEntry[] {
  return Array.from({ length: plan.activities }, (_, i) => {
    const step = plan.activities > 9 ? dementiaFriendly[i - 4] : undefined;
    const [targetGroup, field] =
      step === undefined ? served[i % served.length]! : ["elderlyDementia", "elderly"];
    return {
      id: `A${number(i)}`,
      date: text(workdays[Math.floor(((i + 0.5) * workdays.length) / plan.activities)]!),
      kind: step === undefined ? dice.pick(["publicity", "activity", "meeting"]) : "activity",
      field,
      targetGroup,
      programme: step === undefined ? null : "dementiaFriendlyCommunity",
      step: step ?? null,
      participants: dice.between(12, 80),
      hours: dice.pick([1.5, 2, 2.5, 3]),
    };
  });
}

export function visitsOf(plan: SitePlan, casework: readonly CaseworkEntry[], dice: Dice): VisitsEntry[] {
  const workers = plan.workers.filter((worker) => worker.role === "socialWorker");
  return Array.from({ length: 12 * plan.visitsPerMonth }, (_, i) => {
    const worker = workers[i % workers.length]!.id!;
    const day = inMonth(1 + Math.floor(i / plan.visitsPerMonth), dice.between(8, 26));
    const open = openOn(casework, worker, day);
    const one = open.length > 0 && dice.happens(0.5) ? dice.pick(open) : null;
    const method = dice.pick(["home", "home", "phone"]);
    return {
      id: `V${String(i + 1).padStart(3, "0")}`,
      worker,
      date: text(day),
      casework: one?.id ?? null,
      targetGroup: one?.targetGroup ?? dice.pick(served)[0],
      method,
      result: method === "home" ? dice.pick(["atHome", "atHome", "atHome", "nobodyHome", "refused"]) : null,
    };
  });
}

/** The first orders lead to the first cases, the others to a visit or an activity. */
export function ordersOf(plan: SitePlan, casework: readonly CaseworkEntry[], dice: Dice): OrdersEntry[] {
  const workers = plan.workers.filter((worker) => worker.role === "socialWorker");
  return Array.from({ length: plan.orders }, (_, i) => {
    const one = i < casework.length / 2 ? casework[2 * i] : undefined;
    const served = one
      ? dayOf(one.openedOn!)
      : workdays[10 + Math.floor(((i + 0.5) * 0.9 * (workdays.length - 10)) / plan.orders)]!;
    const accepted = served - dice.between(1, 3);
    const dispatched = accepted - dice.between(0, 2);
    const closed = one
      ? one.closedOn!
      : text(Math.min(workdayFrom(served + dice.between(2, 15)), lastDayOfPeriod));
    return {
      id: `O${number(i)}`,
      origin: dice.pick(["grid", "grid", "hotline", "selfApplied", "siteOutreach"]),
      reportedOn: text(dispatched - dice.between(0, 2)),
      dispatchedOn: text(dispatched),
      acceptedOn: text(accepted),
      servedOn: text(served),
      closedOn: closed,
      kind: one ? "casework" : dice.pick(["community", "other"]),
      worker: one?.worker ?? workers[i % workers.length]!.id,
    };
  });
}
