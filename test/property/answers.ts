import fc from "fast-check";
import type { Attestation, Waiver } from "../../src";

const day = fc.constantFrom("2025-12-01", "2026-06-01", "2026-12-31", "2027-02-01");
const expires = fc.constantFrom(undefined, null, "2026-12-30", "2026-12-31");
const about = fc.constantFrom(
  {},
  { period: { from: "2026-01-01", to: "2026-12-31" } },
  { period: { from: "2025-01-01", to: "2025-12-31" } },
  { site: "elsewhere" },
);
const attestationOf = (
  rules: readonly string[],
  items: readonly (string | undefined)[],
): fc.Arbitrary<Attestation> =>
  fc
    .tuple(
      fc.constantFrom(...rules),
      fc.constantFrom("pass", "fail", "notApplicable"),
      day,
      expires,
      about,
      fc.constantFrom("甲", "乙"),
      fc.constantFrom(...items),
    )
    .map(([rule, outcome, on, until, whose, by, item]) => ({
      rule,
      outcome: outcome as Attestation["outcome"],
      on,
      by,
      method: "observation",
      ...(until === undefined ? {} : { expires: until }),
      ...(item === undefined ? {} : { item }),
      ...whose,
    }));
const waiverOf = (rules: readonly string[]): fc.Arbitrary<Waiver> =>
  fc.tuple(fc.constantFrom(...rules), day, expires, about).map(([rule, on, until, whose]) => ({
    rule,
    on,
    reason: "理由",
    approver: "丙",
    expires: until ?? null,
    ...whose,
  }));
/** Attestations and waivers for these rules, some about other sites and periods, some lapsed or made later. */
export function answersTo(rules: readonly string[], items: readonly (string | undefined)[] = [undefined]) {
  return fc.record({
    attestations: fc.array(attestationOf(rules, items), { maxLength: 12 }),
    waivers: fc.array(waiverOf(rules), { maxLength: 6 }),
  });
}
