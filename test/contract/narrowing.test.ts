import { describe, expect, it } from "vitest";
import { typeErrors } from "../docs/typescript";

const door = "social-work-station-standard";

/** Code that a user writes after `import type` of everything the door has types for. */
function sample(text: string) {
  const names =
    "Defect, DefectCode, Evaluation, Finding, ItemFinding, ItemOutcome, NoticeCode, Outcome, ProblemCode, Reading, Reason, ReasonCode, UnusedAttestation, Problem, EvaluationParts";
  const head = `import type { ${names} } from "${door}";`;
  return { page: text, line: 0, language: "ts", marks: {}, text: `${head}\n${text}` };
}

const compiles = [
  // A switch over all outcomes needs no default, and has what each of them always has.
  `export function f(one: Finding): string {
    switch (one.outcome) {
      case "fail": return String(one.shortfall?.atMost ?? one.waiver?.reason);
      case "error": return one.reason.text.en + one.remedy.en;
      case "unknown": return one.missing.list.map(({ kind }) => kind).join() + one.possible.length + one.reason.code;
      case "manual": return one.question?.en ?? one.reason.code;
      case "pass": return one.text.en;
      case "notApplicable": return one.reason.text.en;
    }
  }`,
  `export function f(one: ItemFinding): number {
    switch (one.outcome) {
      case "fail": return one.shortfall?.atLeast ?? 0;
      case "unknown": return one.missing.length;
      case "pass": case "notApplicable": return 0;
    }
  }`,
  // Without narrowing, what some outcome may have can be asked for.
  `export const f = (one: Finding) => one.shortfall?.atLeast ?? one.missing?.total ?? one.items?.total;`,
  `export function f(one: Reading): number | string | boolean | null {
    if (one.range) return one.range[0] ?? one.range[1];
    switch (one.state) {
      case "unknown": case "undefined": case "perItem": return one.state;
      case undefined: return one.value;
    }
  }`,
  `export const f = (one: Defect) => (one.code === "minimum" ? one.args.value - one.args.limit : one.args);`,
  `export const f = (one: Reason): string => one.code === "noLongerInForce" ? one.args.to : one.code;`,
  `export const f = (one: UnusedAttestation): string => one.code === "noSuchItem" ? one.args.item : one.text.en;`,
  `export const f = (one: Problem): boolean => one.code === "unknownOption" || one.code === "maxItems";`,
  `export const f = (one: Evaluation): string[] => one.profile.notices.flatMap((notice) =>
    notice.code === "overrideWeight" ? [notice.args.rule, notice.args.was] : []);`,
  `export function f(one: EvaluationParts.AssessedFinding): number {
    return one.outcome === "unknown" ? one.missing.total : one.outcome === "notApplicable" ? one.reason.code.length : 0;
  }`,
];

const refused: [why: string, text: string][] = [
  [
    "a pass has no shortfall",
    `export const f = (one: Finding) => one.outcome === "pass" && one.shortfall.atLeast;`,
  ],
  [
    "an error misses nothing",
    `export const f = (one: Finding) => one.outcome === "error" && one.missing.total;`,
  ],
  ["an entry is never manual", `export const f = (one: ItemFinding) => one.outcome === "manual";`],
  ["only the unknown always miss something", `export const f = (one: Finding) => one.missing.total;`],
  ["a range has no value", `export const f = (one: Reading) => one.range && one.value.toString();`],
  ["a range has two ends", `export const f = (one: Reading) => one.range?.[2];`],
  ["no defect has this code", `export const f = (one: Defect) => one.code === "minimun";`],
  ["no reason has this code", `export const f = (): ReasonCode => "notYetInForce";`],
  ["no notice has this code", `export const f = (): NoticeCode => "overrideRule";`],
  ["no problem has this code", `export const f = (one: Problem) => one.code === "unknownFile";`],
  [
    "the code has no such argument",
    `export const f = (one: Defect) => one.code === "minimum" && one.args.most;`,
  ],
  ["not every code has it", `export const f = (one: Reason) => one.args.on;`],
];

describe("the types of the door", () => {
  it("let a program tell outcomes, readings and codes apart", () => {
    expect(typeErrors(compiles.map(sample))).toEqual([]);
  });

  it("refuse what no document has", () => {
    const errors = typeErrors(refused.map(([, text]) => sample(text)));
    const accepted = refused.filter(([, text]) => !errors.some((error) => error.startsWith(text)));
    expect(accepted.map(([why]) => why)).toEqual([]);
  });
});
