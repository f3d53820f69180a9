import { describe, expect, test } from "vitest";
import { emptySubmission } from "../../../src/cli/template/submission";
import { codes } from "../../../src/generated/codes";
import { type Evaluation, evaluate, validate } from "../../../src/index";

const tiers = Object.keys(codes.siteTier?.codes ?? {});
const options = { on: "2026-12-31" };

describe.each(tiers)("the empty submission of a %s", (tier) => {
  const submission = emptySubmission(tier, 2026, "S1");

  test("has no defects", () => {
    expect(validate(submission)).toEqual([]);
  });

  test("says no more than a submission without any list", () => {
    const { site, period } = submission;
    const bare = evaluate({ site, period }, options);
    const empty = evaluate(submission, options);
    expect(outcomes(empty)).toEqual(outcomes(bare));
    expect(empty.conclusion.overall).toBe("undetermined");
    expect([empty.totals.decides.pass, empty.totals.informs.pass]).toEqual([0, 0]);
  });
});

function outcomes({ findings }: Evaluation) {
  return findings.map(({ id, outcome }) => [id, outcome]);
}
