import type { WorkersEntry } from "../../../src/generated/submission";

interface Post {
  readonly id: string;
  readonly role: string;
  readonly from: string;
  readonly level: string | null;
  /** Year of the examination; results come in September, registration follows in December. */
  readonly exam: number;
  /** Hours credited in the current registration period. */
  readonly hours: number;
}

/** A full-time worker, registered every three years since the first registration. */
export function worker({ id, role, from, level, exam, hours }: Post): WorkersEntry {
  const validFrom = exam + 3 * Math.floor((2026 - exam) / 3);
  return {
    id,
    employment: "fullTime",
    role,
    employedFrom: from,
    employedTo: null,
    certificateLevel: level,
    examPassedOn: `${exam}-09`,
    registeredOn: `${exam}-12-01`,
    registrationValidFrom: `${validFrom}-12-01`,
    registrationValidUntil: `${validFrom + 3}-11-30`,
    degreeCredited: false,
    registrationPeriodEducationHours: hours,
    employer: "socialWorkAgency",
    wearsBadge: true,
    ...inquired(from),
  };
}

export function administrator(id: string, from: string): WorkersEntry {
  return {
    id,
    employment: "partTime",
    role: "administrator",
    employedFrom: from,
    employedTo: null,
    certificateLevel: null,
    ...notRegistered,
    employer: "socialWorkAgency",
    wearsBadge: false,
    ...inquired(from),
  };
}

/** Asked for a record of offences in the month before, and again in March of each year. */
function inquired(from: string): Pick<WorkersEntry, "recordInquiredBeforeHiring" | "recordLastInquired"> {
  const month = Number(from.slice(5, 7)) - 1;
  const before = `${from.slice(0, 4)}-${String(month).padStart(2, "0")}`;
  return { recordInquiredBeforeHiring: before, recordLastInquired: "2026-03-10" };
}

const notRegistered = {
  examPassedOn: null,
  registeredOn: null,
  registrationValidFrom: null,
  registrationValidUntil: null,
};
