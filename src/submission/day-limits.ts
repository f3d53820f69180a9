import { firstDay, lastDay } from "../base/dates";

/** Days outside which no record of this kind can lie (1900-01-01 to 2199-12-31). */
export const earliestDay = firstDay("1900-01-01");
export const latestDay = lastDay("2199-12-31");
