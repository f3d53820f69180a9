import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Ajv2020 from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstDay, parseDay } from "../../../src/base/dates";
import { checkCreditCode, checkDivisionCode } from "../../../src/base/identifiers";
import { inSteps } from "../../../src/base/steps";
import * as standalone from "../../../src/generated/validators";
import * as written from "../../../src/generated/written-validators";
import { createEvaluator } from "../../../src/index";
import { spoilt } from "../validation/spoilt";

const root = fileURLToPath(new URL("../../..", import.meta.url));

interface Case {
  name: string;
  validator: standalone.SchemaValidator;
  schema: string;
  documents: unknown[];
}

const cases: Case[] = [
  {
    name: "rulebook file",
    validator: standalone.rulebookFile,
    schema: "rulebook/rulebook",
    documents: authored(/^rulebook\.json$/),
  },
  {
    name: "clause file",
    validator: standalone.clauseFile,
    schema: "rulebook/clause",
    documents: authored(/^clauses\//),
  },
  {
    name: "facts file",
    validator: standalone.factsFile,
    schema: "rulebook/facts",
    documents: authored(/^facts\//),
  },
  {
    name: "parameters file",
    validator: standalone.parametersFile,
    schema: "rulebook/parameters",
    documents: authored(/^parameters/),
  },
  {
    name: "messages file",
    validator: standalone.messagesFile,
    schema: "rulebook/messages",
    documents: authored(/^messages\//),
  },
  {
    name: "assessment",
    validator: written.assessmentFile,
    schema: "output/assessment",
    documents: [assessed()],
  },
  {
    name: "catalogue",
    validator: written.catalogueFile,
    schema: "output/catalogue",
    documents: [plain(createEvaluator({ profile: "taicang-2022" }).catalogue())],
  },
];

function assessed(): unknown {
  const submission = read("examples/annotated-submission.json");
  return plain(createEvaluator().assess(submission, { on: "2026-12-31", evidence: "full" }));
}

/** As it comes back from a file. */
function plain(document: unknown): unknown {
  return JSON.parse(JSON.stringify(document));
}

describe.each(cases)("precompiled validator: $name", ({ validator, schema, documents }) => {
  const runtime = compile(schema);

  it("accepts what is well formed", () => {
    expect(documents.length).toBeGreaterThan(0);
    for (const document of documents) expect(problems(validator, document)).toEqual([]);
  });

  it("finds what ajv finds at run time, however a document is broken", () => {
    let broken = 0;
    fc.assert(
      fc.property(fc.constantFrom(...documents).chain(spoilt), (document) => {
        const found = problems(validator, document);
        if (found.length > 0) broken += 1;
        expect(found).toEqual(problems(runtime, document));
      }),
      { numRuns: 400, seed: 1070 },
    );
    expect(broken).toBeGreaterThan(100);
  });
});

function compile(schema: string): standalone.SchemaValidator {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: false,
    unicode: false,
    logger: false,
  });
  ajv.addKeyword({
    keyword: "x-step",
    type: "number",
    validate: stepCheck,
  });
  ajv.addFormat("day", (text: string) => !Number.isNaN(parseDay(text)));
  ajv.addFormat("day-or-month", (text: string) => !Number.isNaN(firstDay(text)));
  ajv.addFormat("uscc", (text: string) => checkCreditCode(text) === null);
  ajv.addFormat("division-code", (text: string) => checkDivisionCode(text) === null);
  ajv.addFormat("division-code-12", (text: string) => checkDivisionCode(text, 12) === null);
  for (const folder of ["submission", "rulebook", "output"]) {
    for (const file of readdirSync(join(root, "schemas", folder)))
      ajv.addSchema(withoutPattern(read("schemas", folder, file)) as object);
  }
  const id = (read("schemas", `${schema}.schema.json`) as { $id: string }).$id;
  return ajv.getSchema(id) as unknown as standalone.SchemaValidator;
}

/** Beside a format, its pattern says nothing more. */
function withoutPattern(schema: unknown): unknown {
  return JSON.parse(JSON.stringify(schema), (_, value) => {
    if (typeof value?.format !== "string") return value;
    return { ...value, pattern: undefined };
  });
}

function stepCheck(step: number, value: number): boolean {
  stepCheck.errors = [{ keyword: "x-step", params: { step } }];
  return inSteps(value, 1 / step);
}
stepCheck.errors = [] as object[];

function problems(validator: standalone.SchemaValidator, document: unknown): string[] {
  if (validator(document)) return [];
  return (validator.errors ?? [])
    .map(({ instancePath, keyword, params }) => JSON.stringify([instancePath, keyword, params]))
    .sort();
}

function authored(pattern: RegExp): unknown[] {
  const books = readdirSync(join(root, "rules")).filter((id) => id !== "profiles" && !id.includes("."));
  return books.flatMap((book) => {
    const files = readdirSync(join(root, "rules", book), { recursive: true, encoding: "utf8" });
    return files
      .filter((file) => pattern.test(file.replaceAll("\\", "/")))
      .map((file) => read("rules", book, file));
  });
}

function read(...path: string[]): unknown {
  return JSON.parse(readFileSync(join(root, ...path), "utf8"));
}
