/**
 * What of each format a `pattern` can say. It accepts all that the format accepts, so that a validator without the
 * format refuses nonsense and nothing else; which Februaries have 29 days, and check characters, are left to the format.
 */
const month = {
  long: "0[13578]|1[02]",
  short: "0[469]|11",
};
const year = "(?:19|2[01])[0-9]{2}";
const province = "(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])";
const credit = "[0-9A-HJ-NPQRTUWXY]";

/** Months with the days they may have; `often` is "" or "?". */
function days(often: string): string {
  const parts = [
    `(?:${month.long})(?:-(?:0[1-9]|[12][0-9]|3[01]))${often}`,
    `(?:${month.short})(?:-(?:0[1-9]|[12][0-9]|30))${often}`,
    `02(?:-(?:0[1-9]|[12][0-9]))${often}`,
  ];
  return `^${year}-(?:${parts.join("|")})$`;
}

export const patterns: Readonly<Record<string, string>> = {
  day: days(""),
  "day-or-month": days("?"),
  uscc: `^${credit}{2}[0-9]{6}${credit}{10}$`,
  "division-code": `^${province}[0-9]{4}(?:[0-9]{3}){0,2}$`,
  "division-code-12": `^${province}[0-9]{10}$`,
};
