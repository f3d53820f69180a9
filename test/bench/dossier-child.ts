import { readFileSync, writeFileSync } from "node:fs";
import { planDossier } from "../../src/dossier/layout/dossier";
import { importWorkbooks } from "../../src/dossier/read/import";
import { readWorkbook } from "../../src/dossier/table/read";
import { writeWorkbook } from "../../src/dossier/write/workbook";
import { model } from "../../src/generated/model";
import { dataRequirements } from "../../src/index";

/** One step in a process of its own: what it took, and the most memory the process ever had. */
const [step, input, output] = process.argv.slice(2) as [string, string, string | undefined];
const bytes = readFileSync(input);
const began = performance.now();
const result = step === "write" ? written(bytes) : imported(bytes);
const milliseconds = performance.now() - began;
if (output !== undefined) writeFileSync(output, result.bytes);
const peak = process.resourceUsage().maxRSS / 1_024;
console.log(JSON.stringify({ milliseconds, peak, kilobytes: bytes.length / 1_024, entries: result.entries }));

function written(json: Uint8Array): { bytes: Uint8Array; entries: number } {
  const submission = JSON.parse(new TextDecoder().decode(json));
  const requirements = dataRequirements({ tier: "station" });
  const { plan } = planDossier({ model, requirements, rules: [], submission });
  return { bytes: writeWorkbook(plan), entries: submission.serviceLog?.length ?? 0 };
}

function imported(file: Uint8Array): { bytes: Uint8Array; entries: number } {
  const { submission } = importWorkbooks([{ file: "服务台账.csv", workbook: readWorkbook(file) }]);
  const { length } = submission.serviceLog as unknown[];
  return { bytes: new TextEncoder().encode(JSON.stringify(submission)), entries: length };
}
