import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createEvaluator, type Evaluation, InputError } from "../../src";
import { answersTo } from "./answers";
import { limit, options } from "./runs";
import { siteDays, spoiledSite } from "./sites";
import { smallDays, smallSubmission } from "./submissions";
import { syntheticEvaluator } from "./synthetic-rulebooks";

interface Codes {
  readonly arguments: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly says?: object;
}

const read = (path: string) => JSON.parse(readFileSync(path, "utf8"));
const lists: Record<string, Codes> = read("schemas/messages/codes.json").lists;
const page = readFileSync("docs/reference/codes.md", "utf8");

const ajv = new Ajv2020({ strict: false });
const isEvaluation = ajv.compile(read("schemas/bundled/evaluation.schema.json"));
const isAssessment = ajv.compile(read("schemas/bundled/assessment.schema.json"));

interface Said {
  readonly code: string;
  readonly args?: Readonly<Record<string, unknown>>;
}

/** What is wrong with a code and its arguments: not on the page, an argument too many, too few or of another type. */
function flawsOf(list: string, { code, args = {} }: Said): string[] {
  const types = lists[list]!.arguments[code];
  if (types === undefined || !page.includes(`| \`${code}\` | `)) return [`${code} is not listed`];
  const unlisted = Object.keys(args).filter((name) => !(name in types) && !(`${name}?` in types));
  const wrong = Object.entries(types).filter(
    ([name, type]) => !fits(args[name.replace("?", "")], name, type),
  );
  return [...unlisted, ...wrong.map(([name]) => name)].map((name) => `${code}: ${name}`);
}

/** Lists are joined in the evaluation. */
function fits(value: unknown, name: string, type: string): boolean {
  if (value === undefined) return name.endsWith("?");
  return typeof value === (type === "string[]" ? "string" : type);
}

function flaws({ findings, defects, defectGroups, unusedAttestations, profile }: Evaluation): string[] {
  return [
    ...findings.flatMap(({ reason }) => (reason ? flawsOf("reasonCode", reason) : [])),
    ...[...defects, ...defectGroups].flatMap((defect) => flawsOf("defectCode", defect)),
    ...unusedAttestations.flatMap((one) => flawsOf("unusedCode", one)),
    ...profile.notices.flatMap((notice) => flawsOf("noticeCode", notice)),
  ];
}

const known = [lists.defectCode!, lists.refusalCode!].flatMap(({ arguments: taken, says }) =>
  Object.keys({ ...taken, ...says }),
);

const bundled = createEvaluator();
const synthetic = syntheticEvaluator();
const rules = bundled.rules.map(({ id }) => id);
const answers = answersTo(rules, [undefined, undefined, "W1", "C1", "nobody"]);

describe("every outcome has what its alternative says, every code is on the page with its arguments", () => {
  it.each([
    ["the bundled rulebooks, whole sites and answers", bundled, spoiledSite, siteDays],
    ["synthetic rulebooks, small submissions", synthetic, smallSubmission(), smallDays],
  ])("%s", limit, (_, evaluator, documents, days) => {
    const ways = fc.constantFrom(undefined, "full" as const);
    const property = fc.property(documents, days, answers, ways, (document, on, given, evidence) => {
      const call = { on, evidence, ...(evaluator === bundled ? given : {}) };
      try {
        const evaluation = evaluator.evaluate(document, call);
        expect(flaws(evaluation)).toEqual([]);
        const [described, assessed] = JSON.parse(
          JSON.stringify([evaluation, evaluator.assess(document, call)]),
        );
        expect(isEvaluation(described) ? [] : isEvaluation.errors).toEqual([]);
        expect(isAssessment(assessed) ? [] : isAssessment.errors).toEqual([]);
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        expect(error.problems.filter(({ code }) => !known.includes(code))).toEqual([]);
      }
    });
    fc.assert(property, options(40));
  });
});
