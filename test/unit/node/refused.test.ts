import { readFileSync } from "node:fs";
import Ajv2020 from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { evaluate, type InputError } from "../../../src/index";
import { bugProblem, refusedLine } from "../../../src/node/refused";

const schema = JSON.parse(readFileSync("schemas/bundled/refused.schema.json", "utf8"));
const valid = new Ajv2020({ strict: false }).compile(schema);

test("what stands in the place of a refused line is of the published shape", () => {
  let problems = [bugProblem];
  try {
    evaluate({ site: {} }, { on: "2026-12-31" });
  } catch (error) {
    problems = [...problems, ...(error as InputError).problems];
  }
  expect(problems.length).toBeGreaterThan(2);
  const line = refusedLine({ file: "a.ndjson", line: 3 }, problems);
  expect(line.endsWith("}\n") && line.indexOf("\n") === line.length - 1).toBe(true);
  expect([valid(JSON.parse(line)), valid.errors]).toEqual([true, null]);
  expect(valid(JSON.parse(refusedLine({ file: "-", line: null }, problems)))).toBe(true);
});
