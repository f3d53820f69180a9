import { describe, expect, it } from "vitest";
import {
  createEvaluator,
  evaluate,
  formatHtml,
  formatText,
  listProfiles,
  listRulebooks,
  listRules,
  loadRulebook,
  type ProfileDocument,
  type RulebookDocument,
} from "../../../src";

const on = "2026-12-31";
const submission = { site: { id: "s1", tier: "station" }, period: { from: "2026-01-01", to: "2026-12-31" } };
const T = (text: string) => ({ "zh-CN": text, en: text });

function bundled(id: string): RulebookDocument {
  return listRulebooks().find((rulebook) => rulebook.id === id)!;
}

function corrected(overrides: ProfileDocument["overrides"]): ProfileDocument {
  const { digest: _, ...suzhou } = listProfiles().find(({ id }) => id === "suzhou")!;
  const rulebooks = suzhou.rulebooks.map((one) => ({ ...one, binds: T("作为评估依据") }));
  const sources = {
    mine: {
      title: T("正文"),
      publisher: T("某局"),
      date: null,
      url: "none",
      kind: "officialText",
      seen: T("全文"),
    },
  };
  return { ...suzhou, id: "mine", rulebooks, sources, overrides } as unknown as ProfileDocument;
}

function codes(options: Parameters<typeof createEvaluator>[0]): string[] {
  const evaluator = createEvaluator(options);
  const evaluation = evaluator.evaluate(submission, { on });
  expect(evaluation.profile.notices).toEqual(evaluator.notices);
  for (const { text } of evaluator.notices) {
    expect(formatText(evaluation)).toContain(text["zh-CN"]);
    expect(formatHtml(evaluation, { locale: "en" })).toContain(text.en.split(" “")[0]);
  }
  return evaluator.notices.map(({ code }) => code);
}

describe("what a reader of outcomes has to know about the rules", () => {
  it("nothing, of what is bundled", () => {
    expect(codes({})).toEqual([]);
    expect(evaluate(submission, { on }).profile.notices).toEqual([]);
    expect(codes({ rulebooks: [bundled("pipl-28")] })).toEqual([]);
  });

  it("a rulebook in place of a bundled one", () => {
    const { digest: _, ...same } = bundled("pipl-28");
    expect(codes({ rulebooks: [loadRulebook({ ...same, number: "改" })] })).toEqual(["rulebookReplaced"]);
  });

  it("a rulebook the profile does not use, and one without rules", () => {
    const { digest: _, ...same } = bundled("pipl-28");
    expect(codes({ rulebooks: [loadRulebook({ ...same, id: "mine" })] })).toEqual(["rulebookUnused"]);
    const clauses = same.clauses.map((clause) => ({ ...clause, rules: [], coverage: "textNotSeen" }));
    expect(codes({ rulebooks: [loadRulebook({ ...same, clauses })] })).toEqual(["rulebookEmpty"]);
  });

  it("a correction that changes what decides", () => {
    const informing = listRules().find(
      ({ weight, basis, provision, rulebook }) =>
        weight === "informs" &&
        basis.kind !== "text" &&
        provision === "notSeen" &&
        rulebook.startsWith("db3205"),
    )!;
    const set = { provision: "requirement", basis: { kind: "text", source: "mine" } } as never;
    const one = {
      rulebook: informing.rulebook,
      rule: informing.rule,
      set,
      source: "mine",
      note: T("见正文"),
    };
    expect(codes({ profile: corrected({ rules: [one] }) })).toEqual(["overrideWeight"]);
  });

  it("a number on which deciding rules rest", () => {
    const rulebook = "db3205-t-1070-2023";
    const parameter = Object.keys(bundled(rulebook).parameters)[0]!;
    const values = bundled(rulebook).parameters[parameter]!.values.map((value) => ({ ...value, value: 1 }));
    const one = {
      rulebook,
      parameter,
      values,
      basis: { kind: "text", source: "mine" },
      note: T("见正文"),
    } as never;
    expect(codes({ profile: corrected({ parameters: [one] }) })).toEqual(["overrideParameter"]);
  });
});
