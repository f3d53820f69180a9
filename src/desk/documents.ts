import type { Locale } from "../base/language";
import type { Evaluation } from "../generated/evaluation";
import {
  formatNoticeDocx,
  formatNoticeHtml,
  formatReportDocx,
  formatReportHtml,
  type PaperOptions,
} from "../papers";
import { noticeNumbers } from "../papers/seal";

/** A file by its name, as it is written or downloaded. */
export interface DocumentFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** What the documents are called, by language. */
const titles: Readonly<Record<Locale, { report: string; notice: string }>> = {
  "zh-CN": { report: "评估报告", notice: "整改通知书" },
  en: { report: "assessment-report", notice: "notice-to-rectify" },
};

/** Report and, where something is to be rectified, notice; each as a page and for Word. */
export function documentsOf(evaluation: Evaluation, options: PaperOptions): DocumentFile[] {
  const { report, notice } = titles[options.locale ?? "zh-CN"];
  const files = [
    { name: `${report}.html`, content: formatReportHtml(evaluation, options) },
    { name: `${report}.docx`, content: formatReportDocx(evaluation, options) },
  ];
  if (!hasItems(evaluation)) return files;
  return [
    ...files,
    { name: `${notice}.html`, content: formatNoticeHtml(evaluation, options) },
    { name: `${notice}.docx`, content: formatNoticeDocx(evaluation, options) },
  ];
}

export function hasItems(evaluation: Evaluation): boolean {
  return Object.keys(noticeNumbers(evaluation)).length > 0;
}
