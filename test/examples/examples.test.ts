import { describe, expect, it } from "vitest";
import { createEvaluator, type Evaluator, type Finding, loadRulebook } from "../../src/index";
import { saidArguments, written } from "./arguments";
import { submissionOf } from "./bases";
import { type Example, type Rulebook, readRulebooks, type Table } from "./tables";
import { weaknesses } from "./weak-tables";

const lastDay = "2026-12-31";

/** An evaluator for one rulebook alone, so that its examples depend on no profile. */
function evaluatorOf({ id, document }: Rulebook): Evaluator {
  const { title } = document;
  const profile = { id, title, why: title, rulebooks: [{ id }] };
  return createEvaluator({ profile, rulebooks: [loadRulebook(document)] });
}

describe.each(readRulebooks())("examples of $id", (rulebook) => {
  const evaluator = evaluatorOf(rulebook);
  const messages = rulebook.document.messages["zh-CN"];

  function findingOf(example: Example, table: Table, base: string): Finding {
    const { findings } = evaluator.evaluate(submissionOf(example, base), { on: table.on ?? lastDay });
    return findings.find(({ rule }) => rule === table.rule) as Finding;
  }

  const withRules = rulebook.clauses.filter(({ definition }) => definition.rules.length > 0);
  for (const { stem, definition, examples } of withRules) {
    const tables = examples?.rules ?? [];
    describe(stem, () => {
      it("has a table for each rule, and no other", () => {
        const rules = definition.rules.map(({ name }) => name);
        expect(tables.map(({ rule }) => rule)).toEqual(rules);
      });

      describe.each(definition.rules)("$name", (rule) => {
        const own = tables.filter((table) => table.rule === rule.name);

        it("has no weak table", () => {
          expect(weaknesses(rule, own)).toEqual([]);
        });

        for (const table of own) {
          const base = table.base ?? examples?.base ?? "";
          it.each(table.examples)("$expect: $name", (example) => {
            const finding = findingOf(example, table, base);
            expect(finding.outcome, explain(finding)).toBe(example.expect);
            if (example.args)
              expect(saidArguments(rule, messages, finding)).toMatchObject(said(example.args));
            expect(`${finding.text["zh-CN"]}${finding.text.en}`).not.toMatch(/[{}]|undefined|NaN/);
          });
        }
      });
    });
  }
});

function said(args: NonNullable<Example["args"]>): Record<string, string> {
  return Object.fromEntries(Object.entries(args).map(([name, value]) => [name, written(value)]));
}

function explain({ text, missing, measured, items, reason }: Finding): string {
  return JSON.stringify({ text: text.en, reason: reason?.text.en, missing, measured, items }, null, 1);
}

describe("the runner", () => {
  const rule = { name: "r", message: { fail: { id: "m", args: { actual: "f" } } } } as never;
  const row = (expectation: string, n: number, more = {}) =>
    ({ name: `${expectation} ${n}`, patch: { "/x": n }, expect: expectation, ...more }) as Example;
  const good = [row("pass", 1), row("fail", 2), row("unknown", 3)];

  it("accepts a strong table", () => {
    expect(weaknesses(rule, [{ rule: "r", examples: good }])).toEqual([]);
    expect(weaknesses(rule, [{ rule: "r", examples: good.slice(1), why: "cannot pass" }])).toEqual([]);
  });

  it.each<[string, Table[]]>([
    ["0 tables of examples", []],
    ["no example for fail", [{ rule: "r", examples: [row("pass", 1), row("unknown", 3)] }]],
    ["a reason for gaps where there are none", [{ rule: "r", examples: good, why: "?" }]],
    ['two examples named "pass 1"', [{ rule: "r", examples: [...good, row("pass", 1, { patch: {} })] }]],
    ['two examples of one submission: [{"/x":1},[]]', [{ rule: "r", examples: [...good, row("fail", 1)] }]],
    [
      '"fail 4": the message has no argument actaul',
      [{ rule: "r", examples: [...good, row("fail", 4, { args: { actaul: 1 } })] }],
    ],
  ])("refuses a weak one: %s", (weakness, tables) => {
    expect(weaknesses(rule, tables)).toEqual([weakness]);
  });
});
