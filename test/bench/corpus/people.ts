import { day, type Json, list, type Shape, someDay } from "./shape";

export function workers(shape: Shape): Json[] {
  const { random, manner } = shape;
  return shape.workers.map((id, k) => {
    const senior = random.chance(0.5);
    const year = random.pick([2024, 2025]);
    return {
      id,
      employment: manner === "failing" && k > 0 ? "partTime" : "fullTime",
      role: k === 0 ? "head" : k % 5 === 4 ? "supervisor" : "socialWorker",
      employedFrom: `${random.between(2021, 2025)}-0${random.between(1, 9)}-01`,
      employedTo: null,
      certificateLevel: senior ? "socialWorker" : "assistantSocialWorker",
      examPassedOn: `${year - 1}-09`,
      registeredOn: `${year}-0${random.between(1, 6)}-15`,
      registrationValidFrom: `${year}-07-01`,
      registrationValidUntil: `${year + 3}-06-30`,
      degreeCredited: random.chance(0.2),
      registrationPeriodEducationHours: random.between(60, 150),
      employer: "socialWorkAgency",
      recordInquiredBeforeHiring: "2020-12",
      recordLastInquired: day(shape.months[0], 10),
      wearsBadge: manner !== "failing" || random.chance(0.7),
    };
  });
}

export function training(shape: Shape): Json[] {
  const { random } = shape;
  const times = shape.size === "small" ? 1 : 8;
  return shape.workers.flatMap((worker, w) =>
    list(times, (k) => ({
      id: `T${w}-${k}`,
      worker,
      date: day(random.between(shape.months[0], shape.months[1]), k * 3 + 1),
      hours: shape.manner === "failing" ? 6 : 12,
      kind: "continuingEducation",
      proof: random.pick(["certificate", "transcript", "attendanceList"]),
    })),
  );
}

/** Educational supervision each month, supportive each quarter; a failing site leaves some months out. */
export function supervision(shape: Shape): Json[] {
  const [from, to] = shape.months;
  const meetings: Json[] = [];
  for (let month = from; month <= to; month++) {
    if (shape.manner !== "failing" || month % 3 !== 0) meetings.push(meeting(shape, month, "educational"));
    if (month % 3 === 2) meetings.push(meeting(shape, month, "supportive"));
  }
  return meetings;
}

function meeting({ workers, random }: Shape, month: number, kind: string): Json {
  return {
    id: `D${month}-${kind[0]}`,
    date: day(month, random.between(3, 27)),
    kind,
    form: random.pick(["group", "individual", "onSite"]),
    supervisor: "督导-01",
    workers: workers.slice(0, 4),
    hours: random.pick([1, 1.5, 2, 2.5]),
  };
}

const serviceItems = ["name", "date", "place", "content", "time", "organizer", "personInCharge"];

export function volunteers(shape: Shape): Json[] {
  const { random, manner } = shape;
  return list(shape.counts.volunteers, (k) => ({
    id: `Z${k}`,
    recordedOn: someDay(shape),
    identityRecorded: true,
    serviceRecorded: true,
    trainingRecorded: manner !== "failing",
    awardsRecorded: random.chance(0.5) ? true : null,
    evaluationRecorded: true,
    hours: random.between(1, 160) / 2,
    services: [
      {
        id: `Z${k}-1`,
        endedOn: day(shape.months[1], 12),
        recordedOn: day(shape.months[1], manner === "failing" ? 28 : 13),
        hours: 2,
        items: serviceItems,
      },
    ],
    certificates: [],
  }));
}
