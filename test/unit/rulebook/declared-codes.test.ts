import { describe, expect, it } from "vitest";
import {
  createEvaluator,
  evaluate,
  listProfiles,
  loadRulebook,
  type ProfileDocument,
  RulebookError,
  validate,
} from "../../../src";
import { tinyProfile, tinyRulebook } from "../../interop/tiny-rulebook";
import { evaluatorOf, station } from "../facts/small-rulebook";

// biome-ignore lint/suspicious/noExplicitAny: mistakes have no type
type Loose = any;

const label = { "zh-CN": "退休返聘", en: "Retired, engaged again" };
const codes = { employment: [{ code: "retired", label }] };
const suzhou = listProfiles().find(({ id }) => id === "suzhou")!;
const declaring: ProfileDocument = { ...suzhou, codes };
const worker = { role: "socialWorker", employedFrom: "2025-01-01", employedTo: null };
const workers = ["W1", "W2", "W3"].map((id) => ({ ...worker, id, employment: "retired" }));
const site = station({ site: { communities: 4 }, workers });

function problems(act: () => unknown): string[] {
  try {
    act();
  } catch (error) {
    if (!(error instanceof RulebookError)) throw error;
    return error.problems.map(({ code, file, pointer }) => `${code} ${file}#${pointer}`);
  }
  return [];
}

describe("a code that a profile declares", () => {
  it("is known, and is none of the others", () => {
    const quota = (profile: ProfileDocument) =>
      evaluate(site, { on: "2026-12-31", profile }).findings.find(
        ({ rule }) => rule === "station-full-time-workers",
      )!.outcome;
    expect(quota(suzhou)).toBe("unknown");
    expect(quota(declaring)).toBe("fail");
    expect(validate(site, { profile: declaring })).toEqual([]);
  });

  it("does not hide others", () => {
    const other = station({ workers: [{ id: "W1", employment: "retird" }] });
    const [defect] = validate(other, { profile: declaring });
    expect(defect!.text["zh-CN"]).toContain("可能应填 retired（退休返聘）");
  });

  it("is an error where rules read the field, else a notice", () => {
    const wrong = station({
      casework: [{ id: "C1", followUp: { form: "smoke" } }],
      workers: [{ id: "W1", employment: "x" }],
    });
    expect(validate(wrong).map(({ pointer, severity }) => [pointer, severity])).toEqual([
      ["/workers/0/employment", "error"],
      ["/casework/0/followUp/form", "notice"],
    ]);
    const only: ProfileDocument = { ...suzhou, rulebooks: [{ id: "pipl-28" }], overrides: {} };
    expect(validate(wrong, { profile: only }).map(({ severity }) => severity)).toEqual(["notice", "notice"]);
  });
});

describe("a rulebook", () => {
  const withCodes = (declared: Loose, change: (rulebook: Loose) => void = () => {}) => {
    const rulebook: Loose = { ...tinyRulebook(), codes: declared };
    change(rulebook);
    return rulebook;
  };

  it("declares codes for all rulebooks of the profile", () => {
    const rulebooks = [loadRulebook(withCodes(codes))];
    const evaluator = createEvaluator({ profile: tinyProfile, rulebooks });
    expect(evaluator.validate(site)).toEqual([]);
  });

  it.each<[string, Loose, string]>([
    [
      "of a list nobody knows",
      { emploiment: codes.employment },
      "unknownCodeList rulebook.json#/codes/emploiment",
    ],
    [
      "of the tiers of sites",
      { siteTier: [{ code: "hub", label }] },
      "closedCodeList rulebook.json#/codes/siteTier",
    ],
    [
      "that are listed",
      { employment: [{ code: "fullTime", label }] },
      "listedCode rulebook.json#/codes/employment/0/code",
    ],
    [
      "that differ by case only",
      { employment: [{ code: "fulltime", label }] },
      "listedCode rulebook.json#/codes/employment/0/code",
    ],
    [
      "twice",
      { employment: [...codes.employment, ...codes.employment] },
      "duplicateName rulebook.json#/codes/employment/1/code",
    ],
    ["without a title", { employment: [{ code: "retired" }] }, "required rulebook.json#/codes/employment/0"],
    ["that are none", { employment: [] }, "minItems rulebook.json#/codes/employment"],
  ])("does not declare codes %s", (_, declared, problem) => {
    expect(problems(() => loadRulebook(withCodes(declared)))).toEqual([problem]);
    const profile = { ...tinyProfile, codes: declared };
    const rulebooks = [loadRulebook(tinyRulebook())];
    expect(problems(() => createEvaluator({ profile, rulebooks }))).toEqual([
      problem.replace("rulebook.json", "profile"),
    ]);
  });

  it("does not declare a code that the profile declares otherwise", () => {
    const rulebooks = [loadRulebook(withCodes(codes))];
    const same = { ...tinyProfile, codes };
    expect(problems(() => createEvaluator({ profile: same, rulebooks }))).toEqual([]);
    const other = {
      ...tinyProfile,
      codes: { employment: [{ code: "retired", label: { ...label, en: "Old" } }] },
    };
    expect(problems(() => createEvaluator({ profile: other, rulebooks }))).toEqual([
      `codeDeclaredTwice profiles/${tinyProfile.id}#/codes/employment/0`,
    ]);
  });
});

describe("a condition that names a code nobody knows does not load", () => {
  const exists = { fact: "a.x", operator: "exists", value: true };

  it.each<[string, Loose, string]>([
    [
      "in a where",
      { count: "workers", where: { field: "employment", operator: "equal", value: "fulltime" } },
      "where/value",
    ],
    [
      "in a list of a where",
      {
        count: "workers",
        where: { all: [{ field: "employment", operator: "in", value: ["fullTime", "parttime"] }] },
      },
      "where/all/0/value/1",
    ],
    [
      "in a list of codes",
      { count: "premises/spaces", where: { field: "equipment", operator: "contains", value: "telefone" } },
      "where/value",
    ],
  ])("%s", (_, value, at) => {
    expect(problems(() => evaluatorOf({ "a.x": value }, [{ conditions: exists }]))).toEqual([
      `unknownCode facts#/facts/a.x/value/${at}`,
    ]);
  });

  it("in a rule, with the code that was probably meant", () => {
    const facts = { "a.x": { field: "/site/operator/kind" } };
    const rule = { conditions: { fact: "a.x", operator: "notEqual", value: "enterprice" } };
    expect(() => evaluatorOf(facts, [rule])).toThrow(/may stand for enterprise \(Enterprise\)/);
    const scope = { fact: "a.x", operator: "equal", value: "企业" };
    expect(() => evaluatorOf(facts, [{ conditions: exists, appliesTo: { where: scope } }])).toThrow(
      RulebookError,
    );
  });
});
