import type { Locale } from "../base/language";
import type { Evaluation } from "../generated/evaluation";
import {
  formatNoticeDocx,
  formatNoticeHtml,
  formatReportDocx,
  formatReportHtml,
  formatWorkingPapersHtml,
  formatWorkingPapersXlsx,
  type PaperOptions,
  type SideFiles,
} from "../papers";
import { noticeNumbers } from "../papers/seal";

/** A file by its name, as it is written or downloaded. */
export interface DocumentFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** What the documents are called, by language. */
const titles: Readonly<Record<Locale, { report: string; notice: string; papers: string }>> = {
  "zh-CN": { report: "评估报告", notice: "整改通知书", papers: "工作底稿" },
  en: { report: "assessment-report", notice: "notice-to-rectify", papers: "working-papers" },
};

/** Report, where something is to be rectified notice, and working papers. */
export function documentsOf(evaluation: Evaluation, options: PaperOptions, side: SideFiles): DocumentFile[] {
  const { report, notice, papers } = titles[options.locale ?? "zh-CN"];
  const files = [
    { name: `${report}.html`, content: formatReportHtml(evaluation, options) },
    { name: `${report}.docx`, content: formatReportDocx(evaluation, options) },
  ];
  const noticeFiles = [
    { name: `${notice}.html`, content: formatNoticeHtml(evaluation, options) },
    { name: `${notice}.docx`, content: formatNoticeDocx(evaluation, options) },
  ];
  return [
    ...files,
    ...(hasItems(evaluation) ? noticeFiles : []),
    { name: `${papers}.html`, content: formatWorkingPapersHtml(evaluation, options, side) },
    { name: `${papers}.xlsx`, content: formatWorkingPapersXlsx(evaluation, options, side) },
  ];
}

export function hasItems(evaluation: Evaluation): boolean {
  return Object.keys(noticeNumbers(evaluation)).length > 0;
}
