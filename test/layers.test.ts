import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { codes } from "../src/generated/codes";
import { model } from "../src/generated/model";
import { circlesAmong } from "./layers/circles";
import { codeOf, type Import, importsOf, root, sources } from "./layers/source";

/** Imports run one way, down this list. Logic knows nothing of submissions, which keep their columns in its form. */
const order = [
  "base",
  "generated",
  "text",
  "lean",
  "validation",
  "logic",
  "submission",
  "facts",
  "rulebook",
  "assessment",
  "requirements",
  "derivation",
  "document",
  "rows",
  "report",
  "dossier",
  "papers",
  "comparison",
  "interop",
  "node",
  "desk",
  "workbench",
  "cli",
];

/** Tighter than the order. */
const only: Record<string, string[]> = {
  base: [],
  generated: ["base"],
  text: ["base"],
  logic: ["base"],
  rows: ["base", "generated"],
  report: ["base", "generated", "text"],
  // Ledgers know neither rules nor outcomes; what a code may stand for is known where values are checked.
  dossier: ["base", "generated", "text", "validation"],
  // Documents are made of an evaluation; from the dossier they take how files are packed and unpacked.
  papers: ["base", "generated", "text", "report", "dossier"],
  // Assesses again and counts; words stand in what it is given.
  comparison: [
    "base",
    "generated",
    "facts",
    "rulebook",
    "assessment",
    "requirements",
    "document",
    // The form of a table, of which a roster is one.
    "dossier",
  ],
  // Stands in place of the texts in the door that has none.
  lean: ["base", "generated", "text", "validation", "submission", "facts"],
  "assess.ts": ["base", "generated", "rulebook", "assessment"],
  "dossier.ts": ["base", "generated", "dossier"],
  "papers.ts": ["base", "papers"],
  "comparison.ts": ["base", "generated", "report", "dossier", "comparison"],
  "evaluator.ts": ["base", "generated", "rulebook", "assessment", "document"],
  // What an auditor does with a dossier, without files: of the door for Node no more than what runs anywhere.
  desk: [...order.slice(0, order.indexOf("desk")), "papers.ts"],
  workbench: [...order.slice(0, order.indexOf("workbench")), "papers.ts"],
  // The command line is a user of the door.
  cli: [...order, "index.ts", "papers.ts", "comparison.ts"],
  "index.ts": order.filter(
    (layer) =>
      !["dossier", "papers", "comparison", "interop", "node", "desk", "workbench", "cli"].includes(layer),
  ),
};

/** A type alone, from above: the codes of problems are listed where those of the documents are. */
const typesFrom: Record<string, string> = { "base/errors.ts": "generated/evaluation" };
/** Where no sentence of ours is read: words come last. Validation has those for what cannot be read at all (decision 0141). */
const wordless = [
  "logic",
  "submission",
  "facts",
  "rulebook",
  "assessment",
  "requirements",
  "derivation",
  "rows",
  "comparison",
];

/** What knows nothing of social work: another standard is added as data. */
const general = [
  "logic",
  "facts",
  "rulebook",
  "assessment",
  "requirements",
  "derivation",
  "document",
  "rows",
  "report",
  "papers",
  "comparison",
  "submission",
  "validation",
];

/** Packages for files of tables, by the files that know them: another can take their place there. */
const wrapped: Record<string, string> = {
  "dossier/table/csv/parse.ts": "papaparse",
  "dossier/table/xml.ts": "saxes",
  "dossier/table/zip/inflate.ts": "fflate",
  "dossier/write/archive.ts": "fflate",
};

const texts = /"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g;

const files = sources();
const imports = files.flatMap(importsOf);
const outside = imports.filter(({ target }) => target === null);

function layerOf(target: string): string {
  const first = target.split("/")[0] as string;
  return order.includes(first) ? first : `${first}.ts`;
}

function allowed(layer: string): string[] {
  const before = only[layer] ?? order.slice(0, order.indexOf(layer));
  return wordless.includes(layer) ? before.filter((one) => one !== "text" && one !== "lean") : before;
}

function say({ from, specifier }: Import): string {
  return `${from.path} imports ${specifier}`;
}

describe("imports", () => {
  it("finds the sources and their imports", () => {
    expect(files.length).toBeGreaterThan(50);
    expect(imports.length).toBeGreaterThan(files.length);
  });

  it("has a place for every folder of src", () => {
    const known = [
      ...order,
      "index.ts",
      "assess.ts",
      "evaluator.ts",
      "dossier.ts",
      "papers.ts",
      "comparison.ts",
      "bundled-rulebook.ts",
    ];
    expect(files.map(({ layer }) => layer).filter((layer) => !known.includes(layer))).toEqual([]);
  });

  it("run one way, down the list", () => {
    const wrong = imports.filter(({ from, target, typeOnly }) => {
      if (typeOnly && target !== null && typesFrom[from.path] === target) return false;
      // The version stands in the manifest only.
      if (target === null || target === "../package.json") return false;
      const layer = layerOf(target);
      return layer !== from.layer && !allowed(from.layer).includes(layer);
    });
    expect(wrong.map(say)).toEqual([]);
  });

  it("make no circle, not even of types", () => {
    expect(circlesAmong(files)).toEqual([]);
  });

  it("are followed round a circle", () => {
    const file = (path: string, text: string) => ({ path, layer: "facts", text });
    const three = [
      file("facts/a.ts", 'import { b } from "./b";'),
      file("facts/b.ts", 'import type { C } from "./inner";'),
      file("facts/inner/index.ts", 'export { a } from "../a";'),
    ];
    expect(circlesAmong(three)).toEqual(["facts/a.ts → facts/b.ts → facts/inner/index.ts → facts/a.ts"]);
    expect(circlesAmong(three.slice(0, 2))).toEqual([]);
  });

  it("reach the precompiled validators from validation only", () => {
    const wrong = imports.filter(
      ({ from, target, typeOnly }) =>
        /^generated\/.*validators$/.test(target ?? "") && from.layer !== "validation" && !typeOnly,
    );
    expect(wrong.map(say)).toEqual([]);
  });

  it("take only types from generated into reports", () => {
    const wrong = imports.filter(
      ({ from, target, typeOnly }) =>
        from.layer === "report" && target?.startsWith("generated/") && !typeOnly,
    );
    expect(wrong.map(say)).toEqual([]);
  });

  it("reach json-rules-engine from interop only, ajv from nowhere", () => {
    const engine = outside.filter(
      ({ from, specifier }) => specifier === "json-rules-engine" && from.layer !== "interop",
    );
    const ajv = outside.filter(({ specifier }) => specifier.startsWith("ajv"));
    expect([...engine, ...ajv].map(say)).toEqual([]);
  });

  it("reach packages for files of tables where they are wrapped", () => {
    const packages = Object.values(wrapped);
    const found = outside.filter(({ specifier }) => packages.includes(specifier));
    const pairs = found.map(({ from, specifier }) => [from.path, specifier]);
    expect(Object.fromEntries(pairs)).toEqual(wrapped);
    expect(pairs.length).toBe(Object.keys(wrapped).length);
  });

  it("leave packages and Node to the outer folders", () => {
    const outer = ["interop", "node", "cli"];
    const isPage = ({ path }: Import["from"]) => path.startsWith("workbench/page/");
    const bundled = ["@noble/hashes"];
    const wrong = outside.filter(
      ({ from, specifier }) =>
        !outer.includes(from.layer) &&
        !(isPage(from) && /^preact(\/|$)/.test(specifier)) &&
        !bundled.some((name) => specifier.startsWith(name)) &&
        wrapped[from.path] !== specifier,
    );
    const cli = outside.filter(
      ({ from, specifier }) =>
        ["interop", "node"].includes(from.layer) &&
        /^(commander|string-width|picocolors|cli-)/.test(specifier),
    );
    expect([...wrong, ...cli].map(say)).toEqual([]);
  });
});

describe("code below the command line", () => {
  // The page stands before a person, as the command line does.
  const inner = files.filter(
    ({ layer, path }) => layer !== "cli" && layer !== "node" && !path.startsWith("workbench/page/"),
  );
  const findings = (pattern: RegExp, among = inner) =>
    among.flatMap((file) => [...codeOf(file).matchAll(pattern)].map((match) => `${file.path}: ${match[0]}`));

  it("makes no code from text", () => {
    // Decisions are prose, in which the words may stand.
    const code = files.filter(({ path }) => path !== "generated/decisions.ts");
    expect(findings(/\beval\s*\(|\bnew Function\b|\bFunction\s*\(/g, code)).toEqual([]);
  });

  it("reads no clock, environment or chance, and speaks to no stream", () => {
    expect(
      findings(/\bDate\.now\b|\bnew Date\(\)|\bprocess\.|\bMath\.random\b|\bconsole\.|\bperformance\./g),
    ).toEqual([]);
  });

  it("sorts and prints the same everywhere", () => {
    expect(findings(/\blocaleCompare\b|\btoLocale\w*\b|\bIntl\./g, files)).toEqual([]);
  });
});

describe("the general folders", () => {
  const among = files.filter(({ layer }) => general.includes(layer));
  const literals = among.flatMap((file) =>
    [...codeOf(file).matchAll(texts)].map((match) => ({
      path: file.path,
      value: match[1] ?? match[2] ?? match[3] ?? "",
    })),
  );
  const tierCodes = Object.keys(codes[model.document["/site/tier"]?.codes ?? ""]?.codes ?? {});
  const listNames = Object.values(model.lists).flatMap(({ id, path }) => [id, ...path]);

  it("has words to look for", () => {
    expect(tierCodes).toContain("station");
    expect(listNames).toContain("serviceLog");
    expect(literals.length).toBeGreaterThan(100);
  });

  it("name no tier and no list", () => {
    const words = new Set([...tierCodes, ...listNames]);
    const found = literals.filter(
      ({ value }) => value.split("/").some((part) => words.has(part)) || words.has(value),
    );
    const reads = among.flatMap((file) =>
      [...codeOf(file).matchAll(/\.([A-Za-z]+)\b/g)]
        .filter((match) => submissionWords.has(match[1] as string))
        .map((match) => ({ path: file.path, value: match[0] })),
    );
    expect([...found, ...reads]).toEqual([]);
  });

  /** List and tier names that are no everyday word of a program: reading a property so called is a slip as well. */
  const everyday = new Set([
    "documents",
    "sites",
    "spaces",
    "orders",
    "reviews",
    "sessions",
    "network",
    "training",
    "station",
  ]);
  const submissionWords = new Set([...tierCodes, ...listNames].filter((word) => !everyday.has(word)));

  it("name no clause and no rulebook", () => {
    const books = readdirSync(join(root, "rules"));
    const found = literals.filter(({ value }) => /^\d+\.\d+(\.\d+)*$/.test(value) || books.includes(value));
    expect(found.filter(({ value }) => value !== "profiles")).toEqual([]);
  });

  it("contain no number of the standard", () => {
    // Small and round numbers mean other things as well.
    const numbers = parameterValues().filter((value) => value > 12 && value !== 50 && value !== 100);
    expect(numbers).toContain(1960);
    const found = among.flatMap((file) =>
      [...withoutTexts(codeOf(file)).matchAll(/(?<![\w.])\d[\d_]*(?:\.\d+)?(?![\w.])/g)]
        .filter((match) => numbers.includes(Number(match[0].replaceAll("_", ""))))
        .map((match) => `${file.path}: ${match[0]}`),
    );
    expect(found).toEqual([]);
  });
});

function withoutTexts(code: string): string {
  return code.replace(texts, '""');
}

function parameterValues(): number[] {
  const books = readdirSync(join(root, "rules")).filter((name) => name !== "profiles" && !name.includes("."));
  return books.flatMap((book) => {
    const file = JSON.parse(readFileSync(join(root, "rules", book, "parameters.json"), "utf8"));
    // Totals of a city that an article reports are no numbers of a standard.
    const own = Object.entries(file.parameters).filter(([name]) => !name.startsWith("benchmark."));
    const parameters = own.map(([, parameter]) => parameter as { values?: { value: number }[] });
    return parameters.flatMap(({ values = [] }) => values.map(({ value }) => value));
  });
}
