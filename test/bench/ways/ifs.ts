import type { Figures } from "./figures";

export type Verdict = "pass" | "fail" | "notApplicable";

/**
 * The deciding rules of the default profile that a program can check, by hand: two-valued, numbers in the
 * code, missing data taken as no. What such a program costs, not what it should look like.
 */
export function judge(f: Figures): Record<string, Verdict> {
  const out: Record<string, Verdict> = {};
  const least =
    f.tier === "serviceCentre" ? 4 : f.tier === "workRoom" ? 1 : Math.max(3, Math.ceil(f.communities / 2));
  out["service-centre-full-time-workers"] =
    f.tier !== "serviceCentre" ? "notApplicable" : f.fullTimeWorkers >= least ? "pass" : "fail";
  out["station-full-time-workers"] =
    f.tier !== "station" ? "notApplicable" : f.fullTimeWorkers >= least ? "pass" : "fail";
  out["work-room-full-time-workers"] =
    f.tier !== "workRoom" ? "notApplicable" : f.fullTimeWorkers >= least ? "pass" : "fail";
  let hours: Verdict = "notApplicable";
  let education: Verdict = "notApplicable";
  if (f.isYear) {
    for (const worker of f.fullTime) {
      if (hours !== "fail") hours = worker.hours >= (1960 * worker.days) / f.periodDays ? "pass" : "fail";
      if (education !== "fail")
        education = worker.education >= (90 * worker.days) / f.periodDays ? "pass" : "fail";
    }
  }
  out["worker-service-hours"] = hours;
  out["worker-education-hours"] = education;
  out["network-supervisor-ratio"] =
    f.tier !== "serviceCentre" || f.networkWorkers === 0
      ? "notApplicable"
      : f.networkSupervisors >= Math.floor(f.networkWorkers / 5)
        ? "pass"
        : "fail";
  out["educational-supervision-monthly"] =
    f.fullMonths === 0 ? "notApplicable" : f.educationalMonths >= f.fullMonths ? "pass" : "fail";
  out["supportive-supervision-quarterly"] =
    f.fullQuarters === 0 ? "notApplicable" : f.supportiveQuarters >= f.fullQuarters ? "pass" : "fail";
  out["national-sign-displayed"] = f.nationalSigns >= 1 ? "pass" : "fail";
  out["workers-wear-sign"] = all(f.badges);
  out["specific-purpose-recorded"] = all(f.purposes);
  out["necessity-recorded"] = all(f.necessities);
  return out;
}

function all(answers: readonly unknown[]): Verdict {
  if (answers.length === 0) return "notApplicable";
  for (const answer of answers) if (answer !== true) return "fail";
  return "pass";
}
