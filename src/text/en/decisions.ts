import type { decisions as source } from "../zh-CN/decisions";

export const decisions: Record<keyof typeof source, string> = {
  "decision.0010": "whether supervisors and assistants are social workers is not said",
  "decision.0012": "whether a number of villages stated as none means none, or was not given, cannot be told",
  "decision.0014":
    "whether those who came or left within the year owe the whole or a share by days is not said",
  "decision.0015": "whether continuing education is part of the service hours is not said",
  "decision.0018": "how one supervisor per five is rounded, and who the five are, is not said",
  "decision.0019": "whether the centre's own supervisors are among those of the network is not said",
  "decision.0031": "whether heads and assistants are “social workers” is not said",
  "decision.0068": "how a person in two posts counts among the supervisors is not said",
  "decision.0070":
    "a number changed within the days judged, and whether the old or the new one holds is not said",
  "decision.0080": "whether further kinds of work are service hours is not said",
  "decision.0095": "whether casework without a recorded ground needs no consent cannot be told",
  "decision.0104":
    "whether each worker takes part each time, and from when a new site is counted, is not said",
  "decision.0114": "the source names a month only; which of its days is meant is not said",
  "decision.0160": "whether a guardian's consent is needed on a ground other than consent is not said",
  "decision.0162": "whether the employer is one of those the law names cannot be told from the data",
  "decision.0163":
    "whether a station is a unit in close contact with minors, and by which year inquiries are counted, is not said",
  "decision.0164": "how many days ten working days take depends on the holidays between, and cannot be told",
  "decision.other": "the source leaves it open, and can be read in more than one way",
};
