import type { CaseworkEntry } from "../../../src/generated/submission";
import { dayOf, lastDayOfPeriod, text, workdayFrom, workdays } from "./calendar";
import type { Dice } from "./dice";
import { type SitePlan, served } from "./plan";

const closings = [
  "goalReached",
  "goalReached",
  "goalReached",
  "goalReached",
  "clientUnwilling",
  "statusChange",
];

export function caseworkOf(plan: SitePlan, dice: Dice): CaseworkEntry[] {
  const workers = plan.workers.filter((worker) => worker.role === "socialWorker");
  return Array.from({ length: plan.cases }, (_, i) => {
    const opened = workdays[Math.floor(((i + 0.5) * 0.85 * workdays.length) / plan.cases)]!;
    const [targetGroup, field] = served[i % served.length]!;
    const child = targetGroup === "childrenInDifficulty";
    const closingReason = closings[i % closings.length]!;
    const course = courseOf(opened, closingReason, dice);
    return {
      id: `C${number(i)}`,
      client: `${plan.site.id}-K${number(i)}`,
      clientUnder14: child,
      sensitiveInformation: child || dice.happens(0.6),
      targetGroup,
      field,
      origin: dice.pick(["selfApplied", "outreach", "referral"]),
      worker: workers[i % workers.length]!.id,
      openedOn: text(opened),
      ...course,
      consents: {
        informedConsent: true,
        separateConsent: true,
        necessityAndEffectTold: true,
        noticeExempt: false,
        legalBasis: "consent",
        guardianConsent: child ? true : null,
        purposeRecorded: true,
        necessityRecorded: true,
      },
      contacts: dice.between(5, 16),
    };
  });
}

/** The six stages; a case that would end after the period is still open. */
function courseOf(opened: number, closingReason: string, dice: Dice): Partial<CaseworkEntry> {
  let day = opened;
  const after = (least: number, most: number) => {
    day = workdayFrom(day + dice.between(least, most));
    return { date: text(day), document: true };
  };
  const closes = opened + 150 <= lastDayOfPeriod;
  const intake = { date: text(opened), document: true };
  const [assessment, planning] = [after(4, 10), after(4, 10)];
  const agreementSignedOn = planning.date;
  const intervention = after(3, 8);
  if (!closes) {
    const stages = { intake, assessment, planning, intervention, evaluation: null, closure: null };
    return { closedOn: null, stages, agreementSignedOn, closingReason: null, followUp: null };
  }
  const reached = closingReason === "goalReached";
  const evaluation = reached ? after(50, 80) : null;
  const closure = after(3, 9);
  const followUp = reached
    ? { date: after(14, 24).date, form: dice.pick(["phone", "individualMeeting"]) }
    : null;
  const stages = { intake, assessment, planning, intervention, evaluation, closure };
  return { closedOn: closure.date, stages, agreementSignedOn, closingReason, followUp };
}

/** Casework of a worker that is open on a day. */
export function openOn(casework: readonly CaseworkEntry[], worker: string, day: number): CaseworkEntry[] {
  return casework.filter(
    (one) =>
      one.worker === worker &&
      dayOf(one.openedOn!) <= day &&
      (one.closedOn === null || dayOf(one.closedOn!) >= day),
  );
}

export function number(i: number): string {
  return String(i + 1).padStart(2, "0");
}
