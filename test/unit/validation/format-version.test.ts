import { describe, expect, it } from "vitest";
import {
  createEvaluator,
  evaluate,
  formatHtml,
  formatJson,
  formatNdjson,
  formatText,
  InputError,
} from "../../../src";
import { OptionError } from "../../../src/base/errors";
import type { Evaluation } from "../../../src/generated/evaluation";
import { attestationProblems } from "../../../src/validation/attestations";

const envelope = { site: { id: "s1", tier: "station" }, period: { from: "2026-01-01", to: "2026-12-31" } };
const on = "2026-12-31";

function problemsOf(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  return null;
}

describe("the version of a submission", () => {
  it("is 2, also where it is not said; the evaluation says it", () => {
    expect(evaluate(envelope, { on }).formatVersion).toBe(2);
    expect(evaluate({ formatVersion: 2, ...envelope }, { on })).toEqual(evaluate(envelope, { on }));
  });

  it.each([1, 3, "2", null, 2.5, {}])("%j is refused with one sentence", (formatVersion) => {
    const submission = { formatVersion, ...envelope };
    for (const action of [
      () => evaluate(submission as never, { on }),
      () => createEvaluator().evaluateText(JSON.stringify(submission), { on }),
    ]) {
      const error = problemsOf(action) as InputError;
      expect(error).toBeInstanceOf(InputError);
      expect(error.problems).toHaveLength(1);
      expect(error.problems[0]).toMatchObject({ code: "formatVersion", pointer: "/formatVersion" });
      expect(error.problems[0]!.text["zh-CN"]).toContain("版本 1 未曾发布");
    }
  });
});

describe("the version of attestations", () => {
  it("is 2, also where it is not said", () => {
    expect(attestationProblems({ attestations: [] })).toEqual([]);
    expect(attestationProblems({ formatVersion: 2, attestations: [] })).toEqual([]);
  });

  it.each([1, 3, "2", null])("%j is a problem", (formatVersion) => {
    const problems = attestationProblems({ formatVersion, attestations: [] });
    expect(problems).toMatchObject([{ code: "formatVersion", pointer: "/formatVersion" }]);
  });
});

describe("the version of an evaluation that is to become a report", () => {
  const formats: [string, (evaluation: Evaluation) => unknown][] = [
    ["HTML", (evaluation) => formatHtml(evaluation, { locale: "en" })],
    ["text", (evaluation) => formatText(evaluation, { locale: "en" })],
    ["JSON", formatJson],
    ["NDJSON", formatNdjson],
  ];

  it.each(formats)("%s: another is refused with a sentence, and what is none as well", (_, format) => {
    const evaluation = evaluate(envelope, { on });
    expect(() => format(evaluation)).not.toThrow();
    for (const formatVersion of [1, 3, undefined]) {
      const error = problemsOf(() => format({ ...evaluation, formatVersion } as never)) as OptionError;
      expect(error).toBeInstanceOf(OptionError);
      expect(error.problems).toMatchObject([{ code: "formatVersion", pointer: "/formatVersion" }]);
    }
    for (const none of [null, undefined, [], envelope, "{}"])
      expect(problemsOf(() => format(none as never))).toBeInstanceOf(OptionError);
  });
});
