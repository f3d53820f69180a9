import { day, type Json, list, type Shape, someDay } from "./shape";
import { activities, fields, targetGroups } from "./vocabulary";

/** Spread over the working days of the period, so that a full year adds up to the hours of a full-time post. */
export function serviceLog(shape: Shape): Json[] {
  const { random, counts, workers, months, manner } = shape;
  const each = Math.ceil(counts.log / workers.length);
  const days = (months[1] - months[0] + 1) * 20;
  const owed = (2_300 * days) / 240;
  const hours = Math.min(9, Math.ceil((owed / each) * 2) / 2) * (manner === "failing" ? 0.8 : 1);
  return list(counts.log, (k) => {
    const place = Math.floor((Math.floor(k / workers.length) * days) / each);
    const activity = random.pick(activities);
    const direct = ["outreach", "firstAssessment", "communityService"].includes(activity);
    return {
      id: `L${String(k + 1).padStart(5, "0")}`,
      worker: workers[k % workers.length]!,
      date: day(months[0] + Math.floor(place / 20), (place % 20) + 5),
      hours: Math.round(hours * 10 + random.between(-4, 4)) / 10,
      activity,
      field: direct ? random.pick(fields) : null,
      targetGroup: direct ? random.pick(targetGroups) : null,
      casework: direct && random.chance(0.3) ? `C${random.between(1, counts.casework)}` : null,
      group: counts.groups > 0 && random.chance(0.1) ? `G${random.between(1, counts.groups)}` : null,
      order: random.chance(0.1) ? `O${random.between(1, counts.orders)}` : null,
    };
  });
}

const stageNames = ["intake", "assessment", "planning", "intervention", "evaluation", "closure"];

export function casework(shape: Shape): Json[] {
  const { random, months, manner, workers } = shape;
  return list(shape.counts.casework, (k) => {
    const from = random.between(months[0], months[1]);
    const closed = from + 2 <= months[1];
    const date = (step: number) => day(Math.min(from + Math.floor(step / 3), 12), 2 + (step % 3) * 9);
    const stages = stageNames.map((name, step) => [
      name,
      closed || step < 3 ? { date: date(step), document: manner !== "failing" || step !== 4 } : null,
    ]);
    const young = random.chance(0.2);
    return {
      id: `C${k + 1}`,
      client: `服务对象-${String(k + 1).padStart(4, "0")}`,
      clientUnder14: young,
      sensitiveInformation: random.chance(0.6),
      targetGroup: young ? "childrenInDifficulty" : random.pick(targetGroups),
      field: random.pick(fields),
      origin: random.pick(["selfApplied", "outreach", "referral"]),
      worker: random.pick(workers),
      openedOn: date(0),
      closedOn: closed ? date(5) : null,
      stages: Object.fromEntries(stages),
      agreementSignedOn: date(2),
      consents: {
        informedConsent: true,
        separateConsent: true,
        legalBasis: "consent",
        guardianConsent: young ? true : null,
        necessityAndEffectTold: true,
        noticeExempt: false,
        purposeRecorded: manner !== "failing" || random.chance(0.8),
        necessityRecorded: true,
      },
      contacts: random.between(2, 20),
      closingReason: closed ? "goalReached" : null,
      followUp: null,
    };
  });
}

export function groupwork(shape: Shape): Json[] {
  const { random, months, workers } = shape;
  const stages = ["preparation", "formation", "transition", "maturity", "ending"];
  return list(shape.counts.groups, (k) => {
    const month = random.between(months[0], months[1]);
    return {
      id: `G${k + 1}`,
      type: random.pick(["growth", "support", "educational"]),
      memberCount: 10,
      targetGroup: random.pick(targetGroups),
      field: random.pick(fields),
      worker: random.pick(workers),
      plan: { date: day(month, 1), document: true },
      sessions: stages.map((stage, s) => ({
        id: `G${k + 1}-${s + 1}`,
        date: day(month, 4 + s * 5),
        stage,
        attendance: random.between(6, 10),
      })),
      evaluation: { date: day(month, 27), document: true, by: ["worker", "members"] },
      completedOn: day(month, 27),
    };
  });
}

export function visits(shape: Shape): Json[] {
  const { random, counts, workers } = shape;
  return list(counts.visits, (k) => ({
    id: `V${k + 1}`,
    worker: random.pick(workers),
    date: someDay(shape),
    casework: random.chance(0.4) ? `C${random.between(1, counts.casework)}` : null,
    targetGroup: random.pick(targetGroups),
    method: random.pick(["home", "phone", "consultation"]),
    result: random.pick(["atHome", "atHome", "nobodyHome", "refused"]),
  }));
}

export function orders(shape: Shape): Json[] {
  const { random, months, workers } = shape;
  return list(shape.counts.orders, (k) => {
    const month = random.between(months[0], months[1]);
    const reported = random.between(1, 15);
    const after = (days: number) => day(month, reported + days);
    return {
      id: `O${k + 1}`,
      origin: random.pick(["grid", "hotline", "selfApplied", "siteOutreach"]),
      reportedOn: after(0),
      dispatchedOn: after(1),
      acceptedOn: after(2),
      servedOn: after(5),
      closedOn: random.chance(0.8) ? after(12) : null,
      kind: random.pick(["casework", "groupwork", "community", "other"]),
      worker: random.pick(workers),
    };
  });
}

export function communityActivities(shape: Shape): Json[] {
  const { random } = shape;
  return list(shape.counts.activities, (k) => ({
    id: `A${k + 1}`,
    date: someDay(shape),
    kind: random.pick(["publicity", "activity", "meeting"]),
    field: random.pick(fields),
    targetGroup: random.chance(0.5) ? random.pick(targetGroups) : null,
    programme: null,
    step: null,
    participants: random.between(8, 120),
    hours: random.pick([1.5, 2, 3, 4]),
  }));
}
