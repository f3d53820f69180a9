import type { decisions as source } from "../zh-CN/decisions";

export const decisions: Record<keyof typeof source, string> = {
  "decision.0070":
    "a number changed within the days judged, and whether the old or the new one holds is not said",
  "decision.0114": "the source names a month only; which of its days is meant is not said",
  "decision.other": "the source leaves it open, and can be read in more than one way",
};
