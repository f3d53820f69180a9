/** Renews the golden evaluation: `npx tsx test/golden/renew.ts`. Read the difference before you commit it. */
import { writeFileSync } from "node:fs";
import { currentText, goldenFile } from "./small-station";

writeFileSync(goldenFile, currentText());
console.log(`wrote ${goldenFile}`);
