import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Attestation } from "../../../src/generated/evaluation";
import {
  carriedBy,
  codeOf,
  formatNoticeDocx,
  formatNoticeHtml,
  formatReportDocx,
  formatReportHtml,
  type Seal,
  verifyDocument,
} from "../../../src/papers";
import { propertiesOf, sealIn } from "../../../src/papers/properties";
import { dated, evaluated, sites, visit } from "./sites";

type Worker = Record<string, unknown>;
type Site = { workers: Worker[] } & Record<string, unknown>;

const submission = () => sites.worstStation!() as Site;
const answer: Attestation = {
  rule: "pipl-28#retention-no-longer-than-needed",
  outcome: "pass",
  by: "评估员01",
  on: "2026-11-03",
  method: "documentReview",
};
const base = evaluated(submission());
const bytes = (content: string | Uint8Array) =>
  typeof content === "string" ? new TextEncoder().encode(content) : content;

const made: [string, (given?: ReturnType<typeof evaluated>) => string | Uint8Array][] = [
  [
    "report.html",
    ({ evaluation, origins } = base) => formatReportHtml(evaluation, { ...dated, visit, origins }),
  ],
  [
    "report.docx",
    ({ evaluation, origins } = base) => formatReportDocx(evaluation, { ...dated, visit, origins }),
  ],
  [
    "notice.html",
    ({ evaluation, origins } = base) => formatNoticeHtml(evaluation, { ...dated, visit, origins }),
  ],
  [
    "notice.docx",
    ({ evaluation, origins } = base) => formatNoticeDocx(evaluation, { ...dated, visit, origins }),
  ],
];

describe.each(made)("%s", (name, make) => {
  const carried = carriedBy(bytes(make()))!;
  const held = (against: ReturnType<typeof evaluated>) =>
    verifyDocument(carried, against.evaluation, against.origins)!;

  it("belongs to the records it was made from, however they are laid out", () => {
    const turned = JSON.parse(JSON.stringify(submission(), null, 4)) as Site;
    const other = Object.fromEntries(Object.entries(turned).reverse());
    expect(held(evaluated(other))).toMatchObject({ result: "belongs", differences: [], moved: [] });
  });

  it("differs from records in which one number is another", () => {
    const changed = submission();
    changed.workers[0]!.employment = "partTime";
    const found = held(evaluated(changed));
    expect(found.result).toBe("differs");
    expect(found.differences).toEqual(expect.arrayContaining(["records", "assessment", "findings"]));
    expect(found.differences).not.toEqual(expect.arrayContaining(["answers"]));
    expect(found.differences).not.toContain("rules");
    expect(found.differences).not.toContain("code");
  });

  it("differs from records with another answer, and says that it is the answers", () => {
    const found = held(evaluated(submission(), { attestations: [answer] }));
    expect(found.result).toBe("differs");
    expect(found.differences).toEqual(expect.arrayContaining(["answers"]));
    expect(found.differences).not.toContain("records");
  });

  it("does not hang on whether answers stand in one file or in two, or twice", () => {
    const two = [answer, { ...answer, rule: "pipl-28#strict-protection" }];
    const first = evaluated(submission(), { attestations: two });
    const document = carriedBy(bytes(make(first)))!;
    const second = evaluated(submission(), { attestations: [two[1]!, two[0]!] });
    expect(verifyDocument(document, second.evaluation, second.origins)!.result).toBe("belongs");
  });

  it("tells that its text was changed", () => {
    const text = { properties: carried.properties, text: carried.text.replaceAll("不符合；共", "符合；共") };
    const found = verifyDocument(text, base.evaluation, base.origins)!;
    expect(found).toMatchObject({ result: "differs", differences: ["conclusionText"] });
    const code = { properties: carried.properties, text: carried.text.replaceAll(codeOf(found.seal), "") };
    expect(verifyDocument(code, base.evaluation, base.origins)!.differences).toEqual(["code"]);
  });

  it("tells that what it carries was changed", () => {
    const properties = new Map(carried.properties);
    properties.set("station-standard.conclusion", "conforms");
    const found = verifyDocument({ ...carried, properties }, base.evaluation, base.origins)!;
    expect(found.differences).toEqual(expect.arrayContaining(["code", "conclusion"]));
  });

  it("cannot be told of where it was made without records", () => {
    const alone = carriedBy(bytes(make({ ...base, origins: undefined } as never)))!;
    expect(verifyDocument(alone, base.evaluation, base.origins)).toMatchObject({
      result: "cannotTell",
      differences: [],
    });
  });

  it("is told apart from what another version gives", () => {
    const other = structuredClone(base.evaluation);
    other.tool.version = "9.0.0";
    const found = verifyDocument(carried, other, base.origins)!;
    expect(found).toMatchObject({ result: "belongs", otherVersion: base.evaluation.tool.version });
    other.findings[0]!.outcome = "pass" as never;
    other.rulebooks[0]!.digest = "sha256:0";
    expect(verifyDocument(carried, other, base.origins)!.result).toBe("cannotTell");
  });

  it("is none of ours without its properties", () => {
    expect(
      verifyDocument({ properties: new Map(), text: carried.text }, base.evaluation, base.origins),
    ).toBeNull();
  });

  it("has the items of a notice alone", () => {
    const found = held(base);
    expect(found.seal.items !== undefined).toBe(name.startsWith("notice"));
  });
});

describe("what a document carries", () => {
  const text = fc.string({ unit: "grapheme", maxLength: 700 });
  const digest = fc.option(fc.string({ minLength: 1, maxLength: 80 }).filter((one) => one !== "-"));
  const outcome = fc.constantFrom("fail", "error", "unknown", "manual", "pass", "notApplicable" as const);
  const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/);
  const numbers = fc.integer({ min: 1, max: 999 }).map(String);
  const seal = fc.record(
    {
      kind: fc.constantFrom("report", "notice", "workingPapers"),
      number: fc.option(text.filter((one) => one !== "-" && one !== "")),
      date: fc.constant("2027-01-15"),
      on: fc.constant("2026-12-31"),
      site: text,
      version: text,
      rules: text,
      catalogue: digest,
      submission: digest,
      answers: digest,
      assessment: digest,
      conclusion: fc.constantFrom("conforms", "undetermined"),
      findings: fc.dictionary(id, fc.dictionary(numbers, outcome, { minKeys: 1, maxKeys: 120 }), {
        maxKeys: 4,
      }),
      items: fc.dictionary(id, fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 1 }), {
        minKeys: 1,
        maxKeys: 3,
      }),
    },
    {
      requiredKeys: [
        "kind",
        "number",
        "date",
        "on",
        "site",
        "version",
        "rules",
        "catalogue",
        "submission",
        "answers",
        "assessment",
        "conclusion",
        "findings",
      ],
    },
  );

  it("is the same after it was written into properties, none of them long", () => {
    fc.assert(
      fc.property(seal, (one) => {
        const properties = propertiesOf(one as Seal);
        for (const [, value] of properties) expect(value.length).toBeLessThanOrEqual(255);
        expect(sealIn(new Map(properties))).toEqual(one);
      }),
    );
  });

  it("has a code of eighty bits that hangs on every outcome and digest, and on nothing of the paper", () => {
    fc.assert(
      fc.property(seal, (given) => {
        const one = given as Seal;
        const code = codeOf(one);
        expect(code).toMatch(/^(?:[A-Z2-7]{4}-){3}[A-Z2-7]{4}$/);
        expect(codeOf({ ...one, kind: "notice", number: "other", date: "2028-01-01" })).toBe(code);
        for (const key of ["rules", "submission", "answers", "assessment"] as const)
          expect(codeOf({ ...one, [key]: `${one[key]}x` })).not.toBe(code);
        const moved = { ...one.findings, more: { 1: "pass" as const } };
        expect(codeOf({ ...one, findings: moved })).not.toBe(code);
      }),
    );
  });
});

it.each([
  ["nothing", ""],
  ["a text", "评估报告"],
  ["a page of others", "<html><body>评估报告</body></html>"],
])("%s carries nothing of ours", (_, text) => {
  const carried = carriedBy(new TextEncoder().encode(text));
  expect(carried === null ? null : sealIn(carried.properties)).toBeNull();
});
