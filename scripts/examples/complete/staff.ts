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
    wearsBadge: true,
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
    wearsBadge: false,
  };
}

const notRegistered = {
  examPassedOn: null,
  registeredOn: null,
  registrationValidFrom: null,
  registrationValidUntil: null,
};
