import { readFileSync } from "node:fs";
import { join } from "node:path";
import { filesBelow } from "../../scripts/generate/files";
import { emptySubmission } from "../../src/cli/template/submission";
import { validatedLine } from "../../src/cli/validate/line";
import { compare, Summarizer } from "../../src/comparison";
import { codes } from "../../src/generated/codes";
import type { Attestation, Sample, Waiver } from "../../src/generated/evaluation";
import {
  createEvaluator,
  defineFact,
  type EvaluateOptions,
  type Evaluator,
  type InputError,
  listProfiles,
  type Problem,
  serializeEvaluation,
} from "../../src/index";
import { refusedLine } from "../../src/node/refused";
import { pages, samplesOf } from "../docs/samples";
import { root } from "../layers/source";
import { profileWithExtra } from "../property/extra-codes";
import { syntheticEvaluator } from "../property/synthetic-rulebooks";

/** A document and the kind it is of: the stem of its schema. */
export interface Document {
  readonly name: string;
  readonly kind: string;
  readonly document: unknown;
}

const read = (path: string): unknown => JSON.parse(readFileSync(join(root, path), "utf8"));
const below = (folder: string) => filesBelow(join(root, folder), ".json").map((file) => `${folder}/${file}`);
const answers = "examples/complete/attestations/on-site-2026.json";

/** Everything in the repository that is meant to be copied or read by somebody. */
export function shipped(): Document[] {
  return [
    ...[...below("examples"), ...below("test/fixtures/sites")]
      .filter((path) => !/\/(source|attestations)\//.test(path))
      .map((path) => ({ name: path, kind: "submission", document: read(path) })),
    ...below("examples/complete/attestations").map((path) => ({
      name: path,
      kind: "attestations",
      document: read(path),
    })),
    ...below("rules").map((path) => ({ name: path, kind: kindOfRule(path), document: read(path) })),
    ...pages.flatMap(samplesOf).flatMap(({ page, line, marks, text }) => {
      const kind = /^\w+\/(\w+)\.schema\.json$/.exec(marks.schema ?? "")?.[1];
      return kind === undefined ? [] : [{ name: `${page}:${line}`, kind, document: JSON.parse(text) }];
    }),
  ];
}

function kindOfRule(path: string): string {
  const [, book, folder = ""] = path.split("/");
  if (book === "profiles") return "profile";
  const kinds: Record<string, string> = { clauses: "clause", "rulebook.json": "rulebook" };
  return kinds[folder] ?? folder.replace(/\.json$/, "");
}

/** Everything the library and its command line write, for these submissions. */
export function written(submissions: readonly Document[]): Document[] {
  const tiers = Object.keys(codes.siteTier!.codes);
  return [
    ...tiers.map((tier) => ({
      name: `template ${tier}`,
      kind: "submission",
      document: emptySubmission(tier, 2026, "S1"),
    })),
    ...evaluations(submissions),
    ...catalogues(),
    ...lines(submissions),
    ...sideBySide(submissions),
  ];
}

/** Neighbours of one site and tier compared, with items of a notice; and all of them summed up, with a roster. */
function sideBySide(submissions: readonly Document[]): Document[] {
  const [now, then] = ["suzhou", "taicang-2022"].map((profile) => createEvaluator({ profile }));
  const summarizer = new Summarizer();
  const compared = submissions.map(({ name, document }) => {
    const evaluation = now!.evaluate(document, { on });
    summarizer.add(evaluation);
    summarizer.add(now!.assess(document, { on }), now!.catalogue());
    const changed = { ...(document as object), workers: [], casework: undefined };
    const before = { evaluation: then!.evaluate(document, { on }), submission: document, evaluator: then! };
    const after = { evaluation: now!.evaluate(changed, { on }), submission: changed, evaluator: now! };
    const { id } = evaluation.findings[3]!;
    const only = [...evaluation.findings.map((finding) => finding.id), `${id}/W1`];
    return { name: `comparison of ${name}`, kind: "comparison", document: compare(before, after, { only }) };
  });
  const roster = [{ id: "nobody", name: null, tier: null, parent: "S1", division: "320585102000" }];
  const summaries = [summarizer.summary(), summarizer.summary(roster)];
  return [
    ...compared,
    ...summaries.map((document, k) => ({ name: `summary ${k}`, kind: "summary", document })),
  ].map((one) => ({ ...one, document: JSON.parse(JSON.stringify(one.document)) }));
}

/** What stands in NDJSON output for what was checked, and for what was refused. */
function lines(submissions: readonly Document[]): Document[] {
  const place = { file: "sites.ndjson", line: 3 };
  const refused = ["{", "{}", '{"site": {"id": "s", "tier": "room"}, "formatVersion": 1, "period": 2026}'];
  return [
    ...submissions.map(({ name, document }) => ({
      name: `validation of ${name}`,
      kind: "validation",
      document: JSON.parse(validatedLine(place, createEvaluator().defects(document))),
    })),
    ...refused.map((text) => ({
      name: `refused ${text}`,
      kind: "refused",
      document: JSON.parse(refusedLine({ ...place, line: null }, problemsOf(text))),
    })),
  ];
}

function problemsOf(text: string): readonly Problem[] {
  try {
    createEvaluator().evaluateText(text, { on });
  } catch (error) {
    return (error as InputError).problems;
  }
  return [];
}

const { attestations } = read(answers) as { attestations: Attestation[] };
const on = "2026-12-31";
const sample: Sample = {
  list: "workers",
  method: "stratified",
  seed: "1",
  population: 4,
  populationDigest: `sha256:${"0".repeat(64)}`,
  size: 2,
  strata: [{ field: "employment", value: "fullTime", population: 4, drawn: ["S1", "S9"] }],
  drawn: ["S1", "S9"],
};
const waiver: Waiver = { rule: "", reason: "r", approver: "p", on: "2026-12-30", expires: null };

/** How a few of the findings came about: each kind of rule is among them. */
function derivations(evaluator: Evaluator, name: string, document: unknown): Document[] {
  const some = evaluator.rules.filter((_, k) => k % 7 === 0);
  return some.map(({ id }) => ({
    name: `derivation of ${id}, ${name}`,
    kind: "derivation",
    document: JSON.parse(JSON.stringify(evaluator.explainFinding(document, id, { on }))),
  }));
}

/** The plain way for all; the others for a few, the worst among them. */
function evaluations(submissions: readonly Document[]): Document[] {
  const few = submissions.filter(({ name }) => /annotated|broken|complete\/station|station-worst/.test(name));
  return listProfiles().flatMap(({ id }) => {
    const evaluator = createEvaluator({ profile: id });
    const evaluate = (among: readonly Document[], way: string, options: EvaluateOptions) =>
      among.flatMap(({ name, document }) => [
        {
          name: `evaluation of ${name}, ${id}, ${way}`,
          kind: "evaluation",
          document: JSON.parse(serializeEvaluation(evaluator.evaluate(document, options))),
        },
        {
          name: `assessment of ${name}, ${id}, ${way}`,
          kind: "assessment",
          document: JSON.parse(JSON.stringify(evaluator.assess(document, options))),
        },
      ]);
    return [
      ...few.flatMap(({ name, document }) => derivations(evaluator, name, document)),
      ...evaluate(submissions, "plain", { on }),
      ...Object.entries(waysOf(evaluator)).flatMap(([way, options]) => evaluate(few, way, options)),
    ];
  });
}

/** Of the profiles that come with the library, of one that declares codes, and of rulebooks and facts of a host. */
function catalogues(): Document[] {
  const evaluators = {
    ...Object.fromEntries(listProfiles().map(({ id }) => [id, createEvaluator({ profile: id })])),
    "codes of one's own": createEvaluator({ profile: profileWithExtra("suzhou") }),
    "facts of a host": createEvaluator({ facts: [hostFact] }),
    "every operation": syntheticEvaluator(),
  };
  return Object.entries(evaluators).map(([name, evaluator]) => ({
    name: `catalogue of ${name}`,
    kind: "catalogue",
    document: JSON.parse(JSON.stringify(evaluator.catalogue())),
  }));
}

const hostFact = defineFact({
  id: "host.visits",
  type: "number",
  title: { "zh-CN": "走访次数", en: "Visits" },
  unit: "person",
  read: () => 3,
});

function waysOf({ rules }: Evaluator): Record<string, EvaluateOptions> {
  const ids = rules.map(({ id }) => id);
  return {
    "in the period": { on: "2026-06-30" },
    "full evidence": { on, evidence: "full" },
    "with answers": {
      on,
      attestations: attestations.filter(({ rule }) => ids.includes(rule)),
      waivers: ids.map((rule) => ({ ...waiver, rule })),
      samples: [sample, { ...sample, site: "elsewhere" }],
      digest: `sha256:${"0".repeat(64)}`,
    },
    "with charts": { on, series: true },
    "next to nothing listed": {
      on,
      limits: { defects: 0, missing: 1, evidence: 1, items: 0, supply: 1, series: 1 },
      series: true,
    },
  };
}

/** A submission in which nothing is as it should be, and texts that need escapes. */
export const broken: Document = {
  name: "a broken submission",
  kind: "submission",
  document: {
    site: { id: 'a"\\\u2028𠮷', tier: "station", name: 7, divisionCode: "12" },
    period: { from: "2026-01-01", to: "2026-12-31" },
    workers: [
      null,
      { id: 5 },
      { id: "W1", employment: "fulltime", employedFrom: "2026-02-30" },
      { id: "W1" },
    ],
    serviceLog: [{ hours: 0.001, worker: "W9", shoes: 43 }, "x"],
    completeness: { workers: "mostly" },
    training: {},
  },
};
