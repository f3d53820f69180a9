import type { Evaluation } from "../generated/evaluation";
import { paperDocx } from "./docx/document";
import { paperHtml } from "./html/page";
import { noticePaper } from "./notice/notice";
import { type PaperOptions, viewOf } from "./options";
import { reportPaper } from "./report/report";

export {
  formatWorkingPapersHtml,
  formatWorkingPapersXlsx,
  type SideFiles,
} from "./working-papers/formats";

/** 评估报告 as a page. */
export function formatReportHtml(evaluation: Evaluation, options: PaperOptions): string {
  return paperHtml(reportPaper(viewOf(evaluation, options)));
}

/** 评估报告 as a Word document. */
export function formatReportDocx(evaluation: Evaluation, options: PaperOptions): Uint8Array {
  return paperDocx(reportPaper(viewOf(evaluation, options)));
}

/** 整改通知书 as a page. */
export function formatNoticeHtml(evaluation: Evaluation, options: PaperOptions): string {
  return paperHtml(noticePaper(viewOf(evaluation, options)));
}

/** 整改通知书 as a Word document. */
export function formatNoticeDocx(evaluation: Evaluation, options: PaperOptions): Uint8Array {
  return paperDocx(noticePaper(viewOf(evaluation, options)));
}

export type { WorkingPapersOptions } from "../report/working-papers-options";
export { workingPapersWorkbook } from "./working-papers/workbook";
