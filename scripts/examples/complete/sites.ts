import type { SitePlan } from "./plan";
import { serviceCentre } from "./service-centre";
import { station } from "./station";
import { workRoom } from "./work-room";

/** The invented sites by the stem of their files. */
export const plans: Record<string, SitePlan> = {
  "service-centre": serviceCentre,
  station,
  "work-room": workRoom,
};
