import type { GroupworkEntry, Submission, WorkersEntry } from "../../../src/generated/submission";

/** Spaces and signs, their entries as the schema has them. */
export interface Premises {
  readonly spaces: readonly object[];
  readonly signs: readonly object[];
}

/** What distinguishes one invented site from another; everything else follows from it and the seed. */
export interface SitePlan {
  readonly seed: number;
  readonly site: Omit<Submission["site"], "openingHours"> & { readonly openingHours: readonly object[] };
  readonly premises: Premises;
  readonly workers: readonly WorkersEntry[];
  /** Who supervises: a worker of the site, or a person from outside under a pseudonym. */
  readonly supervisor: string;
  /** Share of days whose hours are logged in two entries. */
  readonly splitDays: number;
  readonly cases: number;
  readonly groups: readonly GroupPlan[];
  readonly activities: number;
  readonly visitsPerMonth: number;
  readonly orders: number;
  readonly volunteers: number;
  readonly purchases: NonNullable<Submission["purchases"]>;
  readonly schools: NonNullable<Submission["schools"]>;
  readonly network: NonNullable<Submission["network"]> | null;
}

export interface GroupPlan extends Pick<GroupworkEntry, "type" | "targetGroup" | "field" | "memberCount"> {
  readonly worker: string;
  /** Month of the first session; sessions follow every other week. */
  readonly month: number;
}

/** The target groups the article names, each with a field it is served in. */
export const served: readonly (readonly [target: string, field: string])[] = [
  ["elderlyAlone", "elderly"],
  ["childrenInDifficulty", "youth"],
  ["minimumLiving", "community"],
  ["elderlyDementia", "elderly"],
  ["mentalIllness", "medical"],
  ["communityCorrection", "justice"],
  ["lowIncomeMargin", "charity"],
  ["elderlyDisabled", "disability"],
  ["communityDrugRehabilitation", "drugRehabilitation"],
  ["familyMemberChange", "specialFamilyPlanning"],
  ["extremePoverty", "charity"],
  ["elderlyEmptyNest", "veterans"],
  ["temporaryDifficulty", "enterprise"],
  ["resettlementPriority", "justice"],
  ["extremeBehaviourRisk", "school"],
];
