/**
 * Documents of one evaluation: the assessment report and the notice to rectify, as pages and as Word documents, the
 * working papers as a page and a workbook, and what tells later whether such a document and the records belong together. Pure: the date is passed
 * in, and the same input gives the same bytes.
 *
 * @module social-work-station-standard/papers
 */

export { InputError, type Problem } from "./base/errors";
export {
  formatNoticeDocx,
  formatNoticeHtml,
  formatReportDocx,
  formatReportHtml,
  formatWorkingPapersHtml,
  formatWorkingPapersXlsx,
  type SideFiles,
  type WorkingPapersOptions,
  workingPapersWorkbook,
} from "./papers/index";
export type { Correction, PaperOptions, PaperVisit } from "./papers/options";
export { originsOf, type Records } from "./papers/origins";
export { codeOf, type Origins, type PaperKind, type Seal } from "./papers/seal";
export { type Carried, carriedBy } from "./papers/verify/carried";
export {
  type Difference,
  type MovedFinding,
  type Verification,
  verifyDocument,
} from "./papers/verify/verify";
