/** Prints the digest of a filled workbook: run by a test in several time zones. */
import { createHash } from "node:crypto";
import { writeWorkbook } from "../../../src/dossier/write/workbook";
import { completeStation, dossierOf } from "./station";

const bytes = writeWorkbook(dossierOf("station", completeStation).plan);
process.stdout.write(createHash("sha256").update(bytes).digest("hex"));
