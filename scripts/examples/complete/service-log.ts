import type {
  CaseworkEntry,
  GroupworkEntry,
  ServiceLogEntry,
  Submission,
} from "../../../src/generated/submission";
import { dayOf, halfDays, text, workdays } from "./calendar";
import { openOn } from "./casework";
import { isFullTime } from "./development";
import type { Dice } from "./dice";
import { type SitePlan, served } from "./plan";

type Known = Pick<Submission, "casework" | "groupwork" | "training" | "supervision" | "orders">;
type Work = Omit<ServiceLogEntry, "id" | "worker" | "date">;

const nothing = { field: null, targetGroup: null, casework: null, group: null, order: null };
const daysOfLeave = 5;

/** Hours of every full-time worker for the year, the whole period being on record. */
export function serviceLogOf(plan: SitePlan, known: Known, dice: Dice): ServiceLogEntry[] {
  const entries = plan.workers.filter(isFullTime).flatMap((worker) => {
    const id = worker.id!;
    const leave = dice.between(20, 200);
    const days = workdays.filter((_, i) => i < leave || i >= leave + daysOfLeave);
    return [
      ...days.flatMap((day) =>
        workOf(id, worker.role!, day, plan, known, dice).map((work) => ({
          worker: id,
          date: text(day),
          ...work,
        })),
      ),
      ...halfDays.map((day) => ({
        worker: id,
        date: text(day),
        hours: 4,
        activity: "communityService",
        ...nothing,
        field: "community",
      })),
    ];
  });
  entries.sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1));
  return entries.map((entry, i) => ({ id: `L${String(i + 1).padStart(4, "0")}`, ...entry }));
}

function workOf(id: string, role: string, day: number, plan: SitePlan, known: Known, dice: Dice): Work[] {
  const date = text(day);
  if (known.training!.some((one) => one.worker === id && one.date === date)) {
    return [{ hours: 8, activity: "continuingEducation", ...nothing }];
  }
  const whole = dice.pick([8.2, 8.3, 8.4, 8.5]);
  const group = known.groupwork!.find(
    (one) => one.worker === id && one.sessions!.some((s) => s.date === date),
  );
  if (group !== undefined)
    return withRest(groupSession(group), 2.5, whole, ordinary(id, role, day, known, dice));
  const supervision = known.supervision!.find(
    (one) => one.date === date && (one.supervisor === id || one.workers!.includes(id)),
  );
  if (supervision !== undefined) {
    const work = { hours: supervision.hours, activity: "supervision", ...nothing };
    return withRest(work, supervision.hours!, whole, ordinary(id, role, day, known, dice));
  }
  const work = ordinary(id, role, day, known, dice);
  if (!dice.happens(plan.splitDays)) return [{ ...work, hours: whole }];
  return withRest({ ...ordinary(id, role, day, known, dice), hours: 3.5 }, 3.5, whole, work);
}

function withRest(first: Work, hours: number, whole: number, rest: Work): Work[] {
  return [first, { ...rest, hours: Math.round((whole - hours) * 10) / 10 }];
}

function groupSession(group: GroupworkEntry): Work {
  const { field, targetGroup } = group;
  return {
    hours: 2.5,
    activity: "communityService",
    field,
    targetGroup,
    casework: null,
    group: group.id,
    order: null,
  };
}

/** Indirect work without a client, casework of the worker, or an outreach. */
function ordinary(id: string, role: string, day: number, known: Known, dice: Dice): Work {
  if (dice.happens(role === "socialWorker" ? 0.1 : 0.5)) {
    return { activity: dice.pick(["projectEvaluation", "teamBuilding", "training"]), ...nothing };
  }
  const open = openOn(known.casework!, id, day);
  if (open.length > 0 && dice.happens(0.6)) return caseworkHours(dice.pick(open), day, known);
  const [targetGroup, field] = dice.pick(served);
  return {
    activity: dice.pick(["outreach", "communityService"]),
    field,
    targetGroup,
    casework: null,
    group: null,
    order: null,
  };
}

function caseworkHours(one: CaseworkEntry, day: number, known: Known): Work {
  const { field, targetGroup } = one;
  const order =
    known.orders!.find(({ worker, servedOn }) => worker === one.worker && servedOn === one.openedOn)?.id ??
    null;
  const activity = day <= dayOf(one.stages!.assessment!.date!) ? "firstAssessment" : "communityService";
  return { activity, field, targetGroup, casework: one.id, group: null, order };
}
