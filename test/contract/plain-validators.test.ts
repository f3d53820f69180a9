import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv2020, { type ValidateFunction } from "ajv/dist/2020";
import { describe, expect, it } from "vitest";
import { root } from "../layers/source";
import { broken, type Document, shipped, written } from "./documents";
import { python, pythonMissing, runPython } from "./python";

const base = "https://social-work-station-standard.example/schemas/";
const options = { strict: false, allErrors: true, logger: false } as const;
const bundled = join(root, "schemas/bundled");
const parts = ["submission", "rulebook", "output"];

const readSchema = (...path: string[]) => JSON.parse(readFileSync(join(root, "schemas", ...path), "utf8"));

/** A validator that knows the one file and nothing else: no keyword, no format, no other schema. */
function alone(kind: string): ValidateFunction {
  return new Ajv2020(options).compile(readSchema("bundled", `${kind}.schema.json`));
}

const together = new Ajv2020(options);
for (const folder of parts)
  for (const file of readdirSync(join(root, "schemas", folder))) together.addSchema(readSchema(folder, file));

function inParts(kind: string): ValidateFunction {
  const folder = parts.find((one) => readdirSync(join(root, "schemas", one)).includes(`${kind}.schema.json`));
  return together.getSchema(`${base}${folder}/${kind}.schema.json`) as ValidateFunction;
}

function refusedBy(validators: Map<string, ValidateFunction>, documents: readonly Document[]): string[] {
  return documents.flatMap(({ name, kind, document }) => {
    const validate = validators.get(kind)!;
    if (validate(document)) return [];
    const [error] = validate.errors ?? [];
    return [`${name}: ${error?.instancePath} ${error?.keyword} ${JSON.stringify(error?.params)}`];
  });
}

const kinds = readdirSync(bundled).map((file) => file.replace(/\.schema\.json$/, ""));
const ours = shipped();
const made = written([...ours.filter(({ kind }) => kind === "submission"), broken]);

describe("the bundled schemas", () => {
  it("are one per kind of document, and there is something of each kind", () => {
    expect(kinds.length).toBeGreaterThan(9);
    const seen = new Set([...ours, ...made].map(({ kind }) => kind));
    expect([...seen].sort()).toEqual([...kinds].sort());
  });

  it.each(kinds)("%s: every reference stays inside the file", (kind) => {
    const text = JSON.stringify(readSchema("bundled", `${kind}.schema.json`));
    const references = [...text.matchAll(/"\$ref":"([^"]*)"/g)].map((match) => match[1]!);
    expect(references.filter((one) => !/^#(\/\$defs\/[^/]+)?$/.test(one))).toEqual([]);
    expect(text.match(/"\$id"/g)).toHaveLength(1);
  });
});

describe.each([
  ["in one file", alone],
  ["in parts", inParts],
] as const)("ajv without keywords or formats of ours, schemas %s", (_, schema) => {
  const validators = new Map(kinds.map((kind) => [kind, schema(kind)]));

  it("accepts everything we ship", () => {
    expect(ours.length).toBeGreaterThan(150);
    expect(refusedBy(validators, ours)).toEqual([]);
  });

  it("accepts everything we write", () => {
    expect(made.length).toBeGreaterThan(100);
    expect(refusedBy(validators, made)).toEqual([]);
  });

  it("refuses nonsense", () => {
    const envelope = {
      site: { id: "s", tier: "station" },
      period: { from: "2026-01-01", to: "2026-12-31" },
    };
    const nonsense = [
      { period: { from: "2026-1-1", to: "2026-12-31" } },
      { site: { ...envelope.site, divisionCode: "Suzhou" } },
      { site: { ...envelope.site, operator: { creditCode: "-" } } },
      { workers: [{ employedFrom: "2026-13" }] },
      { serviceLog: [{ hours: 25 }] },
      { formatVersion: 1 },
    ].map((part, k) => ({ name: String(k), kind: "submission", document: { ...envelope, ...part } }));
    expect(refusedBy(validators, nonsense)).toHaveLength(nonsense.length);
    const { document } = made.find(({ kind }) => kind === "evaluation")!;
    const old = { name: "1", kind: "evaluation", document: { ...(document as object), formatVersion: 1 } };
    expect(refusedBy(validators, [old])).toHaveLength(1);
    // What has words is no assessment, what has none is no evaluation.
    const other = { name: "2", kind: "assessment", document };
    const assessed = made.find(({ kind }) => kind === "assessment")!;
    expect(refusedBy(validators, [other, { ...assessed, kind: "evaluation" }])).toHaveLength(2);
  });
});

describe("python3-jsonschema", () => {
  if (python === null) console.warn(pythonMissing);

  it.skipIf(python === null)("accepts what we ship and what we write", { timeout: 300_000 }, () => {
    // It takes a second for a dozen evaluations: a few of them, in turn, each beside its assessment.
    const many = ["evaluation", "assessment"];
    const some = made.filter(({ kind }, k) => !many.includes(kind) || k % 25 < 2);
    expect(refusedByPython([...ours, ...some])).toEqual([]);
  });

  it.skipIf(python === null)("refuses nonsense", () => {
    const bad = { name: "bad", kind: "attestations", document: { attestations: [{ rule: 1 }] } };
    expect(refusedByPython([bad, broken]).map((line) => JSON.parse(line)[0])).toEqual(["bad", broken.name]);
  });

  function refusedByPython(documents: readonly Document[]): string[] {
    const lines = documents.map(({ name, kind, document }) =>
      JSON.stringify([name, join(bundled, `${kind}.schema.json`), document]),
    );
    const printed = runPython([join(root, "test/contract/plain.py")], `${lines.join("\n")}\n`, root);
    return printed.split("\n").filter(Boolean);
  }
});
