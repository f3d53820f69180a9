import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { documentText } from "../../scripts/examples/write";
import { evaluate, openAttestations, serializeEvaluation } from "../../src/index";

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const readJson = (name: string) => JSON.parse(readFileSync(path(name), "utf8"));

export const goldenFile = path("small-station.evaluation.json");

/** The evaluation as it is now, laid out to be read. */
export function currentText(): string {
  const evaluation = evaluate(readJson("small-station.json"), {
    on: "2026-12-31",
    profile: readJson("small-profile.json"),
    ...openAttestations(readJson("small-station.attestations.json")),
  });
  return documentText(JSON.parse(serializeEvaluation(evaluation)));
}
