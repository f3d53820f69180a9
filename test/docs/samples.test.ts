import { describe, expect, it } from "vitest";
import { python, pythonMissing, runPython } from "../contract/python";
import { matches } from "../e2e/scenario";
import { npmProblem, Shell, stepsOf } from "./commands";
import { filesOf, pages, placeOf, readPage, root, samplesOf } from "./samples";
import { schemaNamed } from "./schemas";
import { surprises } from "./tables";
import { outputOf, promisedOutput, typeErrors } from "./typescript";

const samples = pages.flatMap(samplesOf);
if (python === null) console.warn(pythonMissing);
const inTypeScript = samples.filter(({ language }) => language === "ts");

describe("samples of the README and the guides", () => {
  it("are of a kind that can be run", () => {
    const known = ["ts", "sh", "console", "json", "python"];
    expect(samples.filter(({ language }) => !known.includes(language)).map(placeOf)).toEqual([]);
    // A fence that is indented or left open would be passed over.
    for (const page of pages) {
      const fences = readPage(page).match(/^\s*(```|~~~)/gm) ?? [];
      expect(fences.length, page).toBe(2 * samplesOf(page).length);
    }
  });

  it("in TypeScript compile", () => {
    expect(inTypeScript.length).toBeGreaterThan(0);
    expect(typeErrors(inTypeScript)).toEqual([]);
  });

  for (const sample of inTypeScript) {
    it(`${placeOf(sample)} runs and prints what it says`, async () => {
      const printed = await outputOf(sample);
      const promised = promisedOutput(sample).map((line) => `${line}\n`);
      if (!matches(printed, promised.join(""))) expect(printed).toBe(promised.join(""));
    });
  }

  for (const sample of samples.filter(({ language }) => language === "python")) {
    it.skipIf(python === null)(`${placeOf(sample)} runs and prints what it says`, () => {
      const promised = [...sample.text.matchAll(/# → (.*)$/gm)].map((match) => `${match[1]}\n`);
      expect(runPython(["-"], sample.text, root)).toBe(promised.join(""));
    });
  }

  for (const page of pages) {
    const commands = samplesOf(page).filter(({ language }) => language === "sh" || language === "console");
    if (commands.length === 0) continue;
    it(`${page}: commands run, one after the other, and print what is shown`, async () => {
      const shell = new Shell(filesOf(samplesOf(page)));
      for (const sample of commands) {
        for (const { command, expected } of stepsOf(sample)) {
          const place = `${placeOf(sample)}: ${command}`;
          if (/^np(m|x (vitest|tsx)) /.test(command)) {
            expect(npmProblem(command), place).toBeNull();
            continue;
          }
          const { printed, exit } = await shell.run(command);
          expect([0, 1, 2], `${place}\n${printed}`).toContain(exit);
          if (expected !== null && !matches(printed, expected)) expect(printed, place).toBe(expected);
        }
      }
    });
  }

  for (const sample of samples.filter(({ language }) => language === "json")) {
    it(`${placeOf(sample)} is valid against the schema it names`, () => {
      const { schema } = sample.marks;
      expect(schema, "a JSON sample names its schema").toBeDefined();
      const validate = schemaNamed(schema as string);
      expect(validate(JSON.parse(sample.text)) ? [] : validate.errors).toEqual([]);
    });
  }

  for (const sample of samples.filter(({ marks }) => marks.schema === "rulebook/examples.schema.json")) {
    it(`${placeOf(sample)}: the examples end as the page says`, async () => {
      expect(await surprises(sample, samplesOf(sample.page))).toEqual([]);
    });
  }
});
