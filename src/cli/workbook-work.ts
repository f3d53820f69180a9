/** What the commands on workbooks do; what reads and writes those files weighs as much as the rest of them. */
export { annotateFiles } from "./annotate/run";
export { writeArchive } from "./archive/run";
export { writeChecklist } from "./checklist/run";
export { compareFiles } from "./compare/run";
export { asideWith, limits } from "./evaluate/papers";
export { importFiles } from "./import/run";
export { mergeFiles } from "./merge/run";
export { writeReports } from "./report/run";
export { drawSample } from "./sample/run";
export { summarizeFiles } from "./summary/run";
export { verifyFile } from "./verify/run";
export { writeWorkbench } from "./workbench-page/run";
