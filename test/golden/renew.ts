/**
 * Renews the golden evaluation, and the pictures of the guides: `npx tsx test/golden/renew.ts`. Read the difference, and
 * look at the pictures, before you commit them.
 */
import { writeFileSync } from "node:fs";
import { takePictures } from "../pictures/take";
import { currentText, goldenFile } from "./small-station";

writeFileSync(goldenFile, currentText());
console.log(`wrote ${goldenFile}`);
for (const line of await takePictures()) console.log(line);
