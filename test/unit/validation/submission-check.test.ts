import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv2020 from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, it } from "vitest";
import { bare } from "../../../scripts/generate/bare-schema";
import { expand, readSchemas } from "../../../scripts/generate/schemas";
import { firstDay, parseDay } from "../../../src/base/dates";
import { checkCreditCode, checkDivisionCode } from "../../../src/base/identifiers";
import { inSteps } from "../../../src/base/steps";
import { model } from "../../../src/generated/model";
import { attestationsSchema, type SchemaTable } from "../../../src/generated/schema-tables";
import type { SchemaError } from "../../../src/generated/validators";
import { follow } from "../../../src/submission/entry";
import { checksOf } from "../../../src/validation/schema-check";
import { SubmissionChecks } from "../../../src/validation/submission-check";
import { root } from "../../layers/source";
import { spoilt } from "./spoilt";

const schema = bare(expand(readSchemas(root, "submission"), "submission")) as object;
const check = ajv().compile(schema);
const checks = new SubmissionChecks();
const checkAnswers = ajv().compile(bare(expand(readSchemas(root, "output"), "attestations")) as object);
const outer = Object.values(model.lists).filter(({ parent }) => parent === null);

function ajv(): Ajv2020 {
  const own = new Ajv2020({ allErrors: true, strict: false, unicode: false, logger: false, messages: false });
  own.addKeyword({ keyword: "x-step", type: "number", validate: stepCheck });
  own.addFormat("day", (text: string) => !Number.isNaN(parseDay(text)));
  own.addFormat("day-or-month", (text: string) => !Number.isNaN(firstDay(text)));
  own.addFormat("uscc", (text: string) => checkCreditCode(text) === null);
  own.addFormat("division-code", (text: string) => checkDivisionCode(text) === null);
  return own;
}

function stepCheck(step: number, value: number): boolean {
  stepCheck.errors = [{ keyword: "x-step", params: { step } }];
  return inSteps(value, 1 / step);
}
stepCheck.errors = [] as object[];

function errorsOfAjv(document: unknown, validate = check): object[] {
  validate(document);
  return (validate.errors ?? []).map(({ instancePath, keyword, params }) => ({
    instancePath,
    keyword,
    params,
  }));
}

it("finds what ajv finds, in its order, however a submission is spoilt", () => {
  const file = join(root, "examples/annotated-submission.json");
  let errors = 0;
  const whole = JSON.parse(readFileSync(file, "utf8"));
  fc.assert(
    fc.property(spoilt(whole), (document) => {
      const expected = errorsOfAjv(document);
      errors += expected.length;
      expect(checks.errorsOf(document)).toEqual(expected);
      expect(entryErrors(document)).toEqual(expected.filter(isInEntry));
    }),
    { numRuns: 600, seed: 1070 },
  );
  expect(errors).toBeGreaterThan(1_000);
});

it.each([null, [], 5, "x", {}, { site: null, period: [] }])("finds what ajv finds in %j", (document) => {
  expect(checks.errorsOf(document)).toEqual(errorsOfAjv(document));
});

it("finds what ajv finds in a document of answers", () => {
  const at = checksOf(JSON.parse(attestationsSchema.table) as SchemaTable[])(attestationsSchema.whole);
  const whole = JSON.parse(
    readFileSync(join(root, "examples/complete/attestations/on-site-2026.json"), "utf8"),
  );
  whole.samples = [sample("simpleRandom"), sample("stratified")];
  expect(errorsOfAjv(whole, checkAnswers)).toEqual([]);
  let errors = 0;
  fc.assert(
    fc.property(spoilt(whole), (document) => {
      const found: SchemaError[] = [];
      at(document, null, found);
      errors += found.length;
      expect(found).toEqual(errorsOfAjv(document, checkAnswers));
    }),
    { numRuns: 400, seed: 1070 },
  );
  expect(errors).toBeGreaterThan(200);
});

function sample(method: "simpleRandom" | "stratified"): object {
  const strata = [{ field: "field", value: "elderly", population: 3, drawn: ["C1", "C3"] }];
  return {
    list: "casework",
    method,
    seed: "1070",
    population: 3,
    populationDigest: `sha256:${"0".repeat(64)}`,
    size: 2,
    drawn: ["C1", "C3"],
    ...(method === "stratified" && { strata }),
  };
}

it.each([
  ["strata"],
  ["method"],
  ["drawn"],
])("finds what ajv finds in samples without %s, and with it where it does not belong", (name) => {
  const at = checksOf(JSON.parse(attestationsSchema.table) as SchemaTable[])(attestationsSchema.whole);
  const simple = { ...sample("simpleRandom"), strata: [], drawn: ["C1", "C2", "C1", "C2"] };
  const less = Object.fromEntries(Object.entries(sample("stratified")).filter(([own]) => own !== name));
  const document = { samples: [simple, less] };
  const found: SchemaError[] = [];
  at(document, null, found);
  expect(found).toEqual(errorsOfAjv(document, checkAnswers));
  expect(found.map(({ keyword }) => keyword)).toContain("if");
});

/** List by list, as the reader asks. */
function entryErrors(document: unknown): object[] {
  return outer.flatMap((list) => {
    const entries = follow(document, list.path);
    if (!Array.isArray(entries)) return [];
    const errorsOf = checks.ofEntries(list);
    return [...entries.keys()].flatMap((row) => errorsOf(entries[row], row));
  });
}

function isInEntry({ instancePath }: { instancePath?: string }): boolean {
  return outer.some(({ path }) => instancePath?.startsWith(`/${path.join("/")}/`));
}
