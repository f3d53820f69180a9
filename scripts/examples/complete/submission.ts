import type { Submission } from "../../../src/generated/submission";
import { period } from "./calendar";
import { caseworkOf } from "./casework";
import { activitiesOf, ordersOf, visitsOf } from "./contacts";
import { supervisionOf, trainingOf } from "./development";
import { Dice } from "./dice";
import { groupworkOf } from "./groupwork";
import type { SitePlan } from "./plan";
import { complaints, documents, processingActivities, satisfactionOf, volunteersOf } from "./records";
import { serviceLogOf } from "./service-log";

/** The whole submission of an invented site: every list is there, and complete for the period. */
export function submissionOf(plan: SitePlan): Submission {
  const dice = new Dice(plan.seed);
  const casework = caseworkOf(plan, dice);
  const groupwork = groupworkOf(plan, dice);
  const orders = ordersOf(plan, casework, dice);
  const training = trainingOf(plan);
  const supervision = supervisionOf(plan);
  return {
    formatVersion: 2,
    site: plan.site,
    period,
    premises: plan.premises,
    workers: [...plan.workers],
    training,
    supervision,
    serviceLog: serviceLogOf(plan, { casework, groupwork, training, supervision, orders }, dice),
    casework,
    groupwork,
    communityActivities: activitiesOf(plan, dice),
    visits: visitsOf(plan, casework, dice),
    orders,
    purchases: plan.purchases,
    documents,
    processingActivities,
    volunteers: volunteersOf(plan, dice),
    satisfaction: satisfactionOf(dice),
    complaints,
    schools: plan.schools,
    ...(plan.network ? { network: plan.network } : {}),
  } as Submission;
}
