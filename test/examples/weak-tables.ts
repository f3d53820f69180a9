import type { Outcome } from "../../src/assessment/outcome";
import type { RuleDefinition } from "../../src/rulebook/document";
import type { Example, Table } from "./tables";

const automatic: readonly Outcome[] = ["pass", "fail", "unknown"];
const assessed: readonly Outcome[] = ["manual"];

/** What makes a rule's table of examples too weak to be believed. */
export function weaknesses(rule: RuleDefinition, tables: readonly Table[]): string[] {
  if (tables.length !== 1) return [`${tables.length} tables of examples`];
  const { examples, why } = tables[0] as Table;
  const present = new Set(examples.map(({ expect }) => expect));
  const wanted = rule.assessedBy === "person" ? assessed : automatic;
  const absent = wanted.filter((outcome) => !present.has(outcome));
  if (absent.length > 0 && why === undefined) return [`no example for ${absent.join(", ")}`];
  if (absent.length === 0 && why !== undefined) return ["a reason for gaps where there are none"];
  return [
    ...repeated(examples.map(({ name }) => name)).map((name) => `two examples named "${name}"`),
    ...repeated(examples.map(change)).map((same) => `two examples of one submission: ${same}`),
    ...misplacedArguments(rule, examples),
  ];
}

function change({ patch = {}, remove = [] }: Example): string {
  return JSON.stringify([patch, [...remove].sort()]);
}

function misplacedArguments({ message }: RuleDefinition, examples: readonly Example[]): string[] {
  const known = ["shortfall", ...Object.keys(message?.fail.args ?? {})];
  return examples.flatMap(({ name, args = {} }) =>
    Object.keys(args)
      .filter((argument) => !known.includes(argument))
      .map((argument) => `"${name}": the message has no argument ${argument}`),
  );
}

function repeated(values: readonly string[]): string[] {
  return values.filter((value, position) => values.indexOf(value) !== position);
}
