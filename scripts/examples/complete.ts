/**
 * Writes examples/complete: `npx tsx scripts/examples/complete.ts`. One invented site per tier, the same in
 * every run.
 */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { plans } from "./complete/sites";
import { submissionOf } from "./complete/submission";
import { documentText, writeDocument } from "./write";

const target = fileURLToPath(new URL("../../examples/complete", import.meta.url));

for (const [stem, plan] of Object.entries(plans)) {
  const submission = submissionOf(plan);
  writeDocument(join(target, `${stem}.json`), submission);
  console.log(`${stem}: ${Math.ceil(Buffer.byteLength(documentText(submission)) / 1024)} KB`);
}
