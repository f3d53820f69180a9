import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { submissionOf } from "../examples/bases";
import { readRulebooks } from "../examples/tables";
import { root } from "../layers/source";

/** A submission somebody wrote, and the day on which it is looked at. */
export interface Start {
  readonly name: string;
  readonly submission: unknown;
  readonly on: string;
}

const lastDay = "2026-12-31";

/** The examples of all rules, the fixtures, and the sites under examples/. */
export function readStarts(): Start[] {
  return [...examplesOfRules(), ...sitesIn("test/fixtures/sites"), ...sitesIn("examples")];
}

function examplesOfRules(): Start[] {
  return readRulebooks().flatMap(({ id, clauses }) =>
    clauses.flatMap(({ examples }) =>
      (examples?.rules ?? []).flatMap((table) =>
        table.examples.map((example) => ({
          name: `${id}#${table.rule}: ${example.name}`,
          submission: submissionOf(example, table.base ?? examples?.base ?? ""),
          on: table.on ?? lastDay,
        })),
      ),
    ),
  );
}

function sitesIn(folder: string): Start[] {
  const paths = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" });
  return paths
    .filter((path) => path.endsWith(".json"))
    .sort()
    .map((path) => ({
      name: `${folder}/${path}`,
      submission: JSON.parse(readFileSync(join(root, folder, path), "utf8")) as {
        site?: unknown;
        period?: unknown;
      },
      on: lastDay,
    }))
    .filter(({ submission }) => submission.site !== undefined && submission.period !== undefined);
}
